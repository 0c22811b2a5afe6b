package org.trucewatch.flink;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// One agreement as a task holds it in memory; all of it can be made again from the lines in state.
///
/// It knows when it is to be asked next: at the end of a stretch in which something became known, and when a deadline
/// has come that an answer named.
final class Watched {
    private final Sifted sifted;
    private final Stretches stretches;
    private final TreeMap<Long, List<RawLine>> waiting = new TreeMap<>();
    private final TreeSet<Long> due = new TreeSet<>();
    private final TreeSet<String> standing = new TreeSet<>();
    private int lines;

    Watched(Reader reader, Stretches stretches) {
        sifted = new Sifted(reader);
        this.stretches = stretches;
    }

    /// The rows that stand by what was told.
    SortedSet<String> standing() {
        return standing;
    }

    /// Lines that are known by the end of a stretch that still lies ahead; many have one.
    void await(List<RawLine> ahead) {
        long last = Long.MIN_VALUE;
        List<RawLine> own = List.of();
        for (var line : ahead) {
            long end = stretches.end(line.known());
            if (end != last) own = waiting.computeIfAbsent(end, any -> new ArrayList<>());
            last = end;
            own.add(line);
        }
        lines += ahead.size();
    }

    /// When it is to be asked next.
    long next() {
        long stretch = waiting.isEmpty() ? stretches.until() : waiting.firstKey();
        long deadline = due.isEmpty() ? stretches.until() : due.first();
        return Math.min(stretch, deadline);
    }

    /// The lines that a question as of `at` sees; it may be asked in the midst of a stretch, at a deadline.
    List<RawLine> awaited(long at) {
        var all = new ArrayList<RawLine>();
        while (!waiting.isEmpty() && waiting.firstKey() <= at)
            all.addAll(waiting.pollFirstEntry().getValue());
        if (!waiting.isEmpty() && waiting.firstKey() == stretches.end(at)) {
            var begun = waiting.firstEntry().getValue();
            begun.stream().filter(line -> line.known() < at).forEach(all::add);
            begun.removeIf(line -> line.known() < at);
        }
        lines -= all.size();
        return all;
    }

    /// Takes in the lines that became known before `at`, and tells which are set aside, and why. `earlier` has those
    /// that were accepted before.
    Map<Line, String> take(List<RawLine> fresh, long at, Earlier earlier) throws Exception {
        return sifted.take(fresh, at, earlier);
    }

    /// The verdicts as of `at`, unless nothing can have changed since they were asked for last.
    Optional<Verdicts> verdicts(long at) {
        var come = due.headSet(at, true);
        boolean isDue = !come.isEmpty() || at == stretches.until();
        come.clear();
        var judged = sifted.judged().filter(one -> isDue || one.isMoved());
        if (judged.isEmpty()) return Optional.empty();
        var verdicts = judged.get().verdicts(at);
        for (var deadline : verdicts.due()) {
            if (deadline > at) ask(deadline);
            ask(deadline + 1);
        }
        return Optional.of(verdicts);
    }

    private void ask(long at) {
        if (at <= stretches.until()) due.add(at);
    }

    /// Why nothing can be said, where there is no case.
    Optional<String> missing() {
        return sifted.judged().isPresent() ? Optional.empty() : Optional.of(sifted.missing());
    }

    /// How much memory is held, in lines; an agreement of which nothing is known takes some, too.
    int weight() {
        return 1 + lines + sifted.weight();
    }
}
