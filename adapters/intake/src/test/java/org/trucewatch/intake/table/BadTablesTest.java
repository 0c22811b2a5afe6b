package org.trucewatch.intake.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
                List.of("events.csv:2:0: row-refused: `1435-07-13` in column date_start is a day of another calendar, "
                        + "or a misprint; the Gregorian one is expected, such as 2018-01-31."),
                told(HEADER + ROW.replace("2014-05-12", "1435-07-13")));
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
                List.of("events.csv:2:0: row-refused: `١` in column low is no whole number; the digits 0 to 9 alone "
                        + "are expected."),
                told(HEADER + ROW.replace(",1,2\n", ",١,2\n")));
    }
}
