package org.trucewatch.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.junit.jupiter.api.Test;

final class FollowingTest {
    private static final Instant NOW = Instant.parse("2017-08-04T12:00:00Z");
    private static final Instant EARLIER = Instant.parse("2017-08-01T00:00:00Z");
    private static final Duration LATE = Duration.ofHours(1);

    private final Passed passed = new Passed();
    private Instant now = NOW;
    private final Following<String> following = new Following<>(LATE, () -> now);

    private static final class Passed implements WatermarkOutput {
        private Instant last = Instant.MIN;

        @Override
        public void emitWatermark(Watermark mark) {
            last = Instant.ofEpochMilli(mark.getTimestamp());
        }

        @Override
        public void markIdle() {
            throw new AssertionError("of silence it says nothing");
        }

        @Override
        public void markActive() {
            throw new AssertionError("of silence it says nothing");
        }
    }

    private Instant passedAfter(Instant line) {
        following.onEvent("", line.toEpochMilli(), passed);
        following.onPeriodicEmit(passed);
        return passed.last;
    }

    private static Instant behind(Instant line) {
        return line.minus(LATE).minusMillis(1);
    }

    @Test
    void timeFollowsTheNewestLine() {
        assertEquals(behind(EARLIER), passedAfter(EARLIER));
        assertEquals(behind(EARLIER), passedAfter(EARLIER.minusSeconds(60)));
        assertEquals(behind(EARLIER.plusSeconds(60)), passedAfter(EARLIER.plusSeconds(60)));
    }

    @Test
    void aLineWithAWrongYearMovesNothing() {
        passedAfter(EARLIER);
        assertEquals(behind(EARLIER), passedAfter(Instant.parse("2071-08-04T12:00:00Z")));
    }

    @Test
    void whereTheClockOfASourceIsFastTimeWaitsForOurs() {
        assertEquals(behind(NOW), passedAfter(NOW.plusSeconds(30)));
        now = NOW.plusSeconds(60);
        assertEquals(behind(NOW.plusSeconds(30)), passedAfter(EARLIER));
    }

    @Test
    void beforeAnyLineNothingHasPassed() {
        following.onPeriodicEmit(passed);
        assertEquals(Instant.ofEpochMilli(Long.MIN_VALUE), passed.last);
    }
}
