package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.trucewatch.engine.clause.Demand.Limit;
import org.trucewatch.engine.evidence.Bisection;
import org.trucewatch.engine.rule.Course.Outcome;
import org.trucewatch.engine.rule.Course.State;
import org.trucewatch.engine.rule.Course.Word;

/// The words about one stock in the order of time, and what each comes to.
final class Timeline {
    private static final Comparator<Entry> ORDER = Comparator.comparingLong(
                    (Entry entry) -> entry.word.span().from())
            .thenComparing(entry -> entry.word.id())
            .thenComparing(entry -> entry.word.move());

    private final Limit limit;
    private final List<Entry> entries = new ArrayList<>();
    /// From the first of these words to before the last, words came or went since they were followed.
    private int movedFrom = Integer.MAX_VALUE;

    private int movedTo;

    /// One word, by which reports, and what it comes to at present. `run` is the number of its timeline.
    static final class Entry {
        private final Word word;
        private final List<String> by;
        private final boolean reply;
        private final int run;
        private Optional<Outcome> outcome = Optional.empty();
        /// Where it leaves the stock; empty until it is followed.
        private Optional<State> state = Optional.empty();

        Entry(Word word, List<String> by, boolean reply, int run) {
            this.word = word;
            this.by = List.copyOf(by);
            this.reply = reply;
            this.run = run;
        }

        Word word() {
            return word;
        }

        List<String> by() {
            return by;
        }

        boolean isReply() {
            return reply;
        }

        int run() {
            return run;
        }

        Optional<Outcome> outcome() {
            return outcome;
        }

        /// Whether it tells a number for the term.
        boolean isHeard() {
            return word.stands() && word.counts();
        }

        boolean isAs(Entry other) {
            return run == other.run && reply == other.reply && by.equals(other.by) && word.equals(other.word);
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
        var end = entries.size() - 1;
        var isLast = end < 0 || ORDER.compare(entries.get(end), entry) <= 0;
        var index = isLast ? end + 1 : after(entry);
        entries.add(index, entry);
        move(index, 1);
    }

    void remove(Entry entry, Follower follower) {
        var index = after(entry) - 1;
        while (!entries.get(index).isAs(entry)) index--;
        var gone = entries.remove(index);
        move(index, -1);
        gone.outcome.ifPresent(outcome -> follower.gone(gone, outcome));
    }

    private int after(Entry entry) {
        return Bisection.count(entries.size(), middle -> ORDER.compare(entries.get(middle), entry) <= 0);
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
        var course = movedFrom == 0 || entries.isEmpty() ? new Course(limit) : new Course(limit, state(movedFrom - 1));
        for (var index = movedFrom; index < entries.size(); index++) {
            var entry = entries.get(index);
            follow(entry, course.hear(entry.word), follower);
            var state = Optional.of(course.state());
            if (index >= movedTo && state.equals(entry.state)) break;
            entry.state = state;
        }
        movedFrom = Integer.MAX_VALUE;
        movedTo = 0;
    }

    private static void follow(Entry entry, Optional<Outcome> outcome, Follower follower) {
        if (outcome.equals(entry.outcome)) return;
        entry.outcome.ifPresent(old -> follower.gone(entry, old));
        entry.outcome = outcome;
        outcome.ifPresent(anew -> follower.come(entry, anew));
    }

    private State state(int index) {
        return entries.get(index).state.orElseThrow();
    }

    private Optional<State> end() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(state(entries.size() - 1));
    }

    /// Whether any word was told for the term.
    boolean isHeard() {
        return end().map(State::heard).orElse(false);
    }

    /// The last word that was told for the term.
    Optional<Entry> last() {
        for (var index = entries.size() - 1; index >= 0; index--)
            if (entries.get(index).isHeard()) return Optional.of(entries.get(index));
        return Optional.empty();
    }

    /// Where it leaves the limit, if not inside.
    Optional<Outcome> lastOutcome() {
        return end().flatMap(State::last);
    }
}
