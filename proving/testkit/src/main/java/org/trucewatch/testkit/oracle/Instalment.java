package org.trucewatch.testkit.oracle;

import java.util.Optional;
import java.util.OptionalLong;
import org.trucewatch.model.agreement.Quantity;
import org.trucewatch.model.time.Span;

/// One thing owed: from when performance counts, by when, how much. `one` marks a duty that is owed once, where a late
/// performance still counts as late; a period of a recurring duty sees only what happened in it, up to `until`.
/// `partial` marks a first period that is not a whole one.
record Instalment(
        String id, long from, Optional<Deadlines.Due> due, long until, Needed needed, boolean one, boolean partial) {

    /// How much: a number of things, all of them, of which no single count can be a proof, or
    /// a share, which no number told can show.
    record Needed(long number, boolean all, boolean share) {
        static final Needed ONCE = new Needed(1, false, false);

        static Needed of(Optional<Quantity> quantity) {
            return quantity.map(Needed::of).orElse(ONCE);
        }

        static Needed of(Quantity quantity) {
            return switch (quantity) {
                case Quantity.All all -> new Needed(1, true, false);
                case Quantity.Count count -> new Needed(Math.max(1, count.minimum()), false, false);
                case Quantity.Share share -> new Needed(1, false, true);
            };
        }
    }

    static Instalment once(Optional<Deadlines.Due> due, Needed needed) {
        return new Instalment("", Span.BEGINNING, due, Span.END, needed, true, false);
    }

    /// Empty where it may never be late, or on a day that nobody can tell.
    OptionalLong dueSecond() {
        return due.filter(it -> it.max() < Span.END - 1)
                .map(it -> OptionalLong.of(it.max()))
                .orElse(OptionalLong.empty());
    }

    /// Whether a time belongs to this instalment, be it in time or late.
    Tri ever(Span span) {
        var begun = span.from() >= from ? Tri.IN : span.to() <= from ? Tri.OUT : Tri.CANNOT_TELL;
        var over = span.to() <= until ? Tri.IN : span.from() >= until ? Tri.OUT : Tri.CANNOT_TELL;
        return Tri.both(begun, over);
    }

    /// Whether a time lies before the deadline and, for a period, after its start.
    Tri inTime(Span span) {
        var answer = ever(span);
        if (due.isEmpty()) return answer;
        if (span.to() <= due.get().min()) return answer;
        return Tri.both(answer, span.from() >= due.get().max() ? Tri.OUT : Tri.CANNOT_TELL);
    }
}
