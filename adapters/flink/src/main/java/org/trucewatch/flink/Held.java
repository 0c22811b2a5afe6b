package org.trucewatch.flink;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;

/// What is kept in state of the agreement whose turn it is: all that a task needs to go on after a failure.
///
/// Lines lie in a [Chunk] for each bundle in which they came, and are never written again. Those known before the
/// last question were part of its answer, unless they were set aside; late ones wait apart for the next.
final class Held {
    /// Before any question was asked.
    static final long NEVER = Long.MIN_VALUE;

    private final long until;
    private final MapState<Long, byte[]> chunks;
    private final ValueState<Long> count;
    private final ListState<byte[]> late;
    private final MapState<String, Boolean> aside;
    private final MapState<String, Boolean> standing;
    private final ValueState<Long> asked;

    Held(RuntimeContext runtime, long until) {
        this.until = until;
        var bytes = PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO;
        chunks = runtime.getMapState(new MapStateDescriptor<>("chunks", Types.LONG, bytes));
        count = runtime.getState(new ValueStateDescriptor<>("count", Types.LONG));
        late = runtime.getListState(new ListStateDescriptor<>("late", bytes));
        aside = runtime.getMapState(new MapStateDescriptor<>("aside", Types.STRING, Types.BOOLEAN));
        standing = runtime.getMapState(new MapStateDescriptor<>("standing", Types.STRING, Types.BOOLEAN));
        asked = runtime.getState(new ValueStateDescriptor<>("asked", Types.LONG));
    }

    void add(byte[] lines) throws Exception {
        var before = count.value();
        long number = before == null ? 0 : before;
        chunks.put(number, lines);
        count.update(number + 1);
    }

    /// Keeps those of the lines of a bundle apart that were known before `asked`, and says how many they are.
    int add(byte[] bundle, List<RawLine> lines, long asked) throws Exception {
        var overdue = lines.stream().filter(line -> line.known() < asked).toList();
        var timely = lines.stream().filter(line -> line.known() >= asked).toList();
        if (!overdue.isEmpty()) late.add(Chunk.of(overdue));
        if (overdue.isEmpty()) add(bundle);
        else if (!timely.isEmpty()) add(timely);
        return overdue.size();
    }

    void add(List<RawLine> lines) throws Exception {
        add(Chunk.of(lines));
    }

    /// The late lines that were not there before, which from now on wait no longer.
    List<RawLine> takeLate() throws Exception {
        var all = new ArrayList<RawLine>();
        for (var chunk : late.get()) all.addAll(Chunk.read(chunk));
        if (all.isEmpty()) return all;
        late.clear();
        var before = setAside();
        for (var line : accepted()) before.add(line.line());
        all.removeIf(line -> line.known() >= until || before.contains(line.line()));
        return all;
    }

    /// The lines known before the last question that were not set aside.
    List<RawLine> accepted() throws Exception {
        long before = asked();
        var without = setAside();
        return before == NEVER
                ? List.of()
                : all(line -> line.known() < before && (without.isEmpty() || !without.contains(line.line())));
    }

    /// The lines that wait for their question.
    List<RawLine> awaited() throws Exception {
        long before = asked();
        return all(line -> line.known() >= before && line.known() < until);
    }

    private List<RawLine> all(Predicate<RawLine> which) throws Exception {
        var all = new ArrayList<RawLine>();
        for (var chunk : chunks.values()) for (var line : Chunk.read(chunk)) if (which.test(line)) all.add(line);
        return all;
    }

    void setAside(Line line) throws Exception {
        aside.put(line.written(), true);
    }

    private Set<Line> setAside() throws Exception {
        var all = new HashSet<Line>();
        for (var written : aside.keys()) all.add(Line.held(written));
        return all;
    }

    /// The rows that stand by what was told.
    Set<String> standing() throws Exception {
        var all = new TreeSet<String>();
        for (var row : standing.keys()) all.add(row);
        return all;
    }

    void stands(String row) throws Exception {
        standing.put(row, true);
    }

    void ceased(String row) throws Exception {
        standing.remove(row);
    }

    /// As of when the last question was asked.
    long asked() throws Exception {
        var at = asked.value();
        return at == null ? NEVER : at;
    }

    void asked(long at) throws Exception {
        asked.update(at);
    }
}
