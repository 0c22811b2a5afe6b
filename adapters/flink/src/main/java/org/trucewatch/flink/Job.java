package org.trucewatch.flink;

import java.time.Duration;
import java.util.Optional;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;

/// The job: lines in, changes of verdicts and what was set aside out.
public record Job(DataStream<Change> changes, DataStream<Aside> aside) {
    /// What is asked: up to when, in stretches of how many seconds, and how late lines may come.
    public record Asked(long until, long every, Optional<Duration> late) {}

    /// Judges `lines`, up to `until` seconds since 1970.
    ///
    /// Lines may come late by as much as `late`. Without it, nothing is judged before all lines are there: so files
    /// are read, whose order says nothing.
    ///
    /// An agreement is asked about at the end of each stretch of `every` seconds, counted from 1970, in which there
    /// became known what can bear on a verdict, and when a deadline has come.
    public static Job of(DataStream<String> lines, Reader reader, Asked asked) {
        var read = lines.process(new Splitting()).name("read").uid("read");
        var timed = read.assignTimestampsAndWatermarks(watermarks(asked.late()))
                .name("time")
                .uid("time");
        var judged = timed.transform("bundle", TypeInformation.of(Bundle.class), new Bundling())
                .uid("bundle")
                .keyBy(Bundle::agreement)
                .process(new StandingVerdicts(reader, new Stretches(asked.every(), asked.until())))
                .name("judge")
                .uid("judge");
        var aside = read.getSideOutput(StandingVerdicts.ASIDE).union(judged.getSideOutput(StandingVerdicts.ASIDE));
        return new Job(judged, aside);
    }

    private static WatermarkStrategy<Sent> watermarks(Optional<Duration> late) {
        return late.map(WatermarkStrategy::<Sent>forBoundedOutOfOrderness)
                .orElseGet(WatermarkStrategy::noWatermarks)
                .withTimestampAssigner(
                        (line, before) -> Duration.ofSeconds(line.known()).toMillis());
    }
}
