package org.trucewatch.house.bad;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Does the same with everything named.
public final class Careful {
    /// One permitted call each.
    List<Object> calls(Instant now, long seed) {
        return List.of(
                now.plusSeconds(1),
                StrictMath.sin(1),
                Math.max(1, 2),
                new Random(seed),
                ZoneId.of("Asia/Damascus"),
                "a".getBytes(StandardCharsets.UTF_8),
                "A".toLowerCase(Locale.ROOT));
    }
}
