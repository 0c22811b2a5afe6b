package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trucewatch.engine.clause.Need;
import org.trucewatch.engine.clause.Probe;
import org.trucewatch.engine.rule.Performance.Outcome;
import org.trucewatch.engine.time.Calendar;
import org.trucewatch.engine.weigh.Weight.Standing;
import org.trucewatch.model.evidence.Range;
import org.trucewatch.model.verdict.Verdict;

/// Adds performances up until the number owed is reached: surely, but for denials, or perhaps.
///
/// Source: rules of the judge, G21.
final class Tally {
    private static final Range ONE = Range.exactly(1);

    private final Calendar calendar;
    private final Probe counted;
    private final Need need;

    Tally(Calendar calendar, Probe counted, Need need) {
        this.calendar = calendar;
        this.counted = counted;
        this.need = need;
    }

    Optional<Outcome> reached(List<Done> all, String code, Verdict verdict) {
        var sure = 0L;
        var rests = new ArrayList<Done>();
        for (var done : all) {
            if (done.standing() != Standing.STANDS) continue;
            rests.add(done);
            sure = add(sure, least(done));
            if (sure >= need.least())
                return Optional.of(new Outcome(
                        verdict, Reasons.on(code, calendar, done.span().to() - 1), rests));
        }
        var denied = with(all, Standing.DISPUTED);
        if (sum(denied, false) >= need.least())
            return doubtful(denied, Standing.DISPUTED).map(one -> new Outcome(Verdict.DISPUTED, one.reason(), denied));
        var perhaps =
                all.stream().filter(done -> done.standing() != Standing.LOWER).toList();
        if (perhaps.isEmpty() || sum(perhaps, true) < need.least()) return Optional.empty();
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

    private long sum(List<Done> all, boolean most) {
        var sum = 0L;
        for (var done : all) sum = add(sum, most ? most(done) : least(done));
        return sum;
    }

    private static long add(long one, long other) {
        return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
    }

    /// How many all of them may have been.
    long most(List<Done> all) {
        return sum(all, true);
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
