package org.trucewatch.flink;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.types.Either;
import org.apache.flink.util.Collector;

/// Hands on the lines that can be read; the others are set aside, each with its reason, and counted.
final class Splitting extends ProcessFunction<Either<Sent, Aside>, Sent> {
    private static final long serialVersionUID = 1;

    private transient Counter setAside;

    @Override
    public void open(OpenContext context) {
        setAside = getRuntimeContext().getMetricGroup().counter("set-aside");
    }

    @Override
    public void processElement(Either<Sent, Aside> handed, Context context, Collector<Sent> out) {
        if (handed.isLeft()) {
            out.collect(handed.left());
            return;
        }
        setAside.inc();
        context.output(StandingVerdicts.ASIDE, handed.right());
    }
}
