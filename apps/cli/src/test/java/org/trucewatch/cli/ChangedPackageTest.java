package org.trucewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.parcel.Archive;

/// An auditor who has a package, and the key from somewhere else.
final class ChangedPackageTest {
    @TempDir
    private Path folder;

    private Ran verified(Path file) throws IOException {
        var key = Files.readString(folder.resolve("data/policy"))
                .lines()
                .findFirst()
                .orElseThrow();
        return Ran.of("verify", file.toString(), "--key", key.substring("log ".length()));
    }

    /// What a package is about is its sender's word: with marks of a terminal it could paint over what was found.
    @Test
    void whatASenderWroteMovesNothingOnTheScreen() throws IOException, Malformed {
        var data = folder.resolve("data").toString();
        Ran.of("import", "case", Ran.HOMS, "--into", data);
        var made = folder.resolve("I01.zip");
        Ran.of("package", data, "I01", "--out", made.toString());
        var files = new TreeMap<>(Archive.read(Bytes.of(Files.readAllBytes(made))));
        var manifest = new String(files.getOrDefault("manifest", Bytes.EMPTY).toArray(), StandardCharsets.UTF_8);
        var painted = manifest.replace(" I01\n", " I01\u001b[8m\rgood\u202e\u009b8m\n");
        files.put("manifest", Bytes.utf8(painted));
        var file =
                Files.write(folder.resolve("painted.zip"), Archive.write(files).toArray());

        var told = verified(file).out();
        assertTrue(told.contains("I01?[8m?good??8m"), told);
    }

    @Test
    void oneByteChangedInAnyFileOfItIsTold() throws IOException, Malformed {
        var data = folder.resolve("data").toString();
        assertEquals(0, Ran.of("import", "case", Ran.HOMS, "--into", data).code());
        var made = folder.resolve("I01.zip");
        assertEquals(
                0,
                Ran.of("package", data, "I01", "--withhold", "R041", "--out", made.toString())
                        .code());
        var whole = verified(made);
        assertTrue(whole.out().endsWith("good\n") && whole.code() == 0, whole.out());
        var files = Archive.read(Bytes.of(Files.readAllBytes(made)));
        for (var name : files.keySet()) {
            var bytes = files.get(name).toArray();
            bytes[bytes.length / 2] ^= 1;
            var changed = new TreeMap<>(files);
            changed.put(name, Bytes.of(bytes));
            var other = Files.write(
                    folder.resolve("other.zip"), Archive.write(changed).toArray());
            assertNotEquals(whole.out(), verified(other).out(), name);
        }
    }
}
