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
    private static final Comparator<Entry> ORDER = Comparator.comparingLong(
                    (Entry entry) -> entry.word.span().from())
            .thenComparing(entry -> entry.word.id())
            .thenComparing(entry -> entry.word.move());

    private final Limit limit;
    private final List<Entry> entries = new ArrayList<>();
    private Optional<Entry> last = Optional.empty();
    private Optional<Outcome> lastOutcome = Optional.empty();
    private boolean heard;

    /// One word, by which reports, and what it comes to at present. `run` is the number of its timeline.
    static final class Entry {
        private final Word word;
        private final List<String> by;
        private final boolean reply;
        private final int run;
        private Optional<Outcome> outcome = Optional.empty();

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
        entries.add(isLast ? end + 1 : after(entry), entry);
    }

    void remove(Entry entry, Follower follower) {
        var index = after(entry) - 1;
        while (!entries.get(index).isAs(entry)) index--;
        var gone = entries.remove(index);
        gone.outcome.ifPresent(outcome -> follower.gone(gone, outcome));
    }

    private int after(Entry entry) {
        return Bisection.count(entries.size(), middle -> ORDER.compare(entries.get(middle), entry) <= 0);
    }

    /// Follows the stock from its first word: each of them moves what comes after it.
    void run(Follower follower) {
        var course = new Course(limit);
        last = Optional.empty();
        for (var entry : entries) {
            var outcome = course.hear(entry.word);
            if (entry.isHeard()) last = Optional.of(entry);
            if (outcome.equals(entry.outcome)) continue;
            entry.outcome.ifPresent(old -> follower.gone(entry, old));
            entry.outcome = outcome;
            outcome.ifPresent(anew -> follower.come(entry, anew));
        }
        lastOutcome = course.last();
        heard = course.isHeard();
    }

    boolean isHeard() {
        return heard;
    }

    /// The last word that was told for the term.
    Optional<Entry> last() {
        return last;
    }

    /// Where it leaves the limit, if not inside.
    Optional<Outcome> lastOutcome() {
        return lastOutcome;
    }
}
