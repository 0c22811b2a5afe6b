package org.trucewatch.desk.read;

import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.trucewatch.desk.shelf.Shelf;
import org.trucewatch.model.time.AsOf;

/// Days that are judged before anybody asks for them, as far as there is room, and those that somebody asked for.
final class DaysAhead {
    private static final int MOST_WANTED = 16;

    private final States states;
    private final Days days;
    private final Supplier<Shelf> shelf;
    private final InTurns turns;
    private final AtomicInteger prepared = new AtomicInteger();
    private final Deque<AsOf> wanted = new ConcurrentLinkedDeque<>();
    private volatile boolean approximate;

    /// States are judged in `turns`.
    DaysAhead(States states, Days days, Supplier<Shelf> shelf, InTurns turns) {
        this.states = states;
        this.days = days;
        this.shelf = shelf;
        this.turns = turns;
    }

    /// The time nearest to `asOf` of which an answer can be given at once; `asOf` itself is judged soon.
    AsOf nearest(AsOf asOf) {
        if (states.has(asOf)) return asOf;
        var kept = states.nearest(asOf);
        if (kept.isPresent()) {
            wanted.push(asOf);
            approximate = true;
        }
        while (wanted.size() > MOST_WANTED) wanted.pollLast();
        return kept.orElse(asOf);
    }

    /// Another number whenever an answer may be of a nearer date than the same answer before; 0 while every answer was
    /// of the date asked about.
    long nearer() {
        return approximate ? states.made() : 0;
    }

    /// Judges what was asked for and not kept, the latest question first, and then for the days to which a
    /// slider may be moved, until `ended`: by all that is known, and by what was known then. A day for which
    /// nobody asked is given up in the middle: with a million reports it takes seconds.
    void judge(BooleanSupplier ended) {
        var order = coarseFirst(days.count());
        while (!ended.getAsBoolean()) {
            var asked = Optional.ofNullable(wanted.poll());
            if (asked.isPresent()) judge(asked.get());
            else if (prepared.get() < order.length && !states.isFull()) {
                var day = days.before(order[prepared.get()]);
                if (turns.unless(ended, () -> judgeTwice(day))) prepared.incrementAndGet();
            } else return;
        }
    }

    private void judgeTwice(AsOf day) {
        judge(day);
        judge(AsOf.at(day.happened()));
    }

    private void judge(AsOf asOf) {
        states.at(asOf, shelf.get());
    }

    /// Each number below `count` once, so that those before any one lie about evenly apart: a slider that stops between
    /// them finds one nearby early.
    private static int[] coarseFirst(int count) {
        return IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingInt(
                                (Integer day) -> day == 0 ? -Integer.SIZE : -Integer.numberOfTrailingZeros(day))
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// How many days are left, as far as there is room for them.
    int left() {
        return states.isFull() ? 0 : days.count() - prepared.get();
    }
}
