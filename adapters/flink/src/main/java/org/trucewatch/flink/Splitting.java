package org.trucewatch.flink;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.trucewatch.ledger.bytes.Malformed;

/// Reads lines as they were written; one that cannot be read is set aside with its reason and counted.
final class Splitting extends ProcessFunction<String, Sent> {
    private static final long serialVersionUID = 1;

    private transient Counter setAside;

    @Override
    public void open(OpenContext context) {
        setAside = getRuntimeContext().getMetricGroup().counter("set-aside");
    }

    @Override
    public void processElement(String written, Context context, Collector<Sent> out) {
        if (written.isEmpty()) return;
        try {
            var line = Line.read(written);
            out.collect(new Sent(line.known(), line.agreement(), written));
        } catch (Malformed malformed) {
            setAside.inc();
            context.output(StandingVerdicts.ASIDE, new Aside(written, malformed.sentence()));
        }
    }
}
