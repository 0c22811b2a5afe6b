package org.trucewatch.engine.time;

import java.util.OptionalLong;
import org.trucewatch.engine.answer.Answer;
import org.trucewatch.model.time.Span;

/// When something is due. What ended by `surely` is in time, what began at or after `latest` is late; between them
/// the text's readings part. `shown` is the instant named as the deadline.
public record Due(long surely, long latest, long shown) {
    /// No date is owed.
    public static final Due NEVER = new Due(Span.END, Span.END, Span.END);

    private static final long PERHAPS_NEVER = Span.END - 1;

    /// A day is owed, and nobody can tell which: nothing is surely in time, and nothing surely late.
    public static final Due SOME_DAY = new Due(Span.BEGINNING, PERHAPS_NEVER, PERHAPS_NEVER);

    public static Due endOf(long instant) {
        return new Due(instant, instant, instant);
    }

    public static Due by(Edge end) {
        return new Due(end.earliest(), end.latest(), end.latest());
    }

    /// From the earlier to the later of two ways of counting.
    Due or(Due other) {
        return new Due(Math.min(surely, other.surely), Math.max(latest, other.latest), Math.max(shown, other.shown));
    }

    /// The same, if it is owed at all.
    Due orNever() {
        return new Due(surely, PERHAPS_NEVER, shown);
    }

    public boolean isOwed() {
        return latest != Span.END;
    }

    /// Whether a day can be named for it.
    public boolean isDated() {
        return isOwed() && surely != Span.BEGINNING;
    }

    /// The instant after which it surely is late; empty where none is.
    public OptionalLong limit() {
        return latest < PERHAPS_NEVER ? OptionalLong.of(latest) : OptionalLong.empty();
    }

    /// The last second that is surely in time, and else the last that may be.
    public long lastSecond() {
        return (latest == PERHAPS_NEVER ? surely : latest) - 1;
    }

    /// How a span lies to it: in time, late, or neither for sure.
    public Answer answer(long from, long to) {
        if (!isOwed() || to <= surely) return Answer.IN;
        if (!isDated()) return Answer.TIME_UNKNOWN;
        return from >= latest ? Answer.AFTER_WINDOW : Answer.TIME_STRADDLES;
    }

    /// Whether it is late at an instant, however days are counted.
    public boolean isPast(long now) {
        return now >= latest;
    }
}
