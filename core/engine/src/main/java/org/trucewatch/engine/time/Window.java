package org.trucewatch.engine.time;

import org.trucewatch.engine.answer.Answer;
import org.trucewatch.model.time.Span;

/// A stretch of time that a slot asks for, with ends that readings or evidence may leave open: surely inside from
/// `latestStart` to `earliestEnd`, surely outside before `earliestStart` and from `latestEnd`.
///
/// `force` is the start of the text: what is earlier is before entry into force.
public record Window(long earliestStart, long latestStart, long earliestEnd, long latestEnd, long force) {
    public static final Window ALWAYS = new Window(Span.BEGINNING, Span.BEGINNING, Span.END, Span.END, Span.BEGINNING);

    public static Window of(long start, long end) {
        return new Window(start, start, end, end, Span.BEGINNING);
    }

    public static Window ofText(Edge start) {
        return new Window(start.earliest(), start.latest(), Span.END, Span.END, start.earliest());
    }

    public static Window from(long start) {
        return of(start, Span.END);
    }

    public static Window from(Edge start) {
        return new Window(start.earliest(), start.latest(), Span.END, Span.END, Span.BEGINNING);
    }

    /// It begins at a time that the text does not tell.
    public static Window fromUnknown() {
        return new Window(Span.BEGINNING, Span.END, Span.END, Span.END, Span.BEGINNING);
    }

    public static Window until(long end) {
        return of(Span.BEGINNING, end);
    }

    public static Window until(Edge end) {
        return new Window(Span.BEGINNING, Span.BEGINNING, end.earliest(), end.latest(), Span.BEGINNING);
    }

    /// It ends on a day that nobody can tell: surely inside is nothing.
    public static Window untilSomeDay() {
        return new Window(Span.BEGINNING, Span.BEGINNING, Span.BEGINNING, Span.END, Span.BEGINNING);
    }

    public Window and(Window other) {
        return new Window(
                Math.max(earliestStart, other.earliestStart),
                Math.max(latestStart, other.latestStart),
                Math.min(earliestEnd, other.earliestEnd),
                Math.min(latestEnd, other.latestEnd),
                Math.max(force, other.force));
    }

    /// Asked of every claim: compared number by number, which needs no time to get fast.
    public boolean isAlways() {
        return earliestStart == Span.BEGINNING
                && latestStart == Span.BEGINNING
                && earliestEnd == Span.END
                && latestEnd == Span.END
                && force == Span.BEGINNING;
    }

    /// No instant is surely inside, and none possibly.
    public boolean isEmpty() {
        return earliestStart >= latestEnd;
    }

    /// How a span lies to it; for states and what was not done, `overlap` is enough.
    public Answer answer(long from, long to, boolean overlap) {
        if (to <= earliestStart) return to <= force ? Answer.BEFORE_FORCE : Answer.BEFORE_WINDOW;
        if (from >= latestEnd || isEmpty()) return Answer.AFTER_WINDOW;
        if (latestStart == Span.END || earliestEnd == Span.BEGINNING) return Answer.TIME_UNKNOWN;
        if (from >= latestStart && to <= earliestEnd) return Answer.IN;
        if (overlap && from < earliestEnd && to > latestStart) return Answer.IN;
        return from == Span.BEGINNING ? Answer.TIME_UNKNOWN : Answer.TIME_STRADDLES;
    }
}
