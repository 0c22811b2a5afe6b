package org.trucewatch.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is no whole backup, and where no record can be made: one sentence each, and nothing is left behind.
final class HostileRestoreTest {
    private static final int PLACES = 60;

    @TempDir
    private static Path made;

    private static byte[] whole = {};

    @TempDir
    private Path folder;

    @BeforeAll
    static void backUp() throws IOException {
        var data = made.resolve("data").toString();
        var backup = made.resolve("b");
        assertEquals(0, Ran.of("import", "case", Ran.HOMS, "--into", data).code());
        assertEquals(0, Ran.of("backup", backup.toString(), "--data", data).code());
        whole = Files.readAllBytes(backup);
    }

    private void refused(String sentence, Path backup, Path to) throws IOException {
        var before = names();
        var ran = Ran.of("restore", backup.toString(), "--data", to.toString());
        assertEquals("tw: " + sentence + "\n", ran.err().replace(folder + "/", ""));
        assertEquals(ExitCode.BAD_INPUT, ran.code());
        assertEquals("", ran.out());
        assertEquals(before, names(), "nothing is left behind");
    }

    private List<String> names() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.map(Path::toString).sorted().toList();
        }
    }

    private static byte[] edited(UnaryOperator<String> edit) {
        return edit.apply(new String(whole, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void whatIsNoWholeBackupIsNamed() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("byte 0, the file ends too early", new byte[0]);
        files.put(
                "byte 23, it does not begin as a backup does; a compressed one is unpacked first",
                "PK\3\4".repeat(2000).getBytes(StandardCharsets.ISO_8859_1));
        files.put(
                "line 1, \"trucewatch.org/backup@v2\" was written by a newer version of Trucewatch; use that one",
                edited(text -> text.replaceFirst("@v1", "@v2")));
        files.put(
                "byte 4097, no empty line ends the header",
                ("trucewatch.org/backup@v1\n" + "a".repeat(9000)).getBytes(StandardCharsets.UTF_8));
        files.put("byte " + whole.length + ", something follows the end of the backup", edited(text -> text + "+"));
        for (var file : files.entrySet()) {
            var backup = Files.write(folder.resolve("b"), file.getValue());
            refused("unusable: b is not a whole backup: " + file.getKey() + ".", backup, folder.resolve("to"));
        }
    }

    @Test
    void oneThatIsCutOffOrChangedAnywhereIsRefused() throws IOException {
        var backup = folder.resolve("b");
        for (int place = 0; place < PLACES; place++) {
            int at = (int) ((long) whole.length * place / PLACES);
            assertNotRestored(Files.write(backup, Arrays.copyOf(whole, at)));
            var changed = whole.clone();
            changed[at] ^= 1;
            assertNotRestored(Files.write(backup, changed));
        }
    }

    private void assertNotRestored(Path backup) {
        var ran = Ran.of(
                "restore", backup.toString(), "--data", folder.resolve("to").toString());
        assertAll(
                () -> assertEquals(ExitCode.BAD_INPUT, ran.code()),
                () -> assertTrue(ran.err().contains(" is not a whole backup: "), ran.err()),
                () -> assertEquals(1, ran.err().lines().count(), ran.err()),
                () -> assertTrue(Files.notExists(folder.resolve("to"))));
    }

    /// The numbers in a backup are not believed before what they count was read.
    @Test
    void numbersThatPromiseTooMuchTakeNoMemory() throws IOException {
        for (var field : List.of("size", "policy", "checkpoint")) {
            var backup = Files.write(
                    folder.resolve("b"),
                    edited(text -> text.replaceFirst("\n" + field + " [0-9]+", "\n" + field + " " + Long.MAX_VALUE)));
            assertNotRestored(backup);
        }
        int first = IntStream.range(0, whole.length - 2)
                .filter(at -> whole[at] == '\n' && whole[at + 1] == '\n')
                .findFirst()
                .orElseThrow();
        for (int at = first; at < first + 2000; at += 7) {
            var greedy = whole.clone();
            Arrays.fill(greedy, at, at + 4, (byte) 0x7f);
            assertNotRestored(Files.write(folder.resolve("b"), greedy));
        }
    }

    @Test
    void whereSomethingElseLiesNoRecordIsMade() throws IOException {
        var backup = Files.write(folder.resolve("b"), whole);
        Files.createDirectories(folder.resolve("full/of"));
        refused("unusable: full is not empty; name a new folder.", backup, folder.resolve("full"));
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("full"));
        refused("unusable: link is not empty; name a new folder.", backup, folder.resolve("link"));
        Files.createSymbolicLink(folder.resolve("astray"), folder.resolve("nowhere"));
        refused("unusable: astray cannot be made: something else lies at astray.", backup, folder.resolve("astray"));
        refused("unusable: b is no folder; name a new one.", backup, backup);
        refused(
                "unusable: b/below cannot be made: part of its path is a file and no folder.",
                backup,
                backup.resolve("below"));
    }

    @Test
    void aPipeIsNotWaitedFor() throws IOException {
        var endless = Path.of("/dev/zero");
        Assumptions.assumeTrue(Files.exists(endless), "no such device");
        refused(
                "no-such-file: /dev/zero: This is no file on a disk, and it is read twice; save it in a file first.",
                endless,
                folder.resolve("to"));
    }
}
