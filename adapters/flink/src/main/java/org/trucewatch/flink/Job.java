package org.trucewatch.flink;

import java.time.Duration;
import java.util.Optional;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;

/// The job: lines in, changes of verdicts and what was set aside out.
public record Job(DataStream<Change> changes, DataStream<Aside> aside) {
    /// Judges `lines`, up to `until` seconds since 1970.
    ///
    /// Lines may come late by as much as `late`. Without it, nothing is judged before all lines are there: so files
    /// are read, whose order says nothing.
    public static Job of(DataStream<String> lines, Reader reader, long until, Optional<Duration> late) {
        var read = lines.process(new Splitting()).name("read").uid("read");
        var timed = read.assignTimestampsAndWatermarks(watermarks(late))
                .name("time")
                .uid("time");
        var judged = timed.keyBy(Line::agreement)
                .process(new StandingVerdicts(reader, until))
                .name("judge")
                .uid("judge");
        var aside = read.getSideOutput(StandingVerdicts.ASIDE).union(judged.getSideOutput(StandingVerdicts.ASIDE));
        return new Job(judged, aside);
    }

    private static WatermarkStrategy<Line> watermarks(Optional<Duration> late) {
        return late.map(WatermarkStrategy::<Line>forBoundedOutOfOrderness)
                .orElseGet(WatermarkStrategy::noWatermarks)
                .withTimestampAssigner(
                        (line, before) -> Duration.ofSeconds(line.known()).toMillis());
    }
}
