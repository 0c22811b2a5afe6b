package org.trucewatch.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.trucewatch.ledger.bytes.Bytes;

/// Test data written by others, if the pack `shared` lies beside the checkout.
public final class Vectors {
    private static final Path FOLDER = Path.of("../../../shared/vectors");

    private Vectors() {}

    /// The folder of a set; skips the test, loudly, if the pack is not there.
    public static Path set(String name) {
        var set = FOLDER.resolve(name);
        if (!Files.isDirectory(set)) {
            var sentence = "SKIPPED: the vectors of others in ../shared/vectors/" + name + " are not here";
            System.err.println(sentence);
            Assumptions.abort(sentence);
        }
        return set;
    }

    public static List<Path> files(Path folder, String ending) {
        try (var walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Bytes bytes(Path file) {
        try {
            return Bytes.of(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The value of a field in JSON as flat as these vectors are.
    public static String field(String json, String name) {
        var match = Pattern.compile("\"" + name + "\"\\s*:\\s*(\"[^\"]*\"|[^,}\\s]+)")
                .matcher(json);
        if (!match.find()) throw new AssertionError("no field " + name + " in " + json);
        return match.group(1).replace("\"", "");
    }

    /// The strings of a list; empty for `null`.
    public static List<String> strings(String json, String name) {
        var list = Pattern.compile("\"" + name + "\"\\s*:\\s*\\[([^]]*)]").matcher(json);
        var strings = new ArrayList<String>();
        if (!list.find()) return strings;
        var item = Pattern.compile("\"([^\"]*)\"").matcher(list.group(1));
        while (item.find()) strings.add(item.group(1));
        return strings;
    }
}
