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

    private final Limit limit;
    private Range now;
    private boolean wasOutside;
    private boolean heard;
    private Optional<Outcome> last = Optional.empty();

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
        this.limit = limit;
        now = Range.exactly(limit.need().least());
    }

    /// What the next word comes to, if to anything.
    Optional<Outcome> hear(Word word) {
        var after = word.after(now);
        if (!word.stands())
            return word.counts() && after.to() > limit.need().most() ? Optional.of(doubtful(word)) : Optional.empty();
        now = after;
        var lies = lies();
        var was = wasOutside;
        wasOutside = isOutside(lies);
        return word.counts() ? counted(lies, was) : Optional.empty();
    }

    private Optional<Outcome> counted(Verdict lies, boolean was) {
        var first = !heard;
        heard = true;
        last = lies == Verdict.FULFILLED ? Optional.empty() : Optional.of(new Outcome(lies, reason(lies), false));
        if (!isOutside(lies) || !was) return last;
        return first ? last.map(one -> new Outcome(one.verdict(), one.reason(), true)) : Optional.empty();
    }

    /// Whether any word was told for the term.
    boolean isHeard() {
        return heard;
    }

    /// Where the last word that was told for the term leaves the limit, if not inside.
    Optional<Outcome> last() {
        return last;
    }

    private static Outcome doubtful(Word word) {
        var verdict = word.standing() == Standing.DISPUTED ? Verdict.DISPUTED : Verdict.UNCERTAIN;
        return new Outcome(verdict, word.reason(), false);
    }

    private Reason reason(Verdict lies) {
        return switch (lies) {
            case BROKEN -> Reasons.BROKEN;
            case PARTLY_FULFILLED -> Reasons.DONE_PARTLY;
            case UNPERFORMED -> Reasons.TOLD_NOT_DONE;
            default -> now.to() > limit.need().most() ? Reasons.COUNT_STRADDLES : SHORT_PERHAPS;
        };
    }

    private static boolean isOutside(Verdict lies) {
        return lies != Verdict.FULFILLED && lies != Verdict.UNCERTAIN;
    }

    /// Over a ceiling is a breach; under a number owed it is done in part, or not at all.
    private Verdict lies() {
        var need = limit.need();
        if (now.from() > need.most()) return Verdict.BROKEN;
        if (now.to() < need.least()) return now.to() == 0 ? Verdict.UNPERFORMED : Verdict.PARTLY_FULFILLED;
        return now.from() >= need.least() && now.to() <= need.most() ? Verdict.FULFILLED : Verdict.UNCERTAIN;
    }
}
