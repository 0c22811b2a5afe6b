package org.trucewatch.casefolder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.trucewatch.model.Problem;
import org.trucewatch.model.evidence.Case;

/// The invented harbour case in a folder of its own, which a test may spoil.
record Samples(Path folder) {
    private static final Path RESOURCES = Path.of("src/test/resources/org/trucewatch/casefolder");

    static Samples harbour(Path folder) {
        var samples = new Samples(folder);
        samples.lay(RESOURCES.resolve("accepted/harbour"));
        return samples;
    }

    static List<Path> rejected() {
        return list(RESOURCES.resolve("rejected"));
    }

    /// Puts the files of `from` over those that lie here.
    Samples lay(Path from) {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var to = folder.resolve(from.relativize(file).toString());
                Files.createDirectories(to.resolve("..").normalize());
                Files.write(to, Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new AssertionError("cannot copy " + from, e);
        }
        return this;
    }

    Samples with(String file, byte[] bytes) {
        try {
            Files.write(folder.resolve(file), bytes);
        } catch (IOException e) {
            throw new AssertionError("cannot write " + file, e);
        }
        return this;
    }

    Samples with(String file, String text) {
        return with(file, text.getBytes(UTF_8));
    }

    Samples without(String file) {
        try {
            Files.delete(folder.resolve(file));
        } catch (IOException e) {
            throw new AssertionError("cannot delete " + file, e);
        }
        return this;
    }

    String text(String file) {
        return text(folder.resolve(file));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError("cannot read " + file, e);
        }
    }

    private static List<Path> list(Path folder) {
        try (var all = Files.list(folder)) {
            return all.sorted().toList();
        } catch (IOException e) {
            throw new AssertionError("cannot list " + folder, e);
        }
    }

    /// The problems as a person reads them, from inside the folder.
    List<String> problems() {
        return CaseFolder.read(folder).problems().stream()
                .map(Problem::asLine)
                .map(line -> line.replace(folder + "/", "").replace(folder.toString(), "."))
                .toList();
    }

    Case found() {
        var outcome = CaseFolder.read(folder);
        return outcome.found().orElseThrow(() -> new AssertionError(String.join("\n", problems())));
    }
}
