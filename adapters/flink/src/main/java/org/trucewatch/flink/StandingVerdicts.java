package org.trucewatch.flink;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.model.Defect;

/// Holds the lines of one agreement, and asks for its verdicts whenever something became known, a deadline passed, or
/// `until` was reached; tells what changed.
///
/// A question is asked by a timer once event time has passed it, so that no order of arrival reaches the answer. A line
/// that comes later still is counted, and taken into the last question, which is asked again; what was told before it
/// is not told anew. After `until`, in seconds since 1970, nothing is asked.
final class StandingVerdicts extends KeyedProcessFunction<String, Line, Change> {
    static final OutputTag<Aside> ASIDE = new OutputTag<>("aside") {};
    private static final long serialVersionUID = 1;
    private static final long MILLIS = Duration.ofSeconds(1).toMillis();

    private final Reader reader;
    private final long until;

    /// Lines by their text, and whether they are part of a case that was found sound.
    private transient MapState<String, Boolean> held;

    private transient MapState<String, Boolean> standing;
    private transient ValueState<Long> asked;
    private transient Counter late;
    private transient Counter setAside;

    StandingVerdicts(Reader reader, long until) {
        this.reader = reader;
        this.until = until;
    }

    @Override
    public void open(OpenContext context) {
        var runtime = getRuntimeContext();
        held = runtime.getMapState(new MapStateDescriptor<>("held", String.class, Boolean.class));
        standing = runtime.getMapState(new MapStateDescriptor<>("standing", String.class, Boolean.class));
        asked = runtime.getState(new ValueStateDescriptor<>("asked", Long.class));
        late = runtime.getMetricGroup().counter("late");
        setAside = runtime.getMetricGroup().counter("set-aside");
    }

    @Override
    public void processElement(Line line, Context context, Collector<Change> out) throws Exception {
        var written = line.written();
        if (line.known() >= until || held.contains(written)) return; // a line that came twice is one line
        held.put(written, false);
        var before = asked.value();
        if (before != null && line.known() < before) late.inc();
        ask(context, line.known() + 1);
        ask(context, until);
    }

    /// A question as of `at` sees what was known before it, and waits until that is complete.
    private void ask(Context context, long at) {
        if (at <= until) context.timerService().registerEventTimeTimer(at * MILLIS - 1);
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<Change> out) throws Exception {
        var before = asked.value();
        long at = (timestamp + 1) / MILLIS;
        if (before != null) at = Math.max(at, before);
        asked.update(at);
        var gathered = gather(at);
        for (var each : gathered.aside().entrySet()) {
            held.remove(each.getKey().written());
            setAside.inc();
            context.output(ASIDE, new Aside(each.getKey().written(), each.getValue()));
        }
        for (var line : gathered.accepted()) held.put(line.written(), true);
        if (gathered.found().isEmpty()) {
            if (at == until) context.output(ASIDE, new Aside(context.getCurrentKey(), gathered.missing()));
            return;
        }
        var verdicts = Verdicts.of(gathered.found().get(), at);
        tell(verdicts, at, context.getCurrentKey(), out);
        for (var due : verdicts.due()) {
            if (due > at) ask(context, due);
            ask(context, due + 1);
        }
    }

    private Gathered gather(long at) throws Exception {
        var accepted = new ArrayList<Line>();
        var fresh = new ArrayList<Line>();
        for (var each : held.entries()) {
            var line = line(each.getKey());
            if (line.known() < at) (each.getValue() ? accepted : fresh).add(line);
        }
        accepted.sort(Line.ORDER);
        fresh.sort(Line.ORDER);
        return Gathered.of(reader, accepted, fresh);
    }

    private static Line line(String held) {
        try {
            return Line.read(held);
        } catch (Malformed malformed) {
            throw new Defect("a line that was held cannot be read: " + malformed.sentence());
        }
    }

    private void tell(Verdicts verdicts, long at, String agreement, Collector<Change> out) throws Exception {
        var gone = new TreeSet<String>();
        for (var row : standing.keys()) if (!verdicts.rows().contains(row)) gone.add(row);
        for (var row : gone) {
            standing.remove(row);
            out.collect(new Change(at, agreement, false, row));
        }
        for (var row : List.copyOf(verdicts.rows())) {
            if (standing.contains(row)) continue;
            standing.put(row, true);
            out.collect(new Change(at, agreement, true, row));
        }
    }
}
