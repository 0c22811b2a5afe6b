package org.trucewatch.flink;

import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/// Holds the lines of one agreement, and asks for its verdicts at the end of each stretch in which something became
/// known that can bear on them, when a deadline has come, and when `until` is reached; tells what changed.
///
/// A question is asked once event time has passed it, so that no order of arrival reaches the answer. A line that comes
/// later still is counted, and taken into the last question, which is asked again; what was told before it is not told
/// anew. After `until` nothing is asked.
final class StandingVerdicts extends KeyedProcessFunction<String, Bundle, Change> {
    static final OutputTag<Aside> ASIDE = new OutputTag<>("aside") {};
    private static final long serialVersionUID = 1;
    private static final long MILLIS = Duration.ofSeconds(1).toMillis();

    private final Reader reader;
    private final Stretches stretches;

    private transient Held held;
    private transient Memory memory;
    private transient Counter late;
    private transient Counter setAside;
    private transient Counter loaded;

    StandingVerdicts(Reader reader, Stretches stretches) {
        this.reader = reader;
        this.stretches = stretches;
    }

    @Override
    public void open(OpenContext context) {
        var runtime = getRuntimeContext();
        held = new Held(runtime, stretches.until());
        memory = new Memory();
        late = runtime.getMetricGroup().counter("late");
        setAside = runtime.getMetricGroup().counter("set-aside");
        loaded = runtime.getMetricGroup().counter("loaded");
    }

    @Override
    public void processElement(Bundle bundle, Context context, Collector<Change> out) throws Exception {
        if (bundle.first() >= stretches.until()) return;
        long asked = held.asked();
        var watched = memory.find(bundle.agreement());
        if (bundle.first() >= asked && watched.isEmpty()) held.add(bundle.lines());
        else {
            var lines = Chunk.read(bundle.lines());
            late.inc(held.add(bundle.lines(), lines, asked));
            watched.ifPresent(one -> await(one, lines, asked));
        }
        wake(context, Math.max(stretches.end(bundle.first()), asked));
    }

    private void await(Watched watched, List<RawLine> lines, long asked) {
        watched.await(lines.stream()
                .filter(line -> line.known() >= asked && line.known() < stretches.until())
                .toList());
    }

    /// Waits until the lines known before `at` are complete.
    private static void wake(Context context, long at) {
        context.timerService().registerEventTimeTimer(at * MILLIS - 1);
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<Change> out) throws Exception {
        var overdue = held.takeLate();
        // The timer of an earlier bundle asked the last question already.
        if (overdue.isEmpty() && held.asked() >= stretches.until()) return;
        var agreement = context.getCurrentKey();
        var found = memory.find(agreement);
        var watched = found.isPresent() ? found.get() : load();
        long passed = Math.floorDiv(context.timerService().currentWatermark(), MILLIS);
        long until = Math.min(stretches.until(), Math.max(passed, (timestamp + 1) / MILLIS));
        if (!overdue.isEmpty()) {
            ask(watched, held.asked(), overdue, context, out);
            held.add(overdue);
        }
        for (long at = watched.next(); at <= until && held.asked() < stretches.until(); at = watched.next())
            ask(watched, at, watched.awaited(at), context, out);
        if (held.asked() < stretches.until()) {
            wake(context, watched.next());
            memory.keep(agreement, watched);
        } else memory.forget(agreement); // nothing is left to be asked, unless a line comes late
    }

    private void ask(Watched watched, long at, List<RawLine> fresh, OnTimerContext context, Collector<Change> out)
            throws Exception {
        for (var each : watched.take(fresh, at, held::accepted).entrySet()) {
            held.setAside(each.getKey());
            setAside.inc();
            context.output(ASIDE, new Aside(each.getKey().written(), each.getValue()));
        }
        held.asked(at);
        if (at == stretches.until() && watched.missing().isPresent())
            context.output(
                    ASIDE, new Aside(context.getCurrentKey(), watched.missing().get()));
        var verdicts = watched.verdicts(at);
        if (verdicts.isPresent()) tell(watched, verdicts.get(), at, context.getCurrentKey(), out);
    }

    private void tell(Watched watched, Verdicts verdicts, long at, String agreement, Collector<Change> out)
            throws Exception {
        var gone = new TreeSet<>(watched.standing());
        gone.removeAll(verdicts.rows());
        for (var row : gone) {
            watched.standing().remove(row);
            held.ceased(row);
            out.collect(new Change(at, agreement, false, row));
        }
        for (var row : verdicts.rows()) {
            if (!watched.standing().add(row)) continue;
            held.stands(row);
            out.collect(new Change(at, agreement, true, row));
        }
    }

    /// Makes in memory again what the lines in state say, up to the last question.
    private Watched load() throws Exception {
        loaded.inc();
        var watched = new Watched(reader, stretches);
        watched.standing().addAll(held.standing());
        var asked = held.asked();
        if (asked != Held.NEVER) {
            watched.take(held.accepted(), asked, List::of);
            watched.verdicts(asked);
        }
        watched.await(held.awaited());
        return watched;
    }
}
