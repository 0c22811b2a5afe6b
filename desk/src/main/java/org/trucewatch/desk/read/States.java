package org.trucewatch.desk.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.trucewatch.desk.report.ReportRoles;
import org.trucewatch.desk.shelf.Recent;
import org.trucewatch.desk.shelf.Shelf;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Judgement;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.PartyVerdict;
import org.trucewatch.model.verdict.StandardVerdict;

/// The states of one edition by the time they were asked for, as many as there is room for: a slider goes back and
/// forth.
///
/// Most of what one state says another says as well; that is kept once for both.
final class States {
    private static final long MOST_BYTES = 160L << 20;
    private static final int MOST_SHARED = 400_000;

    private final BiFunction<AsOf, UnaryOperator<ClauseVerdict>, Judgement> judging;
    private final Recent<AsOf, State> kept = new Recent<>(MOST_BYTES, State::weight);
    private final Map<Object, Object> shared = new HashMap<>();
    private final AtomicLong made = new AtomicLong();
    private Optional<Fates> latest = Optional.empty();

    /// `judging` answers a question, and of each clause what is left of it.
    States(BiFunction<AsOf, UnaryOperator<ClauseVerdict>, Judgement> judging) {
        this.judging = judging;
    }

    /// The state at a time; two who ask at once for one that is not kept wait for one judge.
    State at(AsOf asOf, Shelf shelf) {
        return kept.get(asOf, () -> make(asOf, shelf));
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
        var roles = new ReportRoles();
        var verdicts = judging.apply(asOf, clause -> {
            roles.take(clause);
            return lean(clause);
        });
        synchronized (shared) {
            if (shared.size() > MOST_SHARED) shared.clear();
            var fates = Fates.of(roles, shelf, latest);
            latest = Optional.of(fates);
            made.incrementAndGet();
            return new State(verdicts, fates);
        }
    }

    private ClauseVerdict lean(ClauseVerdict whole) {
        synchronized (shared) {
            return State.lean(whole, this::lean);
        }
    }

    private StandardVerdict lean(StandardVerdict whole) {
        var parties = new ArrayList<PartyVerdict>();
        for (var party : whole.parties()) parties.add(once(party));
        var occurrences = new ArrayList<Occurrence>();
        for (var one : whole.occurrences()) occurrences.add(once(one));
        return new StandardVerdict(whole.verdict(), whole.reason(), parties, occurrences, List.of(), whole.patterns());
    }

    @SuppressWarnings("unchecked") // equal values of records are of one class
    private <T> T once(T value) {
        return (T) shared.computeIfAbsent(value, same -> same);
    }
}
