package org.trucewatch.desk.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trucewatch.desk.publish.CsvText.Cell;

class CsvTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\0=1", "＝1", "＋1", "－1", "＠A"})
    void aTextThatASpreadsheetWouldRunIsMadeHarmless(String formula) {
        var written = write(new Cell.Words(formula));
        assertEquals('\'', written.replace("\"", "").charAt(0));
    }

    @Test
    void aNegativeNumberStaysANumber() {
        assertEquals("-5\r\n", write(new Cell.Figure(-5)));
    }

    @Test
    void degreesSouthAndWestStayNumbersAsWritten() {
        assertEquals(
                "-12.34,-0.00025,-180.0,0.0\r\n", write(degrees(-12.34), degrees(-0.00025), degrees(-180), degrees(0)));
        var random = new Random(5);
        for (int times = 0; times < 5_000; times++) {
            double value = (random.nextInt(3_600_000) - 1_800_000) / 1e4;
            var written = write(degrees(value)).strip();
            assertEquals(value, Double.parseDouble(written));
            assertTrue(written.matches("-?\\d+\\.\\d+"), written);
        }
    }

    private static Cell degrees(double value) {
        return new Cell.Degrees(value);
    }

    @Test
    void thePayloadsOfOthersAreTextsInASpreadsheet() throws IOException {
        var file = Path.of("../../shared/vectors/payloads-csv-injection/payloads.txt");
        if (!Files.exists(file)) {
            var sentence = "SKIPPED: no ../shared/vectors/payloads-csv-injection beside the checkout";
            System.err.println(sentence);
            Assumptions.abort(sentence);
        }
        for (var payload : Files.readAllLines(file)) {
            for (var start : List.of("", "\t", "\r", "\0")) {
                var cell = write(new Cell.Words(start + payload)).replaceFirst("^\"", "");
                assertFalse("=+-@\t\r\0".indexOf(cell.charAt(0)) >= 0, cell);
            }
        }
    }

    @Test
    void commasQuotesAndLineEndsAreQuoted() {
        assertEquals(
                "\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",plain\r\n",
                write(
                        new Cell.Words("a,b"),
                        new Cell.Words("say \"no\""),
                        new Cell.Words("two\nlines"),
                        new Cell.Words("plain")));
    }

    private static String write(Cell... cells) {
        return CsvText.line(List.of(cells));
    }
}
