package org.trucewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody types who is in a hurry: each time one sentence that says what to do, and nothing done.
class WrongUseTest {
    private static final String SAMPLES = "adapters/intake/src/test/resources/org/trucewatch/intake/ged/accepted/";
    private static final String EVENTS =
            Ran.ROOT.resolve(SAMPLES + "all-columns.csv").toString();

    @TempDir
    Path folder;

    private Path harbour = Path.of("");

    @BeforeEach
    void layOut() throws IOException {
        harbour = folder.resolve("ميناء the harbour");
        Copied.folder(Ran.ROOT.resolve(SAMPLES + "case"), harbour);
    }

    private static void assertSays(int code, String sentence, Ran ran) {
        assertEquals(sentence + "\n", ran.err());
        assertEquals(code, ran.code());
        assertEquals("", ran.out());
    }

    @Test
    void aFileOfReportsIsNotBroughtIntoASheet() {
        var sheet = Ran.ROOT.resolve("agreements/cases/again.md").toString();
        var ran = Ran.of("import", "ged", EVENTS, "--into", sheet, "--everywhere");
        assertSays(
                ExitCode.BAD_INPUT,
                sheet + ":0:0: case-file: This case is one sheet; reports are brought into a case that is a folder of "
                        + "tables. Lay it out as one; docs/first-agreement.md shows how.\ntw: bad-input: " + sheet
                        + " has 1 problem that must be mended first; nothing was done.",
                ran);
    }

    @Test
    void aCaseThatCannotBeWrittenIsNoFaultOfOurs() throws IOException {
        Files.createDirectories(harbour.resolve("lineages.csv.new"));
        var ran = Ran.of("import", "ged", EVENTS, "--into", harbour.toString());
        assertEquals(ExitCode.BAD_INPUT, ran.code());
        assertTrue(ran.err().startsWith("tw: unusable: " + harbour + " cannot be written: "), ran.err());
        assertTrue(ran.err().endsWith("; the case is as it was.\n"), ran.err());
    }

    @Test
    void aDayThatIsNoneIsSaidWithoutTheWordsOfAProgrammer() {
        assertSays(
                ExitCode.USAGE,
                "tw: usage: Invalid value for --read-on: '2020-31-01' is no day; write one such as "
                        + "2018-01-31. See ./tw import --help.",
                Ran.of("import", "ged", EVENTS, "--into", harbour.toString(), "--read-on", "2020-31-01"));
    }

    @Test
    void anOptionThatDoesNothingHereIsNotPassedOverInSilence() {
        assertEquals(
                ExitCode.USAGE,
                Ran.of("import", "ged", EVENTS, "--into", harbour.toString(), "--as", "x")
                        .code());
        var data = folder.resolve("data").toString();
        assertEquals(
                ExitCode.USAGE,
                Ran.of("import", "case", harbour.toString(), "--into", data, "--everywhere")
                        .code());
        assertTrue(Files.notExists(Path.of(data)));
    }

    @Test
    void aFolderOfSomethingElseIsOneProblem() throws IOException {
        var other = Files.createDirectories(folder.resolve("photos")).toString();
        assertSays(
                ExitCode.BAD_INPUT,
                other + ":0:0: case-missing: This folder holds no case: neither an agreement.md nor any table of one.\n"
                        + "tw: bad-input: " + other + " has 1 problem that must be mended first; nothing was done.",
                Ran.of("judge", other));
        assertSays(
                ExitCode.BAD_INPUT,
                "tw: unusable: " + other + " cannot be read: there is no " + other + "/agreement.md.",
                Ran.of("import", "case", other, "--into", folder.resolve("data").toString()));
    }

    @Test
    void aSheetWithoutACaseIsOneProblemInItsOwnName() throws IOException {
        var empty = Files.writeString(folder.resolve("empty.md"), "\n").toString();
        var letter = Files.writeString(folder.resolve("letter.md"), "# A letter\n\nDear all,\n")
                .toString();
        assertTrue(Ran.of("judge", empty)
                .err()
                .startsWith(empty + ":0:0: file-empty: The file is empty; a sheet of a case is expected.\ntw: "));
        assertTrue(Ran.of("judge", letter)
                .err()
                .startsWith(
                        letter + ":0:0: fence-none: No fence named `text` stands in the sheet, and it does not lie in "
                                + "the folder `cases` of a case.\ntw: "));
    }

    @Test
    void aFolderToBlessMustBeThere() {
        assertSays(
                ExitCode.BAD_INPUT,
                "tw: no-such-file: agreement/homs: There is no such folder.",
                Ran.of("bless", "agreement/homs"));
    }

    @Test
    void aFileToBlessNamesItsFolder() throws IOException {
        var page = Files.writeString(folder.resolve("page.md"), "# A page\n");
        assertSays(
                ExitCode.BAD_INPUT,
                "tw: no-such-file: " + page + ": This is a file, and a folder is expected; name " + folder + ".",
                Ran.of("bless", page.toString()));
    }

    @Test
    void aWordIsSaidAsItWasTyped() {
        assertSays(
                ExitCode.USAGE,
                "tw: usage: Invalid value for --lang: there is no 'AR'; write en, ar. See ./tw judge --help.",
                Ran.of("judge", harbour.toString(), "--lang", "AR"));
    }

    /// What follows the line break must not look like words of ours.
    @Test
    void aLineBreakInTheNameOfAFileDoesNotBreakTheSentence() throws IOException {
        assertSays(
                ExitCode.BAD_INPUT,
                "tw: no-such-file: x?tw: y: no problems, no warnings.: There is no such file.",
                Ran.of("check", "x\ntw: y: no problems, no warnings."));
        var events = Files.writeString(folder.resolve("a\nb.csv"), "id\n1\n");
        var ran = Ran.of("import", "ged", events.toString(), "--into", harbour.toString());
        assertEquals(2, ran.err().lines().count(), ran.err());
    }

    @Test
    void whatHasNoEndIsNotReadToIt() {
        assumeTrue(Files.exists(Path.of("/dev/zero")), "this system has no file without an end");
        assertSays(
                ExitCode.BAD_INPUT,
                "tw: no-such-file: /dev/zero: This is larger than 16 MB; nothing of its kind is.",
                Ran.of("check", "/dev/zero"));
    }

    @Test
    void changesGoForwardInTime() {
        assertSays(
                ExitCode.USAGE,
                "tw: usage: --from 2014-06-01 is after --to 2014-05-01; let them change places. See ./tw "
                        + "changes --help.",
                Ran.of("changes", harbour.toString(), "--from", "2014-06-01", "--to", "2014-05-01"));
    }

    @Test
    void aTableDividedBySemicolonsIsToldWhatToDo() throws IOException {
        var other = Files.writeString(
                folder.resolve("events.csv"), Files.readString(Path.of(EVENTS)).replace(',', ';'));
        for (var format : Main.formats().keySet()) {
            var ran = Ran.of("import", format, other.toString(), "--into", harbour.toString());
            assertEquals(ExitCode.BAD_INPUT, ran.code());
            assertTrue(
                    ran.err().contains(": The cells seem to be divided by semicolons; save the file with commas. "),
                    ran.err());
        }
    }
}
