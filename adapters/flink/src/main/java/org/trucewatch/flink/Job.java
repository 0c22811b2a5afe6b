package org.trucewatch.flink;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.types.Either;

/// The job: lines in, changes of verdicts and what was set aside out.
record Job(DataStream<Change> changes, DataStream<Aside> aside) {
    /// What is asked: up to when, in stretches of how many seconds, how late lines may come, and after what silence a
    /// part of the source is no longer waited for.
    record Asked(long until, long every, Optional<Duration> late, Duration idle) {}

    /// Judges `lines`, up to `until` seconds since 1970; they come with their [#times].
    ///
    /// An agreement is asked about at the end of each stretch of `every` seconds, counted from 1970, in which there
    /// became known what can bear on a verdict, and when a deadline has come.
    static Job of(DataStream<Either<Sent, Aside>> lines, Reader reader, Asked asked) {
        var read = lines.process(new Splitting()).name("read").uid("read");
        var judged = read.transform("bundle", TypeInformation.of(Bundle.class), new Bundling())
                .uid("bundle")
                .keyBy(Bundle::agreement)
                .process(new StandingVerdicts(reader, new Stretches(asked.every(), asked.until())))
                .name("judge")
                .uid("judge");
        var aside = read.getSideOutput(StandingVerdicts.ASIDE).union(judged.getSideOutput(StandingVerdicts.ASIDE));
        return new Job(judged, aside);
    }

    /// Event time.
    ///
    /// Lines may come late by as much as `late`, and none moves the time beyond the machine's own. Without it,
    /// nothing is judged before all lines are there; files, whose order says nothing, are read so.
    static WatermarkStrategy<Either<Sent, Aside>> times(Asked asked) {
        return asked.late()
                .map(late -> WatermarkStrategy.<Either<Sent, Aside>>forGenerator(
                                task -> new Following<>(late, InstantSource.system()))
                        .withIdleness(asked.idle()))
                .orElseGet(WatermarkStrategy::noWatermarks)
                .withTimestampAssigner((handed, before) -> time(handed));
    }

    /// What cannot be read moves no clock.
    private static long time(Either<Sent, Aside> handed) {
        return handed.isLeft() ? Duration.ofSeconds(handed.left().known()).toMillis() : Long.MIN_VALUE;
    }
}
