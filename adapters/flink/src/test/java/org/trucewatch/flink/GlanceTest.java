package org.trucewatch.flink;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trucewatch.ledger.bytes.Malformed;

final class GlanceTest {
    private static final String ROW =
            "2017-08-04T20:59:59Z\tnorthern-homs\treports.csv\tid,source,claim\\nR7,AP,\"two, \"\"at noon\"\"\"\\n";

    /// What damage puts into a line: all that means something in one, and some letters.
    private static final String DAMAGE = "\\\\nnrt\t\",\n\r \u00e9aZ09-:";

    @Test
    void whatIsFoundReadableAtAGlanceIsReadTheSameWhenLookedAtClosely() {
        int found = 0;
        int others = 0;
        var eye = new Glance();
        var random = new Random(20_261_126);
        for (int round = 0; round < 20_000; round++) {
            var line = damaged(random).getBytes(random.nextBoolean() ? UTF_8 : ISO_8859_1);
            var glance = eye.of(line);
            if (glance.isEmpty()) others++;
            else {
                found++;
                assertRead(glance.get(), new String(line, UTF_8));
            }
        }
        assertTrue(found > 1_000 && others > 1_000, found + " and " + others);
    }

    private static String damaged(Random random) {
        var line = new StringBuilder(ROW);
        for (int times = random.nextInt(4); times > 0; times--) {
            int at = random.nextInt(line.length());
            if (random.nextBoolean()) line.deleteCharAt(at);
            else line.insert(at, DAMAGE.charAt(random.nextInt(DAMAGE.length())));
        }
        return line.toString();
    }

    private static void assertRead(Sent glance, String written) {
        try {
            var line = Line.read(written);
            assertEquals(line.known(), glance.known(), written);
            assertEquals(line.agreement(), glance.agreement(), written);
            assertArrayEquals(written.getBytes(UTF_8), glance.written(), written);
        } catch (Malformed malformed) {
            throw new AssertionError(written + ": " + malformed.sentence(), malformed);
        }
    }

    @Test
    void aSoundRowIsFoundAndAFileIsLeftToACloserLook() {
        assertTrue(new Glance().of(ROW.getBytes(UTF_8)).isPresent());
        for (var other : List.of(ROW.replace("reports.csv", "agreement.md"), ROW.replace("AP", "\ufffd"), "", "\t\t\t"))
            assertEquals(Optional.empty(), new Glance().of(other.getBytes(UTF_8)), other);
    }
}
