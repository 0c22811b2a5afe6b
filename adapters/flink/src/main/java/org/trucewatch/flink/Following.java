package org.trucewatch.flink;

import java.time.Duration;
import java.time.InstantSource;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;

/// Event time that follows the newest line, `late` behind it, and is never ahead of the machine's clock.
///
/// A line with a wrong year would else make all deadlines pass up to then, and all lines that come after it late. One
/// that is more than a day ahead of the clock moves nothing: it waits until its time has come.
final class Following<T> implements WatermarkGenerator<T> {
    private static final long DAY = Duration.ofDays(1).toMillis();

    private final long late;
    private final InstantSource clock;
    private long newest;

    Following(Duration late, InstantSource clock) {
        this.late = late.toMillis();
        this.clock = clock;
        newest = Long.MIN_VALUE + this.late + 1;
    }

    @Override
    public void onEvent(T line, long time, WatermarkOutput out) {
        if (time > newest && time <= clock.millis() + DAY) newest = time;
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput out) {
        out.emitWatermark(new Watermark(Math.min(newest, clock.millis()) - late - 1));
    }
}
