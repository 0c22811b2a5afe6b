package org.trucewatch.engine.time;

import org.trucewatch.engine.answer.Answer;
import org.trucewatch.model.time.Span;

/// When something is due. What ended by `surely` is in time, what began at or after `latest` is late; between them
/// the text's readings part. `shown` is the instant named as the deadline.
public record Due(long surely, long latest, long shown) {
    /// No date is owed.
    public static final Due NEVER = new Due(Span.END, Span.END, Span.END);

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

    public boolean isOwed() {
        return latest != Span.END;
    }

    /// How a span lies to it: in time, late, or neither for sure.
    public Answer answer(long from, long to) {
        if (!isOwed() || to <= surely) return Answer.IN;
        return from >= latest ? Answer.AFTER_WINDOW : Answer.TIME_STRADDLES;
    }

    /// Whether it is late at an instant, however days are counted.
    public boolean isPast(long now) {
        return now >= latest;
    }
}
