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
    private Mood mood;

    /// Where the words so far leave a stock, beside how many there are: whether that is outside of the limit, whether
    /// any word was told for the term, and where the last of those leaves the limit, if not inside.
    record Mood(boolean outside, boolean heard, Optional<Outcome> last) {
        private static final Mood SILENT = new Mood(false, false, Optional.empty());
    }

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
        this(limit, Range.exactly(limit.need().least()), Mood.SILENT);
    }

    /// Goes on from where other words left it.
    Course(Limit limit, Range now, Mood mood) {
        this.limit = limit;
        this.now = now;
        this.mood = mood;
    }

    Range now() {
        return now;
    }

    Mood mood() {
        return mood;
    }

    /// Goes on with a word that left the stock at `then` when it was heard after the same mood. False, and nothing is
    /// heard, where it leaves the limit otherwise now; else it comes to what it came to, in the mood that it made.
    boolean isAsThen(Word word, Range then, Mood made) {
        if (!word.stands() || !word.counts()) return false;
        var after = word.after(now);
        var lies = lies(after);
        if (lies != lies(then) || (lies == Verdict.UNCERTAIN && isOverPerhaps(after) != isOverPerhaps(then)))
            return false;
        now = after;
        mood = made;
        return true;
    }

    /// What the next word comes to, if to anything.
    Optional<Outcome> hear(Word word) {
        var after = word.after(now);
        if (!word.stands())
            return word.counts() && after.to() > limit.need().most() ? Optional.of(doubtful(word)) : Optional.empty();
        var before = mood;
        var lies = lies(after);
        now = after;
        if (!word.counts()) {
            mood = new Mood(isOutside(lies), before.heard(), before.last());
            return Optional.empty();
        }
        var last = lies == Verdict.FULFILLED
                ? Optional.<Outcome>empty()
                : Optional.of(new Outcome(lies, reason(lies, after), false));
        mood = new Mood(isOutside(lies), true, last);
        if (!isOutside(lies) || !before.outside()) return last;
        return before.heard() ? Optional.empty() : last.map(one -> new Outcome(one.verdict(), one.reason(), true));
    }

    /// Whether any word was told for the term.
    boolean isHeard() {
        return mood.heard();
    }

    /// Where the last word that was told for the term leaves the limit, if not inside.
    Optional<Outcome> last() {
        return mood.last();
    }

    private static Outcome doubtful(Word word) {
        var verdict = word.standing() == Standing.DISPUTED ? Verdict.DISPUTED : Verdict.UNCERTAIN;
        return new Outcome(verdict, word.reason(), false);
    }

    private Reason reason(Verdict lies, Range now) {
        return switch (lies) {
            case BROKEN -> Reasons.BROKEN;
            case PARTLY_FULFILLED -> Reasons.DONE_PARTLY;
            case UNPERFORMED -> Reasons.TOLD_NOT_DONE;
            default -> isOverPerhaps(now) ? Reasons.COUNT_STRADDLES : SHORT_PERHAPS;
        };
    }

    private boolean isOverPerhaps(Range now) {
        return now.to() > limit.need().most();
    }

    private static boolean isOutside(Verdict lies) {
        return lies != Verdict.FULFILLED && lies != Verdict.UNCERTAIN;
    }

    /// Over a ceiling is a breach; under a number owed it is done in part, or not at all.
    private Verdict lies(Range now) {
        var need = limit.need();
        if (now.from() > need.most()) return Verdict.BROKEN;
        if (now.to() < need.least()) return now.to() == 0 ? Verdict.UNPERFORMED : Verdict.PARTLY_FULFILLED;
        return now.from() >= need.least() && now.to() <= need.most() ? Verdict.FULFILLED : Verdict.UNCERTAIN;
    }
}
