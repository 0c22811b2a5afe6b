package org.trucewatch.desk.read;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.trucewatch.desk.shelf.Recent;
import org.trucewatch.desk.shelf.Shelf;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.Judgement;

/// The states of one edition by the time they were asked for, as many as there is room for: a slider goes back and
/// forth.
///
/// Most of what one state says another says as well; that is kept once for both.
final class States {
    private static final long MOST_BYTES = 100L << 20;

    private final Judging judging;
    private final Recent<AsOf, State> kept = new Recent<>(MOST_BYTES, State::weight);
    private volatile Sharing sharing = new Sharing();
    private final AtomicLong made = new AtomicLong();
    private volatile Optional<Fates> latest = Optional.empty();

    /// Answers a question without what was set aside, and tells what became of each report.
    @FunctionalInterface
    interface Judging {
        Judgement judge(AsOf asOf, Fates.Builder fates);
    }

    States(Judging judging) {
        this.judging = judging;
    }

    /// Shares from now on with the states of an edition before what they say.
    void shareWith(States before) {
        sharing = before.sharing;
    }

    /// The state at a time; two who ask at once for one that is not kept wait for one judge.
    State at(AsOf asOf, Shelf shelf) {
        return kept.get(asOf, () -> make(asOf, shelf));
    }

    /// Whether there is no more room: another state would push one out.
    boolean isFull() {
        return kept.isFull();
    }

    boolean has(AsOf asOf) {
        return kept.has(asOf);
    }

    /// The time nearest to this one for which a state is kept: by when things happened, then by what was known.
    Optional<AsOf> nearest(AsOf asOf) {
        if (kept.has(asOf)) return Optional.of(asOf);
        return kept.keys().stream()
                .filter(one -> one.entered() == asOf.entered())
                .min(Comparator.comparingLong((AsOf one) -> Math.abs(one.happened() - asOf.happened()))
                        .thenComparingLong(one -> Math.abs(one.known() - asOf.known())));
    }

    long made() {
        return made.get();
    }

    /// Keeps a state that another edition has.
    void take(AsOf asOf, State state) {
        kept.get(asOf, () -> state);
    }

    /// What is kept, by time.
    Map<AsOf, State> all() {
        return kept.all();
    }

    private State make(AsOf asOf, Shelf shelf) {
        var fates = new Fates.Builder(shelf.size(), latest);
        var verdicts = judging.judge(asOf, fates);
        var shared = sharing;
        synchronized (shared) {
            var built = fates.build();
            latest = Optional.of(built);
            made.incrementAndGet();
            return State.of(verdicts, built, shared);
        }
    }
}
