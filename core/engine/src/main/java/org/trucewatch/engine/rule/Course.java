package org.trucewatch.engine.rule;

import java.util.List;
import java.util.Optional;
import org.trucewatch.engine.clause.Demand.Limit;
import org.trucewatch.engine.weigh.Weight.Standing;
import org.trucewatch.model.evidence.Range;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Verdict;

/// How the words about one stock, one after the other, leave its limit.
///
/// One that comes in late moves thousands of others: all that is asked of each of those is whole numbers. What a word
/// comes to has a number too, its *sign*, the same for all that come to the same.
final class Course {
    /// What lies inside of the limit, or is told of another time, comes to nothing.
    static final int NOTHING = 0;

    private static final int OVER = 1;
    private static final int SHORT = 2;
    private static final int NONE_LEFT = 3;
    private static final int PERHAPS_OVER = 4;
    private static final int PERHAPS_SHORT = 5;
    /// Added where the limit was passed before the term.
    private static final int CARRIED = 8;
    /// Of a word that does not stand, with what came of it were it true.
    private static final int DOUBTFUL = 16;

    /// The number may lie under what is owed, which a later word can mend.
    private static final Reason SHORT_PERHAPS = Reason.of("count-straddles", "short");

    private static final List<Outcome> OUTCOMES = List.of(
            new Outcome(Verdict.BROKEN, Reasons.BROKEN, false),
            new Outcome(Verdict.PARTLY_FULFILLED, Reasons.DONE_PARTLY, false),
            new Outcome(Verdict.UNPERFORMED, Reasons.TOLD_NOT_DONE, false),
            new Outcome(Verdict.UNCERTAIN, Reasons.COUNT_STRADDLES, false),
            new Outcome(Verdict.UNCERTAIN, SHORT_PERHAPS, false));

    /// The first bits of a state are a sign.
    private static final int LAST = 7;

    private static final int OUTSIDE = 8;
    private static final int HEARD = 16;

    private final long least;
    private final long most;
    private long from;
    private long to;
    private int state;

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
        least = limit.need().least();
        most = limit.need().most();
        from = least;
        to = least;
    }

    /// Goes on from where other words left it.
    void resume(long from, long to, int state) {
        this.from = from;
        this.to = to;
        this.state = state;
    }

    /// How many there are at the least, as far as the words go.
    long from() {
        return from;
    }

    /// How many there are at the most; `Long.MAX_VALUE` where nobody can say.
    long to() {
        return to;
    }

    /// All else that the words so far leave, as one number: whether the stock is outside of the limit, whether any word
    /// was told for the term, and the sign of the last of those.
    int state() {
        return state;
    }

    static boolean isHeard(int state) {
        return (state & HEARD) != 0;
    }

    static int lastSign(int state) {
        return state & LAST;
    }

    /// The sign of what the next word comes to: between `low` and `high` come, go, or are counted.
    int hear(Move move, boolean stands, boolean counts, long low, long high) {
        var after = from(move, low, high);
        var mostAfter = to(move, low, high);
        if (!stands) return counts && mostAfter > most ? DOUBTFUL : NOTHING;
        var before = state;
        var sign = sign(after, mostAfter);
        from = after;
        to = mostAfter;
        state = (before & ~OUTSIDE) | (isOutside(sign) ? OUTSIDE : 0);
        if (!counts) return NOTHING;
        state = (state & ~LAST) | HEARD | sign;
        if (!isOutside(sign) || (before & OUTSIDE) == 0) return sign;
        return isHeard(before) ? NOTHING : sign | CARRIED;
    }

    /// What the next word comes to, if to anything.
    Optional<Outcome> hear(Word word) {
        var amount = word.amount();
        return outcome(hear(word.move(), word.stands(), word.counts(), amount.from(), amount.to()), word);
    }

    /// Whether any word was told for the term.
    boolean isHeard() {
        return isHeard(state);
    }

    /// Where the last word that was told for the term leaves the limit, if not inside.
    Optional<Outcome> last() {
        return outcome(lastSign(state));
    }

    /// What a sign stands for that a word was given.
    static Optional<Outcome> outcome(int sign, Word word) {
        if ((sign & DOUBTFUL) == 0) return outcome(sign);
        var verdict = word.standing() == Standing.DISPUTED ? Verdict.DISPUTED : Verdict.UNCERTAIN;
        return Optional.of(new Outcome(verdict, word.reason(), false));
    }

    /// The same of a word that stands.
    static Optional<Outcome> outcome(int sign) {
        if (sign == NOTHING) return Optional.empty();
        var outcome = OUTCOMES.get((sign & ~CARRIED) - 1);
        return Optional.of((sign & CARRIED) == 0 ? outcome : new Outcome(outcome.verdict(), outcome.reason(), true));
    }

    private long from(Move move, long low, long high) {
        return switch (move) {
            case SET -> low;
            case ADD -> plus(from, low);
            case TAKE -> from - Math.min(high, from);
        };
    }

    private long to(Move move, long low, long high) {
        return switch (move) {
            case SET -> high;
            case ADD -> plus(to, high);
            case TAKE -> to == Long.MAX_VALUE ? to : Math.max(0, to - low);
        };
    }

    private static long plus(long one, long other) {
        return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
    }

    private static boolean isOutside(int sign) {
        return sign != NOTHING && sign < PERHAPS_OVER;
    }

    /// Over a ceiling is a breach; under a number owed it is done in part, or not at all.
    private int sign(long low, long high) {
        if (low > most) return OVER;
        if (high < least) return high == 0 ? NONE_LEFT : SHORT;
        if (low >= least && high <= most) return NOTHING;
        return high > most ? PERHAPS_OVER : PERHAPS_SHORT;
    }
}
