package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.trucewatch.model.time.Span;

/// The greatest sum of what was least told among tellings whose times do not meet, and which of them make it up: those
/// that meet may tell the same twice, or a month and a day of it. Where people said of some that they are two, it is
/// the sum of those that are set apart from all counted before them, if that is more.
///
/// Source: rules of the judge, G21, L19 and M24.
final class Apart<T> {
    private final BiPredicate<T, T> areTwo;
    private final TreeMap<Long, Sum<T>> upTo = new TreeMap<>();
    private Sum<T> best = new Sum<>(0, Optional.empty(), Optional.empty());
    private final List<Told<T>> parted = new ArrayList<>();
    private long partedSum;

    /// A telling, and the sum of those before it.
    private record Sum<T>(long all, Optional<T> last, Optional<Sum<T>> before) {}

    private record Told<T>(Span span, T telling) {}

    /// `areTwo` says of which two people said so.
    Apart(BiPredicate<T, T> areTwo) {
        this.areTwo = areTwo;
        upTo.put(Span.BEGINNING, best);
    }

    /// Takes a telling that ends no earlier than all before it.
    void take(Span span, long least, T telling) {
        var before = upTo.floorEntry(span.from()).getValue();
        var with = sum(before.all(), least);
        if (with > best.all()) best = new Sum<>(with, Optional.of(telling), Optional.of(before));
        upTo.put(span.to(), best);
        if (least == 0 || !isApart(span, telling)) return;
        parted.add(new Told<>(span, telling));
        partedSum = sum(partedSum, least);
    }

    private boolean isApart(Span span, T telling) {
        for (var other : parted)
            if (other.span().overlaps(span) && !areTwo.test(other.telling(), telling)) return false;
        return true;
    }

    long best() {
        return Math.max(best.all(), partedSum);
    }

    /// The tellings that are counted, of equal sums those that ended first, in their order.
    List<T> counted() {
        if (partedSum > best.all()) return parted.stream().map(Told::telling).toList();
        var all = new ArrayList<T>();
        for (var sum = Optional.of(best); sum.isPresent(); sum = sum.get().before())
            sum.get().last().ifPresent(all::add);
        Collections.reverse(all);
        return all;
    }

    /// The same of so many of each.
    static long times(long one, long each) {
        return each != 0 && one > Long.MAX_VALUE / each ? Long.MAX_VALUE : one * each;
    }

    /// Where a telling has no upper end, neither has the sum.
    static long sum(long one, long other) {
        return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
    }
}
