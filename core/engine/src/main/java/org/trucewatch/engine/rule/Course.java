package org.trucewatch.engine.rule;

import java.util.Optional;
import org.trucewatch.engine.clause.Demand.Limit;
import org.trucewatch.engine.weigh.Weight.Standing;
import org.trucewatch.model.evidence.Range;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Verdict;

/// How the words about one stock, one after the other, leave its limit.
final class Course {
    /// The number may lie under what is owed, which a later word can mend.
    private static final Reason SHORT_PERHAPS = Reason.of("count-straddles", "short");

    /// What lies inside of the limit comes to nothing, and all else to one of few outcomes.
    private static final Optional<Outcome> INSIDE = Optional.empty();

    private static final Optional<Outcome> OVER = outcome(Verdict.BROKEN, Reasons.BROKEN);
    private static final Optional<Outcome> SHORT = outcome(Verdict.PARTLY_FULFILLED, Reasons.DONE_PARTLY);
    private static final Optional<Outcome> NONE_LEFT = outcome(Verdict.UNPERFORMED, Reasons.TOLD_NOT_DONE);
    private static final Optional<Outcome> PERHAPS_OVER = outcome(Verdict.UNCERTAIN, Reasons.COUNT_STRADDLES);
    private static final Optional<Outcome> PERHAPS_SHORT = outcome(Verdict.UNCERTAIN, SHORT_PERHAPS);

    private final Limit limit;
    private State state;

    /// Where the words so far leave a stock: how many there are, whether that is outside of the limit, whether any
    /// word was told for the term, and where the last of those leaves the limit, if not inside.
    record State(Range now, boolean outside, boolean heard, Optional<Outcome> last) {}

    /// How a word moves a stock.
    enum Move {
        SET(0),
        ADD(1),
        TAKE(2);

        private final int order;

        Move(int order) {
            this.order = order;
        }

        /// The place among words of one happening.
        int order() {
            return order;
        }
    }

    /// One word about a stock; `counts` says that it is told for the term. What is told before moves the stock, and is
    /// judged by no limit.
    record Word(String id, Move move, Range amount, Span span, Standing standing, Reason reason, boolean counts) {
        boolean stands() {
            return standing == Standing.STANDS;
        }

        Range after(Range before) {
            return switch (move) {
                case SET -> amount;
                case ADD -> new Range(plus(before.from(), amount.from()), plus(before.to(), amount.to()));
                case TAKE ->
                    new Range(
                            before.from() - Math.min(amount.to(), before.from()),
                            Math.max(0, less(before.to(), amount.from())));
            };
        }

        private static long plus(long one, long other) {
            return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
        }

        private static long less(long one, long other) {
            return one == Long.MAX_VALUE ? one : one - other;
        }
    }

    /// What a word makes of the stock. What is `carried` was passed before the term and is told as passed in it: no new
    /// occurrence, yet over.
    record Outcome(Verdict verdict, Reason reason, boolean carried) {
        boolean isLasting() {
            return verdict.compareTo(Verdict.DISPUTED) <= 0
                    || (verdict == Verdict.UNCERTAIN && !reason.equals(SHORT_PERHAPS));
        }
    }

    Course(Limit limit) {
        this(limit, new State(Range.exactly(limit.need().least()), false, false, Optional.empty()));
    }

    /// Goes on from where other words left it.
    Course(Limit limit, State state) {
        this.limit = limit;
        this.state = state;
    }

    State state() {
        return state;
    }

    /// What the next word comes to, if to anything.
    Optional<Outcome> hear(Word word) {
        var after = word.after(state.now());
        if (!word.stands())
            return word.counts() && after.to() > limit.need().most() ? Optional.of(doubtful(word)) : Optional.empty();
        var before = state;
        var outcome = outcome(after);
        var isOutside = isOutside(outcome);
        if (!word.counts()) {
            state = new State(after, isOutside, before.heard(), before.last());
            return Optional.empty();
        }
        state = new State(after, isOutside, true, outcome);
        if (!isOutside || !before.outside()) return outcome;
        return before.heard() ? Optional.empty() : outcome.map(one -> new Outcome(one.verdict(), one.reason(), true));
    }

    /// Whether any word was told for the term.
    boolean isHeard() {
        return state.heard();
    }

    /// Where the last word that was told for the term leaves the limit, if not inside.
    Optional<Outcome> last() {
        return state.last();
    }

    private static Outcome doubtful(Word word) {
        var verdict = word.standing() == Standing.DISPUTED ? Verdict.DISPUTED : Verdict.UNCERTAIN;
        return new Outcome(verdict, word.reason(), false);
    }

    private static Optional<Outcome> outcome(Verdict verdict, Reason reason) {
        return Optional.of(new Outcome(verdict, reason, false));
    }

    private static boolean isOutside(Optional<Outcome> outcome) {
        return outcome.isPresent() && outcome.get().verdict() != Verdict.UNCERTAIN;
    }

    /// Over a ceiling is a breach; under a number owed it is done in part, or not at all.
    private Optional<Outcome> outcome(Range now) {
        var need = limit.need();
        if (now.from() > need.most()) return OVER;
        if (now.to() < need.least()) return now.to() == 0 ? NONE_LEFT : SHORT;
        if (now.from() >= need.least() && now.to() <= need.most()) return INSIDE;
        return now.to() > need.most() ? PERHAPS_OVER : PERHAPS_SHORT;
    }
}
