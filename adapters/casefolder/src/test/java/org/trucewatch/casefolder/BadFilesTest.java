package org.trucewatch.casefolder;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewatch.model.Problem;

class BadFilesTest {
    @TempDir
    Path folder;

    private Samples harbour = new Samples(Path.of("."));

    @BeforeEach
    void layOut() {
        harbour = Samples.harbour(folder);
    }

    private void assertProblems(String... expected) {
        assertEquals(List.of(expected), harbour.problems());
    }

    @Test
    void aMissingFileIsToldOnceAndNotEachUseOfItsNames() {
        harbour.without("actors.csv");
        assertProblems("actors.csv:0:0: file-missing: There is no such file; a case needs it.");
    }

    @Test
    void aFolderInPlaceOfAFileIsTold() throws IOException {
        Files.createDirectory(harbour.without("sources.csv").folder().resolve("sources.csv"));
        assertProblems("sources.csv:0:0: file-folder: This is a folder, and a file is expected here.");
    }

    @Test
    void aLinkThatLeadsOutOfTheFolderIsToldAndNotFollowed(@TempDir Path elsewhere) throws IOException {
        var own = Files.writeString(elsewhere.resolve("own.csv"), "a secret of this machine\n");
        Files.createSymbolicLink(harbour.without("sources.csv").folder().resolve("sources.csv"), own);
        assertProblems("sources.csv:0:0: file-link: "
                + "This is a link that leads out of the folder of the case; put the file itself here.");
    }

    @Test
    void aLinkWithinTheFolderIsTheFileItLeadsTo() throws IOException {
        Files.move(folder.resolve("sources.csv"), folder.resolve("sources-of-may.csv"));
        Files.createSymbolicLink(folder.resolve("sources.csv"), Path.of("sources-of-may.csv"));
        assertProblems();
    }

    @Test
    void aFileWithoutPermissionIsTold() throws IOException {
        var file = folder.resolve("sources.csv");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "skipped: this user may read every file");
        assertProblems("sources.csv:0:0: file-denied: No permission to read this file; ask its owner for it.");
    }

    @Test
    void aLineOfAGigabyteIsRefusedWithItsNumberAndNotReadThrough() throws IOException {
        try (var file = new RandomAccessFile(folder.resolve("places.csv").toFile(), "rw")) {
            file.seek(file.length());
            file.writeBytes("spit,,,,");
            file.setLength(1L << 30);
        }
        assertProblems("places.csv:7:0: line-long: This line is longer than 1 MiB; the file is read up to here. "
                + "Break it into several lines, or put the right file here.");
    }

    @Test
    void theLongestLineAllowedIsRead() {
        var note = "x".repeat((1 << 20) - "mission,,,,,,,".length());
        harbour.with(
                "actors.csv",
                harbour.text("actors.csv").replace("mission,the mission,,,monitor,,,", "mission,,,,,,," + note));
        assertProblems();
    }

    @Test
    void aFileInUtf16IsToldOnce() {
        harbour.with("places.csv", harbour.text("places.csv").getBytes(UTF_16));
        assertProblems("places.csv:0:0: not-utf8: The file is UTF-16; save it as UTF-8.");
    }

    @Test
    void aFileInUtf16IsToldWithoutItsMarkToo() {
        harbour.with("places.csv", harbour.text("places.csv").getBytes(UTF_16LE));
        harbour.with("agreement.md", harbour.text("agreement.md").getBytes(UTF_16BE));
        assertProblems(
                "agreement.md:0:0: not-utf8: The file is UTF-16; save it as UTF-8.",
                "places.csv:0:0: not-utf8: The file is UTF-16; save it as UTF-8.");
    }

    @Test
    void aDrawingThatEndsInItsMiddleIsToldWithoutTheWordsOfAProgrammer() {
        harbour.with("zones/harbour.geojson", "{\"type\": \"FeatureCollection\",\n \"features\": [");
        assertProblems("zones/harbour.geojson:2:15: json-form: The JSON ends here in its middle: a bracket or a quote "
                + "is not closed. Is the file whole?");
    }

    @Test
    void statesOfAnIncidentThatLeadNowhereAreTold() {
        harbour.with("life.csv", """
                id,english,days,means,may,next
                seen,seen,soon,,work,gone|closed
                closed,closed,,finished,all,
                closed,closed,,,,
                """);
        assertProblems(
                "life.csv:2:11: number-form: `soon` is no whole number; write digits alone, such as 147000.",
                "life.csv:2:22: state-unknown: There is no state `gone` in life.csv; name one of its ids.",
                "life.csv:3:16: word-unknown: `finished` is none of the words here: waits, denied or over.",
                "life.csv:3:25: word-unknown: `all` is none of the words here: work, close or release.",
                "life.csv:4:1: id-twice: `closed` stands here twice; remove one.");
    }

    @Test
    void whatDividesTheCellsIsToldOnceAndNotAtEveryRow() {
        harbour.with("places.csv", harbour.text("places.csv").replace(",", ";"));
        assertProblems(
                "places.csv:1:1: cells-divided: The cells are divided by semicolons; save the table with commas. "
                        + "LibreOffice asks for the mark; Excel takes the list separator of Windows.");
        harbour.with("places.csv", harbour.text("places.csv").replace(";", "\t"));
        assertProblems("places.csv:1:1: cells-divided: The cells are divided by tabs; save the table with commas.");
    }

    @Test
    void aTableWithoutItsHeaderIsToldOnce() {
        harbour.with("members.csv", "mission,harbour-guard\nmission,harbour-guard\n");
        assertProblems("members.csv:1:1: column-missing: The first line names no column of members.csv; "
                + "put the line with the columns there: actor,part_of.");
    }

    @Test
    void aWorkbookOrAnArchiveIsCalledSo() {
        for (var bytes : List.of(new byte[] {'P', 'K', 3, 4, 0}, new byte[] {0x1F, (byte) 0x8B, 8, 0})) {
            harbour.with("places.csv", bytes);
            assertProblems("places.csv:0:0: file-type: The file is compressed, or a workbook of an office program; "
                    + "unpack it, or save it as text, and put that here.");
        }
    }

    @Test
    void linesThatEndAsOnAnOldMacintoshAreToldOnce() {
        harbour.with("places.csv", harbour.text("places.csv").replace("\n", "\r"));
        assertProblems("places.csv:0:0: line-ends: The lines end with the mark of old Macintosh programs (CR alone); "
                + "save the file with LF or CRLF.");
    }

    @Test
    void otherDigitsDecimalCommasAndDaysOfASpreadsheetAreCalledByTheirName() {
        harbour.with("members.csv", "actor,part_of,from,until\nmission,,44000,٢٠١٧-٠٩-١٠\n");
        harbour.with("places.csv", harbour.text("places.csv") + "spit,,,,\"34,84\",٣٦٫٧,0,,,\n");
        var problems = String.join("\n", harbour.problems());
        for (var sentence : List.of(
                "`44000` is how a spreadsheet counts days; save the column as text, such as 2017-09-10.",
                "`٢٠١٧-٠٩-١٠` is written in other digits than 0 to 9; write `2017-09-10`.",
                "`34,84` has a decimal comma; write a point, `34.84`.",
                "`٣٦٫٧` is written in other digits than 0 to 9; write `36.7`."))
            assertTrue(problems.contains(sentence), problems);
    }

    @Test
    void aDayOfAnotherCalendarIsWarnedOfAndOneThatStandsForEverIsNot() {
        harbour.with("members.csv", """
                actor,part_of,from,until
                mission,guard,1435-07-13,9999-12-31
                mission,guard,2014-05-08T12:00Z,2557-05-12
                """);
        assertProblems(
                "members.csv:2:15: date-far: Warning: `1435-07-13` looks like a day of a Hijri calendar, and counts as "
                        + "a time that is not told; write the Gregorian one, about 2014-05-12.",
                "members.csv:3:33: date-far: Warning: `2557-05-12` lies centuries away, and counts as a time that is "
                        + "not told; write the day, such as 2017-09-10.");
    }

    /// Read as it stands, the deed would lie centuries before the text, and what was told would be no breach of it.
    @Test
    void aReportOfAFarYearIsKeptAndToldAtNoTime() {
        var reports = harbour.text("reports.csv");
        var first = reports.lines().skip(1).findFirst().orElseThrow();
        var far = first.replaceAll("2014-05-\\d\\d(T\\S*?(?=,))?", "1435-07-13");
        harbour.with("reports.csv", reports.replace(first, far));
        var read = CaseFolder.read(folder);
        assertTrue(
                read.problems().stream().allMatch(Problem::warning),
                harbour.problems().toString());
        var report = read.found().orElseThrow().casebook().reports().getFirst();
        assertTrue(report.happened().isUnknown(), report.toString());
        assertTrue(report.said().isUnknown(), report.toString());
    }

    @Test
    void aDayInNumbersAloneIsToldWithTheDaysThatItMayBe() {
        harbour.with("members.csv", "actor,part_of,from,until\nmission,,05/12/2014,05/13/2014\n");
        assertProblems(
                "members.csv:2:9: cell-empty: The cell `part_of` is empty, and must be told.",
                "members.csv:2:10: date-form: `05/12/2014` is 2014-12-05 or 2014-05-12: day or month first, nobody can "
                        + "tell. Write one of the two.",
                "members.csv:2:21: date-form: `05/13/2014` is no date here; write 2014-05-13.");
    }

    @Test
    void aRowOfNothingIsToldOnce() {
        harbour.with("members.csv", "actor,part_of,from,until\n,,,\n");
        assertProblems("members.csv:2:1: row-empty: All cells of this row are empty; remove it.");
    }

    @Test
    void arabicAsWindowsWritesItIsToldOnce() {
        var text = harbour.text("actors.csv").replace(",,", ",الشمال,");
        harbour.with("actors.csv", text.getBytes(Charset.forName("windows-1256")));
        assertEquals(
                List.of("The file looks like Arabic as Windows writes it (Windows-1256), and not UTF-8; save it as CSV "
                        + "UTF-8, as a spreadsheet calls it."),
                harbour.problems().stream()
                        .filter(problem -> problem.contains("not-utf8"))
                        .map(problem -> problem.replaceFirst(".*not-utf8: ", ""))
                        .toList());
    }

    @Test
    void theFirstAndTheLastYearOfReportsAreRead() {
        harbour.with("members.csv", """
                actor,part_of,from,until
                mission,guard,1800-01-01,2400-12-31
                mission,guard,1799,2401-01-01
                """);
        assertProblems(
                "members.csv:3:15: date-far: Warning: `1799` lies centuries away, and counts as a time that is not "
                        + "told; write the day, such as 2017-09-10.",
                "members.csv:3:20: date-far: Warning: `2401-01-01` lies centuries away, and counts as a time that is "
                        + "not told; write the day, such as 2017-09-10.");
    }

    /// A spreadsheet breaks lines within a cell, and so may somebody who wants to write a line of the board.
    @Test
    void aNameIsOneLineWhateverTheCellHas() {
        harbour.with(
                "actors.csv",
                harbour.text("actors.csv").replace("the northern side", "\"the northern\n\nquiet  broken\""));
        var north = CaseFolder.read(folder)
                .found()
                .orElseThrow()
                .registry()
                .actors()
                .getFirst();
        assertEquals("the northern quiet  broken", north.words().english());
    }

    /// Otherwise the sentence would say that there is no such name and mean the same one.
    @Test
    void aMarkThatNobodySeesIsShownByItsNumber() {
        harbour.with("members.csv", """
                actor,part_of
                mission\u200F,guard
                "mis
                sion",guard
                mission\u00A0,guard
                """);
        assertProblems(
                "members.csv:2:1: name-unknown: There is no actor `mission[U+200F]`; did you mean `mission`?",
                "members.csv:3:2: name-unknown: There is no actor `mis[U+000A]sion`; did you mean `mission`?",
                "members.csv:5:1: name-unknown: There is no actor `mission[U+00A0]`; did you mean `mission`?");
    }

    @Test
    void aFileInAnotherEncodingIsToldOnceWithTheNumberOfItsLines() {
        var text = harbour.text("actors.csv").replace(",,", ",é,");
        harbour.with("actors.csv", text.getBytes(ISO_8859_1));
        var told = harbour.problems().stream()
                .filter(problem -> problem.contains("not-utf8"))
                .toList();
        assertEquals(2, told.size(), told.toString());
        assertTrue(told.getLast().contains("more lines are not UTF-8"), told.toString());
    }

    @Test
    void anEmptyAgreementIsToldAndNotEachUseOfItsTexts() {
        harbour.with("agreement.md", "");
        assertProblems("agreement.md:0:0: file-empty: The file is empty; write the text of the agreement in it.");
    }

    @Test
    void aFenceOfANameThatNobodyReadsIsToldWithItsLine() throws IOException {
        var sheet = Files.writeString(folder.resolve("sheet.md"), """
                # A sheet

                ```text
                actor north "the northern side"
                text H1 "Harbour truce" in force from 2014-05-08 binds north
                ```
                ```clause
                quiet: north must not shelling
                ```
                ```
                a picture drawn with letters
                ```
                ````evidance
                id,source,act,actor,certainty,said_to,happened_from,happened_to,claim
                ````
                """);
        var problems =
                CaseFolder.read(sheet).problems().stream().map(Problem::asLine).toList();
        assertEquals(1, problems.size(), problems::toString);
        assertTrue(
                problems.getFirst().startsWith(sheet + ":13:5: fence-unknown: `evidance` is no fence of a sheet"),
                problems::toString);
        assertTrue(
                problems.getFirst().contains("text, clause, evidence, verdict, zones, case, actors"),
                problems::toString);
    }

    @Test
    void aNumberOfWhatNoActCountsIsWarnedOfOnceForItsClause() throws IOException {
        var problems = problemsOf("""
                # A sheet

                ```text
                actor north "the northern side"
                people police "the police"
                people guards "the guards" part of personnel
                people personnel "the personnel"
                text H1 "Harbour truce" in force from 2014-05-08 binds north
                ```
                ```clause
                police: north must keep at most 10000 police; north must keep at least 100 police
                guards: north must keep at most 40 guards
                whole: north must keep all guards
                ```
                """);
        assertEquals(2, problems.size(), problems::toString);
        assertTrue(
                problems.getFirst().contains(":11:1: not-judged: Warning: No act counts `police`, so that no report"),
                problems::toString);
        assertTrue(
                problems.getLast().contains(":13:1: not-judged: Warning: No rule judges `all` of"), problems::toString);
    }

    private List<String> problemsOf(String text) throws IOException {
        var sheet = Files.writeString(folder.resolve("sheet.md"), text);
        return CaseFolder.read(sheet).problems().stream().map(Problem::asLine).toList();
    }
}
