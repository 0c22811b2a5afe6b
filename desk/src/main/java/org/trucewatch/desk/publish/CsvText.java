package org.trucewatch.desk.publish;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/// Writes CSV (RFC 4180: commas, CRLF). A text that a spreadsheet would take for a formula gets an apostrophe in
/// front; numbers stay as they are.
public final class CsvText {
    /// Also in the wide forms that a spreadsheet of East Asia takes for the same.
    private static final String FORMULA_STARTS = "=+-@\t\r\n\0＝＋－＠";

    private CsvText() {}

    /// One value of a row.
    public sealed interface Cell {
        record Words(String words) implements Cell {}

        record Figure(long number) implements Cell {}

        /// Degrees: a number and no words, so that what lies south or west keeps its sign.
        record Degrees(double value) implements Cell {}

        record Nothing() implements Cell {}
    }

    /// One row with its end, for a table that is written as it is made.
    public static String line(List<Cell> cells) {
        return cells.stream().map(CsvText::written).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String written(Cell cell) {
        return switch (cell) {
            case Cell.Words(var words) -> quoted(harmless(words));
            case Cell.Figure(var number) -> Long.toString(number);
            case Cell.Degrees(var value) -> BigDecimal.valueOf(value).toPlainString();
            case Cell.Nothing() -> "";
        };
    }

    private static String harmless(String words) {
        return !words.isEmpty() && FORMULA_STARTS.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }

    private static String quoted(String words) {
        return isPlain(words) && words.equals(words.strip()) ? words : '"' + words.replace("\"", "\"\"") + '"';
    }

    private static boolean isPlain(String words) {
        for (int at = 0; at < words.length(); at++) {
            char letter = words.charAt(at);
            if (letter == ',' || letter == '"' || letter < ' ') return false;
        }
        return true;
    }
}
