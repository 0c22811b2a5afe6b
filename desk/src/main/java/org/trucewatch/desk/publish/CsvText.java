package org.trucewatch.desk.publish;

import java.math.BigDecimal;
import java.util.List;

/// Writes CSV (RFC 4180: commas, CRLF). A text that a spreadsheet would take for a formula gets an apostrophe in
/// front; numbers stay as they are.
public final class CsvText {
    /// Also in the wide forms that a spreadsheet of East Asia takes for the same.
    private static final String FORMULA_STARTS = "=+-@\t\r\n\0＝＋－＠";

    private final StringBuilder out = new StringBuilder();

    /// One value of a row.
    public sealed interface Cell {
        record Words(String words) implements Cell {}

        record Figure(long number) implements Cell {}

        /// Degrees: a number and no words, so that what lies south or west keeps its sign.
        record Degrees(double value) implements Cell {}

        record Nothing() implements Cell {}
    }

    public void row(List<Cell> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) out.append(',');
            out.append(
                    switch (cells.get(i)) {
                        case Cell.Words(var words) -> quoted(harmless(words));
                        case Cell.Figure(var number) -> Long.toString(number);
                        case Cell.Degrees(var value) ->
                            BigDecimal.valueOf(value).toPlainString();
                        case Cell.Nothing() -> "";
                    });
        }
        out.append("\r\n");
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

    @Override
    public String toString() {
        return out.toString();
    }
}
