package org.trucewatch.flink;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trucewatch.casefolder.table.Clock;

final class MomentsTest {
    private static final int TIME = "2017-08-03T12:00:00Z".length();
    private static final String DAMAGE = "0123456789-:TZ ";

    /// Neighbours are often of one day, as in lines.
    @Test
    void aTimeAmongOtherBytesIsReadAsByItselfHoweverItIsDamaged() {
        var random = new Random(20_261_128);
        var moments = new Moments();
        int found = 0;
        for (int round = 0; round < 50_000; round++) {
            var time = new StringBuilder(Instant.ofEpochSecond(1_700_000_000L + random.nextInt(200_000))
                    .toString());
            for (int times = random.nextInt(3); times > 0; times--)
                time.setCharAt(random.nextInt(TIME), DAMAGE.charAt(random.nextInt(DAMAGE.length())));
            var written = time.toString();
            var read = moments.seconds((",," + written + ",").getBytes(ISO_8859_1), 2, 2 + TIME);
            assertEquals(Clock.seconds(written), read, written);
            found += read.isPresent() ? 1 : 0;
        }
        assertTrue(found > 10_000 && found < 40_000, found + " found");
    }
}
