package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.rule.Performance.Done;
import org.trucewatch.engine.rule.Performance.Outcome;
import org.trucewatch.engine.time.Due;
import org.trucewatch.engine.weigh.Happening;
import org.trucewatch.engine.weigh.Weight.Standing;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Verdict;

/// The act was attempted, and another bound party stopped it.
///
/// Source: judging rules, sections 4 and 8; rules of the judge, G21 (prevented).
final class Prevention {
    private final Court court;
    private final Demand.Duty duty;

    private record Stop(String party, Done done) {}

    Prevention(Court court, Demand.Duty duty) {
        this.court = court;
        this.duty = duty;
    }

    /// `performances` are those alleged, standing or not: after one of them the prevention no longer settles it.
    Optional<Outcome> outcome(int party, Due due, Standard standard, Supplier<List<Done>> performances) {
        var stop = first(party, due, standard);
        if (stop.isEmpty()) return Optional.empty();
        var done = stop.get().done();
        var date = Reasons.date(duty.frame().header().calendar(), done.span().from());
        var reason = Reason.of("prevented-by", stop.get().party(), date);
        var later = performances.get().stream()
                .anyMatch(one -> one.standing() == Standing.STANDS
                        && one.span().from() >= done.span().from());
        return Optional.of(
                later
                        ? new Outcome(Verdict.NOT_DETERMINED, reason, List.of(done))
                        : new Outcome(Verdict.PREVENTED, reason, List.of(done)));
    }

    private Optional<Stop> first(int party, Due due, Standard standard) {
        var all = new ArrayList<Stop>();
        var debtor = duty.frame().parties().all().get(party);
        var others = duty.preventers().parties().all();
        var scale = court.scale(duty.preventers());
        for (var happening : court.hearing().happenings(duty.preventers()))
            for (var other = 0; other < others.size(); other++) {
                var name = others.get(other).name();
                if (debtor.actors().contains(name)) continue;
                var weight = scale.weigh(happening, other, standard);
                if (!weight.stands()) continue;
                var span = Happening.span(court.evidence(), weight.by());
                if (span.from() != Span.BEGINNING && (!due.isOwed() || span.from() < due.latest()))
                    all.add(new Stop(name, new Done(happening, Standing.STANDS, weight.by(), span, weight.reason())));
            }
        return all.stream()
                .min(Comparator.comparingLong((Stop one) -> one.done().span().from())
                        .thenComparing(one -> one.done().happening().id()));
    }
}
