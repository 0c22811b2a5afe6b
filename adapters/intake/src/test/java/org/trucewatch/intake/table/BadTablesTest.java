package org.trucewatch.intake.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trucewatch.casefolder.CaseFolder;
import org.trucewatch.intake.Arrivals;
import org.trucewatch.intake.acled.Acled;
import org.trucewatch.intake.ged.Ged;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.evidence.Case;

/// What a spreadsheet, a hurry or malice makes of a table: one sentence each, with its place, and nothing taken. All
/// rows are invented.
class BadTablesTest {
    private static final Path HARBOUR = Path.of("src/test/resources/org/trucewatch/intake/ged/accepted/case");
    private static final LocalDate TODAY = LocalDate.of(2020, 1, 1);
    private static final String HEADER = "id,date_start,type_of_violence,side_a,side_b,latitude,longitude,low,high\n";
    private static final String ROW = "1,2014-05-12,1,Government of North,Southern insurgents,43.2,5.3,1,2\n";
    private static final String ACLED =
            "event_id_cnty,event_date,event_type,sub_event_type,actor1,latitude,longitude\n";

    @TempDir
    private Path folder;

    private final Case harbour = CaseFolder.read(HARBOUR).found().orElseThrow();

    private List<String> told(byte[] table) throws IOException {
        var file = Files.write(folder.resolve("events.csv"), table);
        return told(Ged.read(file, harbour, new Ged.Options(TODAY, true)));
    }

    private List<String> told(String table) throws IOException {
        return told(table.getBytes(StandardCharsets.UTF_8));
    }

    /// What stops the file, or else each reason against each row.
    private List<String> told(Arrivals arrivals) {
        var rows = arrivals.refused().stream()
                .flatMap(row -> row.problems().stream())
                .toList();
        return (arrivals.problems().isEmpty() ? rows : arrivals.problems())
                .stream()
                        .map(problem -> problem.asLine().replace(folder + "/", ""))
                        .toList();
    }

    @Test
    void aColumnThatStandsThereTwiceIsToldForNobodyKnowsWhichIsMeant() throws IOException {
        var table = HEADER.strip() + ", Latitude ,,,high\n" + ROW.strip() + ",1.0,,,7\n";
        assertEquals(
                List.of("events.csv:1:0: column-twice: The first line names latitude, high twice, and nobody knows "
                        + "which column is meant; remove one or give it another name."),
                told(table));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void aTableInUtf16IsCalledSoWithItsMarkAndWithout(String charset) throws IOException {
        assertEquals(
                List.of("events.csv:0:0: not-utf8: The file is UTF-16; save it as UTF-8."),
                told((HEADER + ROW).getBytes(Charset.forName(charset))));
    }

    @Test
    void aRowOfNothingButCommasEndsWhereARowMayEnd() throws IOException {
        var commas = new byte[3 << 20];
        Arrays.fill(commas, (byte) ',');
        var table = new ByteArrayOutputStream();
        table.writeBytes(HEADER.getBytes(StandardCharsets.UTF_8));
        table.writeBytes(commas);
        assertEquals(
                List.of("events.csv:2:0: row-form: From this line on the file is no table: a quote is never closed, "
                        + "text follows a closing quote, or a row is longer than 1 MiB."),
                told(table.toByteArray()));
    }

    @Test
    void aCompressedTableThatEndsTooEarlyBringsNothing() throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(zipped)) {
            zip.write((HEADER + ROW).getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(
                List.of("events.csv:1:0: file-broken: The compressed file ends too early, or is damaged, in or soon "
                        + "after this line; fetch it again."),
                told(Arrays.copyOf(zipped.toByteArray(), zipped.size() - 9)));
    }

    @Test
    void aDayOfAnotherCalendarIsNotTakenForOneLongAgo() throws IOException {
        assertEquals(
                List.of("events.csv:2:0: row-refused: `1435-07-13` in column date_start looks like a day of a Hijri "
                        + "calendar; write the Gregorian one, about 2014-05-12."),
                told(HEADER + ROW.replace("2014-05-12", "1435-07-13")));
        assertEquals(
                List.of("events.csv:2:0: row-refused: `1393-02-22` in column date_start looks like a day of a Hijri "
                        + "calendar; write the Gregorian one, about 2014/2015."),
                told(HEADER + ROW.replace("2014-05-12", "1393-02-22")));
        var export = Files.writeString(
                folder.resolve("export.csv"), ACLED + "NOW1,2557-05-12,Battles,Armed clash,North,43.2,5.3\n");
        assertEquals(
                List.of("export.csv:2:0: row-refused: `2557-05-12` in column event_date is a day of another calendar, "
                        + "or a misprint; the Gregorian one is expected, such as 2018-01-31."),
                told(Acled.read(export, harbour, TODAY, true)));
    }

    @Test
    void aReasonIsToldOnceForARow() throws IOException {
        assertEquals(
                List.of("events.csv:2:0: row-refused: `١` in column low is written in other digits than 0 to 9; write "
                        + "`1`."),
                told(HEADER + ROW.replace(",1,2\n", ",١,2\n")));
    }

    /// As a spreadsheet leaves a table behind that somebody keeps by hand.
    @Test
    void eachSlipOfATableKeptByHandHasOneSentenceAndAllAreToldAtOnce() throws IOException {
        var table = HEADER
                + ROW
                + ROW
                + ROW.replace("1,2014-05-12", "2,05/12/2014")
                + ROW.replace("1,2014-05-12", "3,05/13/2014")
                + ROW.replace("1,2014-05-12", "4,41771")
                + "\n,,,,,,,,\n"
                + ROW.replace("1,2014-05-12", "5,٢٠١٤-٠٥-١٢")
                + ROW.replace("1,2014-05-12", "6,2014-05-12").replace("43.2,5.3", "\"43,2\",٥٫٣")
                + "Total,,,,,,,7,14\n"
                + ROW.replace("1,2014-05-12", "7,2014-05-12").replace("North,", "North,\"of the");
        assertEquals(
                List.of(
                        "events.csv:3:0: row-refused: The event 1 stands in line 2 already; remove one of the two "
                                + "rows.",
                        "events.csv:4:0: row-refused: `05/12/2014` in column date_start is 2014-12-05 or 2014-05-12: "
                                + "day or month first, nobody can tell. Write one of the two.",
                        "events.csv:5:0: row-refused: `05/13/2014` in column date_start is no day as it is expected; "
                                + "write `2014-05-13`.",
                        "events.csv:6:0: row-refused: `41771` in column date_start is how a spreadsheet counts days; "
                                + "save the column as text, such as 2018-01-31.",
                        "events.csv:9:0: row-refused: `٢٠١٤-٠٥-١٢` in column date_start is written in other digits "
                                + "than 0 to 9; write `2014-05-12`.",
                        "events.csv:10:0: row-refused: `43,2` in column latitude has a decimal comma; write a point, "
                                + "`43.2`.",
                        "events.csv:10:0: row-refused: `٥٫٣` in column longitude is written in other digits than 0 to "
                                + "9; write `5.3`.",
                        "events.csv:11:0: row-refused: The row tells no event: nothing stands under type_of_violence, "
                                + "side_a, side_b, latitude, longitude. If it is a total or a remark below the table, "
                                + "remove it.",
                        "events.csv:12:0: row-form: From this line on the file is no table: a quote is never closed, "
                                + "text follows a closing quote, or a row is longer than 1 MiB."),
                told(table));
    }

    @Test
    void whatDividesTheCellsIsToldBeforeTheColumnsThatAreNotFound() throws IOException {
        assertEquals(
                List.of("events.csv:1:0: columns-missing: The cells seem to be divided by semicolons; save the file "
                        + "with commas. As it is, this is no release of GED: it has no column id, type_of_violence, "
                        + "side_a, side_b, latitude, longitude, low, high, date_start."),
                told(HEADER.replace(',', ';').replace("side_a", "side_a, as told") + ROW.replace(',', ';')));
        assertEquals(
                List.of("events.csv:1:0: columns-missing: The first line tells a spreadsheet what divides the cells; "
                        + "remove it, so that the columns of a release of GED stand first, divided by commas."),
                told("sep=;\n" + HEADER + ROW));
    }

    @Test
    void arabicAsWindowsWritesItIsCalledSoAndNoOtherLettersAre() throws IOException {
        var arabic = HEADER + ROW + ROW.replace("Southern insurgents", "فصائل الجنوب");
        assertEquals(
                List.of("events.csv:1:0: not-utf8: The file looks like Arabic as Windows writes it (Windows-1256), and "
                        + "not UTF-8; save it as CSV UTF-8, as a spreadsheet calls it."),
                told(arabic.getBytes(Charset.forName("windows-1256"))));
        for (var other : List.of(
                "windows-1252 Évêché d'Orléans, élève",
                "windows-1251 Народное ополчение",
                "windows-1252 Grüße aus Köln, Ägäis",
                "windows-1253 Βόρειοι και νότιοι",
                "windows-1255 צפון ודרום")) {
            var charset = Charset.forName(other.substring(0, "windows-1252".length()));
            var words = other.substring("windows-1252 ".length()).replace(",", "");
            var table = HEADER + ROW.replace("Southern insurgents", words);
            assertEquals(
                    List.of("events.csv:1:0: not-utf8: In or soon after this line the file is not UTF-8; save it as "
                            + "UTF-8 (a spreadsheet calls it CSV UTF-8)."),
                    told(table.getBytes(charset)));
        }
    }

    @Test
    void whatASwappedPositionMayHaveLedAwayIsNamed() throws IOException {
        var file = Files.writeString(
                folder.resolve("events.csv"),
                HEADER + ROW + ROW.replace("1,2014", "2,2014").replace("43.2,5.3", "5.3,43.2"));
        var notes = Ged.read(file, harbour, new Ged.Options(TODAY, false)).notes().stream()
                .map(Words::english)
                .toList();
        assertTrue(
                notes.contains(
                        "1 of those far from its zones would be near one if latitude and longitude were swapped: "
                                + "GED-2. Look whether they are, and swap them back."),
                notes.toString());
    }
}
