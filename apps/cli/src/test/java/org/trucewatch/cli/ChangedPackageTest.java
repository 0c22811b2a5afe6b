package org.trucewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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
