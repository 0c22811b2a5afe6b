package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.trucewatch.engine.clause.Demand.Limit;
import org.trucewatch.engine.evidence.Bisection;
import org.trucewatch.engine.rule.Course.Outcome;
import org.trucewatch.engine.rule.Course.Word;

/// The words about one stock in the order of time, and what each comes to.
final class Timeline {
    /// Of those that began at the same time.
    private static final Comparator<Entry> ORDER =
            Comparator.comparing((Entry entry) -> entry.word.id()).thenComparing(entry -> entry.word.move());

    private final Limit limit;
    private final List<Entry> entries = new ArrayList<>();
    /// Beside each of them: when it began, and what it comes to.
    private final Instants began = new Instants();

    private final Steps steps = new Steps();
    /// From the first of these words to before the last, words came or went since they were followed.
    private int movedFrom = Integer.MAX_VALUE;

    private int movedTo;

    /// One word, by which reports. `run` is the number of its timeline.
    record Entry(Word word, List<String> by, boolean isReply, int run) {
        Entry {
            by = List.copyOf(by);
        }

        long from() {
            return word.span().from();
        }

        /// Whether it tells a number for the term.
        boolean isHeard() {
            return word.stands() && word.counts();
        }
    }

    /// What follows the words that come to something else than before.
    interface Follower {
        void gone(Entry entry, Outcome outcome);

        void come(Entry entry, Outcome outcome);
    }

    Timeline(Limit limit) {
        this.limit = limit;
    }

    void add(Entry entry) {
        var index = after(entry);
        entries.add(index, entry);
        began.insert(index, entry.from());
        steps.insert(index, entry.word);
        move(index, 1);
    }

    void remove(Entry entry, Follower follower) {
        var index = after(entry) - 1;
        while (!entries.get(index).equals(entry)) index--;
        var sign = steps.sign(index);
        entries.remove(index);
        began.remove(index);
        steps.remove(index);
        move(index, -1);
        Course.outcome(sign, entry.word).ifPresent(outcome -> follower.gone(entry, outcome));
    }

    private int after(Entry entry) {
        var first = began.before(entry.from());
        var alike = began.before(entry.from() + 1) - first;
        return first + Bisection.count(alike, middle -> ORDER.compare(entries.get(first + middle), entry) <= 0);
    }

    /// What stood behind a word that came or went stands one farther on or back.
    private void move(int index, int more) {
        if (index < movedTo) movedTo += more;
        movedFrom = Math.min(movedFrom, index);
        movedTo = Math.max(movedTo, index + 1);
    }

    /// Follows the stock from the first word that came or went: each of them moves what comes after it, until it
    /// stands where it stood before.
    void run(Follower follower) {
        var course = new Course(limit);
        if (movedFrom > 0 && movedFrom <= steps.size()) steps.resume(movedFrom - 1, course);
        for (var index = movedFrom; index < steps.size(); index++) {
            var sign = steps.follow(index, course);
            if (sign != steps.sign(index)) turn(index, sign, follower);
            if (index >= movedTo && steps.isLeftAs(index, course)) break;
            steps.leave(index, course);
        }
        movedFrom = Integer.MAX_VALUE;
        movedTo = 0;
    }

    private void turn(int index, int sign, Follower follower) {
        var entry = entries.get(index);
        Course.outcome(steps.sign(index), entry.word).ifPresent(old -> follower.gone(entry, old));
        Course.outcome(sign, entry.word).ifPresent(anew -> follower.come(entry, anew));
        steps.sign(index, sign);
    }

    /// Whether any word was told for the term.
    boolean isHeard() {
        return Course.isHeard(steps.lastState());
    }

    /// The last word that was told for the term.
    Optional<Entry> last() {
        for (var index = entries.size() - 1; index >= 0; index--)
            if (entries.get(index).isHeard()) return Optional.of(entries.get(index));
        return Optional.empty();
    }

    /// Where it leaves the limit, if not inside.
    Optional<Outcome> lastOutcome() {
        return Course.outcome(Course.lastSign(steps.lastState()));
    }
}
