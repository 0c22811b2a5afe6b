package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import org.trucewatch.model.time.Span;

/// When a sentence binds: surely within `sure`, perhaps within `maybe`, which contains it. Both are in order and
/// without overlaps; an empty `maybe` is a window that never opens.
record Window(List<Span> sure, List<Span> maybe) {
    static final Window ALWAYS = of(Span.ALWAYS);
    static final Window NEVER = new Window(List.of(), List.of());

    Window {
        sure = List.copyOf(sure);
        maybe = List.copyOf(maybe);
    }

    static Window of(Span span) {
        return new Window(List.of(span), List.of(span));
    }

    /// A start or end that lies somewhere between two limits.
    static Window between(long earliestFrom, long latestFrom, long earliestTo, long latestTo) {
        return new Window(spans(latestFrom, earliestTo), spans(earliestFrom, latestTo));
    }

    private static List<Span> spans(long from, long to) {
        return from < to ? List.of(new Span(from, to)) : List.of();
    }

    Window and(Window other) {
        return new Window(crossed(sure, other.sure), crossed(maybe, other.maybe));
    }

    private static List<Span> crossed(List<Span> some, List<Span> others) {
        var result = new ArrayList<Span>();
        for (var one : some)
            for (var other : others)
                result.addAll(spans(Math.max(one.from(), other.from()), Math.min(one.to(), other.to())));
        return result;
    }

    /// An event must lie inside; for a state it is enough that the spans overlap. Source: judging rules, section 3.
    Tri holds(Span span, boolean overlapSuffices) {
        for (var part : sure) if (overlapSuffices ? part.overlaps(span) : part.covers(span)) return Tri.IN;
        for (var part : maybe) if (part.overlaps(span)) return Tri.CANNOT_TELL;
        return Tri.OUT;
    }

    /// The same without a start: what came before moves a stock.
    Window andBefore() {
        return between(
                Span.BEGINNING,
                Span.BEGINNING,
                sure.isEmpty() ? Span.BEGINNING : sure.getLast().to(),
                closes());
    }

    boolean neverOpens() {
        return maybe.isEmpty();
    }

    boolean isSureOfStart() {
        return !sure.isEmpty() && sure.getFirst().from() == opens();
    }

    /// The first second at which it can bind.
    long opens() {
        return maybe.isEmpty() ? Span.END : maybe.getFirst().from();
    }

    long closes() {
        return maybe.isEmpty() ? Span.END : maybe.getLast().to();
    }
}
