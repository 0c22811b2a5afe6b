package org.trucewatch.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The files of the repository below its `root`, without what a build or a tool leaves there.
public record Tree(Path root) {
    private static final Set<String> NOT_OURS = Set.of("target", ".git", ".idea", "node_modules", "dist", "generated");

    /// The tree this test runs in: the nearest folder above that holds `tw`.
    public static Tree here() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("tw"))) {
            var parent = folder.getParent();
            if (parent == null) throw new IllegalStateException("run the house tests inside the repository");
            folder = parent;
        }
        return new Tree(folder);
    }

    /// Files whose path, written from the root with `/`, passes `wanted`; in order of path.
    public List<Path> files(Predicate<String> wanted) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(path -> ours(path) && Files.isRegularFile(path) && wanted.test(name(path)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The path of `file` from the root, written with `/` on every system.
    public String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /// The text of the file called `name`; bytes that are no UTF-8 become replacement characters.
    public String text(String name) {
        try {
            return new String(Files.readAllBytes(root.resolve(name)), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean ours(Path path) {
        for (var part : root.relativize(path)) if (NOT_OURS.contains(part.toString())) return false;
        return true;
    }
}
