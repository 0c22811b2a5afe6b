package org.trucewatch.testkit.oracle;

import java.util.Optional;
import java.util.OptionalLong;
import org.trucewatch.model.agreement.Quantity;
import org.trucewatch.model.time.Span;

/// One thing owed: from when performance counts, by when, how much. `one` marks a duty that is owed once, where a late
/// performance still counts as late; a period of a recurring duty sees only what happened in it.
/// `partial` marks a first period that is not a whole one.
record Instalment(String id, long from, Optional<Deadlines.Due> due, Needed needed, boolean one, boolean partial) {

    /// How much: a number of things, or all of them, of which no single count can be a proof.
    record Needed(long number, boolean all) {
        static final Needed ONCE = new Needed(1, false);

        static Needed of(Optional<Quantity> quantity) {
            return quantity.map(Needed::of).orElse(ONCE);
        }

        static Needed of(Quantity quantity) {
            return switch (quantity) {
                case Quantity.All all -> new Needed(1, true);
                case Quantity.Count count -> new Needed(Math.max(1, count.minimum()), false);
                case Quantity.Share share -> new Needed(1, true);
            };
        }
    }

    static Instalment once(Optional<Deadlines.Due> due, Needed needed) {
        return new Instalment("", Span.BEGINNING, due, needed, true, false);
    }

    OptionalLong dueSecond() {
        return due.map(it -> OptionalLong.of(it.max())).orElse(OptionalLong.empty());
    }

    /// Whether a time lies before the deadline and, for a period, after its start.
    Tri inTime(Span span) {
        var answer = span.from() >= from ? Tri.IN : span.to() <= from ? Tri.OUT : Tri.CANNOT_TELL;
        if (due.isEmpty()) return answer;
        if (span.to() <= due.get().min()) return answer;
        return Tri.both(answer, span.from() >= due.get().max() ? Tri.OUT : Tri.CANNOT_TELL);
    }
}
