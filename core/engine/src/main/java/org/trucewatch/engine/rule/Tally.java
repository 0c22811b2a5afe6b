package org.trucewatch.engine.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.trucewatch.engine.clause.Need;
import org.trucewatch.engine.clause.Probe;
import org.trucewatch.engine.rule.Performance.Outcome;
import org.trucewatch.engine.time.Calendar;
import org.trucewatch.engine.weigh.Partings;
import org.trucewatch.engine.weigh.Weight.Standing;
import org.trucewatch.model.evidence.Range;
import org.trucewatch.model.verdict.Verdict;

/// Adds performances up until the number owed is reached: surely, but for denials, or perhaps.
/// Of those whose times meet only the greatest is sure, and what is not counted does not carry the verdict.
///
/// Source: rules of the judge, G21.
final class Tally {
    private static final Range ONE = Range.exactly(1);
    private static final Comparator<Done> BY_END = Comparator.comparingLong(
                    (Done one) -> one.span().to())
            .thenComparing(one -> one.happening().id());

    private final Calendar calendar;
    private final Probe counted;
    private final Need need;
    private final Partings partings;

    Tally(Calendar calendar, Probe counted, Need need, Partings partings) {
        this.partings = partings;
        this.calendar = calendar;
        this.counted = counted;
        this.need = need;
    }

    Optional<Outcome> reached(List<Done> told, String code, Verdict verdict) {
        var all = told.stream().sorted(BY_END).toList();
        var sure = apart();
        for (var done : all) {
            if (done.standing() != Standing.STANDS) continue;
            sure.take(done.span(), least(done), done);
            if (sure.best() >= need.least())
                return Optional.of(new Outcome(
                        verdict, Reasons.on(code, calendar, done.span().to() - 1), sure.counted()));
        }
        var denied = with(all, Standing.DISPUTED);
        if (least(denied) >= need.least())
            return doubtful(denied, Standing.DISPUTED).map(one -> new Outcome(Verdict.DISPUTED, one.reason(), denied));
        var perhaps =
                all.stream().filter(done -> done.standing() != Standing.LOWER).toList();
        if (perhaps.isEmpty() || most(perhaps) < need.least()) return Optional.empty();
        var reason = doubtful(perhaps, Standing.UNCERTAIN).map(Done::reason).orElse(Reasons.COUNT_STRADDLES);
        return Optional.of(new Outcome(Verdict.UNCERTAIN, reason, perhaps));
    }

    private static List<Done> with(List<Done> all, Standing more) {
        return all.stream()
                .filter(done -> done.standing() == Standing.STANDS || done.standing() == more)
                .toList();
    }

    private static Optional<Done> doubtful(List<Done> all, Standing standing) {
        return all.stream().filter(done -> done.standing() == standing).findFirst();
    }

    private Apart<Done> apart() {
        return Done.apart(partings);
    }

    private long least(List<Done> inOrder) {
        var apart = apart();
        for (var done : inOrder) apart.take(done.span(), least(done), done);
        return apart.best();
    }

    /// How many all of them may have been.
    long most(List<Done> all) {
        return all.stream().mapToLong(this::most).reduce(0, Apart::sum);
    }

    /// How many one of them surely was, and more than none.
    long fewest(Done done) {
        return Math.max(1, count(done).from());
    }

    private long least(Done done) {
        if (need.share()) return 0;
        return need.all() ? whole(done) : count(done).from();
    }

    private long most(Done done) {
        if (need.share()) return 1;
        return need.all() ? whole(done) : count(done).to();
    }

    /// Where all is owed, a telling with a number tells a part.
    private long whole(Done done) {
        return told(done).isPresent() ? 0 : 1;
    }

    private Range count(Done done) {
        return told(done).orElse(ONE);
    }

    private Optional<Range> told(Done done) {
        var from = Long.MAX_VALUE;
        var to = Long.MIN_VALUE;
        for (var amount : done.amounts()) {
            if (!counted.counts(amount.unit(), need.unit())) continue;
            from = Math.min(from, amount.range().from());
            to = Math.max(to, amount.range().to());
        }
        return from <= to ? Optional.of(new Range(from, to)) : Optional.empty();
    }
}
