package org.trucewatch.desk.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trucewatch.desk.publish.CsvText.Cell;

class CsvTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void aTextThatASpreadsheetWouldRunIsMadeHarmless(String formula) {
        var written = write(new Cell.Words(formula));
        assertEquals('\'', written.replace("\"", "").charAt(0));
    }

    @Test
    void aNegativeNumberStaysANumber() {
        assertEquals("-5\r\n", write(new Cell.Figure(-5)));
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
        var csv = new CsvText();
        csv.row(List.of(cells));
        return csv.toString();
    }
}
