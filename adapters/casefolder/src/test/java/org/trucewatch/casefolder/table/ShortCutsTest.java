package org.trucewatch.casefolder.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What is read the short way says what the long way says.
final class ShortCutsTest {
    private final Random random = new Random(20_261_126);

    private static Cell cell(String text) {
        return new Cell("reports.csv", 1, 1, text);
    }

    @Test
    void aTimeIsTheOneOfTheCalendarOrNone() {
        int read = 0;
        for (int round = 0; round < 5_000; round++) {
            var written = "%04d-%02d-%02dT%02d:%02d:%02dZ"
                    .formatted(
                            1890 + random.nextInt(240),
                            random.nextInt(14),
                            random.nextInt(33),
                            random.nextInt(25),
                            random.nextInt(61),
                            random.nextInt(61));
            var seconds = Clock.seconds(written);
            assertEquals(parsed(written), seconds, written);
            read += seconds.isPresent() ? 1 : 0;
        }
        assertTrue(read > 1_000, "" + read);
    }

    /// Midnight may be written as the end of a day as well: that is left to whoever reads all forms.
    private static OptionalLong parsed(String written) {
        try {
            return written.contains("T24")
                    ? OptionalLong.empty()
                    : OptionalLong.of(Instant.parse(written).getEpochSecond());
        } catch (DateTimeException none) {
            return OptionalLong.empty();
        }
    }

    @Test
    void degreesAreThoseOfTheDecimalsAsWritten() {
        for (int round = 0; round < 5_000; round++) {
            var lat = BigDecimal.valueOf(random.nextInt(1_800_000_001) - 900_000_000L, 7);
            var lon = BigDecimal.valueOf(random.nextInt(360_001) - 180_000L, 3);
            var position = new Fields(new Problems()).position(cell(lat.toPlainString()), cell(lon.toPlainString()));
            assertEquals(
                    lat.unscaledValue().intValueExact(), position.orElseThrow().latE7(), lat.toPlainString());
            assertEquals(
                    lon.movePointRight(7).intValueExact(),
                    position.orElseThrow().lonE7(),
                    lon.toPlainString());
        }
    }

    @Test
    void aLineIsCutIntoTheCellsThatALookAtEachLetterFinds() {
        int cut = 0;
        for (int round = 0; round < 20_000; round++) {
            var line = new StringBuilder(random.nextBoolean() ? "a" : "\"");
            for (int left = random.nextInt(12); left > 0; left--) line.append(",,\"\" b".charAt(random.nextInt(6)));
            var cells = LineCells.of("reports.csv", 1, line.toString());
            if (cells.isEmpty()) continue;
            cut++;
            assertEquals(slowly(line.toString()), cells.get(), line.toString());
        }
        assertTrue(cut > 5_000, "" + cut);
    }

    /// RFC 4180, letter by letter, of a line whose quotes stand where they belong.
    private static List<Cell> slowly(String line) {
        var cells = new ArrayList<Cell>();
        for (int at = 0; at <= line.length(); at++) {
            int from = at;
            var cell = new StringBuilder();
            boolean isQuoted = line.startsWith("\"", at);
            for (boolean isOpen = false; at < line.length() && (isOpen || line.charAt(at) != ','); at++) {
                if (line.charAt(at) != '"') cell.append(line.charAt(at));
                else if (isOpen && line.startsWith("\"\"", at)) cell.append(line.charAt(at++));
                else isOpen = !isOpen;
            }
            var text = isQuoted ? cell.toString() : cell.toString().strip();
            cells.add(new Cell("reports.csv", 1, from + (isQuoted ? 2 : 1), text));
        }
        return cells;
    }

    @Test
    void whatIsNoPositionIsToldWithItsProblem() {
        for (var wrong : List.of("90.0000001", "-91", "1.", ".5", "--1", "1e3", "+5", "1.12345678", "1.x", "0001"))
            assertTrue(isTold(wrong), wrong);
        for (var right : List.of("90", "-90.0", "0", "-0.0", "012.5")) assertTrue(!isTold(right), right);
    }

    private static boolean isTold(String lat) {
        var problems = new Problems();
        new Fields(problems).position(cell(lat), cell("0"));
        return problems.stop();
    }
}
