package org.trucewatch.flink;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
/// Lines lie in chunks as they came, and are never written again. Those known before the last question were part of
/// its answer, unless they were set aside; late ones wait apart for the next.
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

    /// Keeps those known before `asked` apart, and says how many they are.
    int add(List<Line> lines, long asked) throws Exception {
        var overdue = lines.stream().filter(line -> line.known() < asked).toList();
        var timely = lines.stream().filter(line -> line.known() >= asked).toList();
        if (!overdue.isEmpty()) late.add(written(overdue));
        if (!timely.isEmpty()) add(written(timely));
        return overdue.size();
    }

    private static byte[] written(List<Line> lines) {
        var written = new ByteArrayOutputStream();
        for (var line : lines) {
            written.writeBytes(line.written().getBytes(StandardCharsets.UTF_8));
            written.write('\n');
        }
        return written.toByteArray();
    }

    /// The late lines that were not there before, which from now on wait no longer.
    List<Line> takeLate() throws Exception {
        var all = new ArrayList<Line>();
        for (var chunk : late.get()) all.addAll(Bundle.read(chunk));
        if (all.isEmpty()) return all;
        late.clear();
        all.removeIf(line -> line.known() >= until);
        all.removeAll(new HashSet<>(accepted()));
        all.removeAll(setAside());
        return all;
    }

    /// The lines known before the last question that were not set aside.
    List<Line> accepted() throws Exception {
        long before = asked();
        var all = new ArrayList<Line>();
        if (before == NEVER) return all;
        var without = setAside();
        for (var chunk : chunks.values())
            for (var line : Bundle.read(chunk)) if (line.known() < before && !without.contains(line)) all.add(line);
        return all;
    }

    /// The lines that wait for their question.
    List<Line> awaited() throws Exception {
        long before = asked();
        var all = new ArrayList<Line>();
        for (var chunk : chunks.values())
            for (var line : Bundle.read(chunk)) if (line.known() >= before && line.known() < until) all.add(line);
        return all;
    }

    void setAside(Line line) throws Exception {
        aside.put(line.written(), true);
    }

    private Set<Line> setAside() throws Exception {
        var all = new HashSet<Line>();
        for (var written : aside.keys()) all.add(Bundle.line(written));
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
