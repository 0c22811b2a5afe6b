package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.trucewatch.engine.answer.Answer;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.names.Parties.Party;
import org.trucewatch.engine.rule.Chamber.Bearing;
import org.trucewatch.engine.rule.Performance.Outcome;
import org.trucewatch.engine.time.Due;
import org.trucewatch.engine.time.Window;
import org.trucewatch.engine.weigh.Hit;
import org.trucewatch.engine.weigh.Weight.Standing;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Verdict;

/// The act was attempted, and another bound party stopped it.
///
/// Source: judging rules, sections 4 and 8; rules of the judge, G21 (prevented).
final class Prevention {
    private final Demand.Duty duty;
    private final DutyAccount account;

    private record Stop(String party, Done done) {}

    Prevention(Demand.Duty duty, DutyAccount account) {
        this.duty = duty;
        this.account = account;
    }

    /// `performances` are those alleged, standing or not: after one of them the prevention no longer settles it. What
    /// was stopped before the window of an instalment belongs to an earlier one.
    Optional<Outcome> outcome(int party, Due due, Window window, Standard standard, Supplier<List<Done>> performances) {
        for (var stop : all(party, standard)) {
            var span = stop.done().span();
            if (span.to() <= window.earliestStart() || (due.isOwed() && span.from() >= due.surely())) continue;
            return Optional.of(outcome(stop, performances.get()));
        }
        return Optional.empty();
    }

    private Outcome outcome(Stop stop, List<Done> performances) {
        var done = stop.done();
        var date = Reasons.date(duty.frame().header().calendar(), done.span().from());
        var reason = Reason.of("prevented-by", stop.party(), date);
        var later = performances.stream()
                .anyMatch(one -> one.standing() == Standing.STANDS
                        && one.span().to() > done.span().from());
        return later
                ? new Outcome(Verdict.NOT_DETERMINED, reason, List.of(done))
                : new Outcome(Verdict.PREVENTED, reason, List.of(done));
    }

    /// Attempts stopped between the two ends of a deadline: in time or not, nobody can tell.
    List<Done> perhaps(int party, Due due, Standard standard) {
        return all(party, standard).stream()
                .map(Stop::done)
                .filter(done -> due.isOwed()
                        && done.span().from() >= due.surely()
                        && done.span().from() < due.latest())
                .limit(1)
                .toList();
    }

    /// Attempts stopped after the date: they show that it was not done by then.
    List<Done> late(int party, Due due, Standard standard) {
        return all(party, standard).stream()
                .map(Stop::done)
                .filter(done -> due.isOwed() && done.span().from() >= due.latest())
                .toList();
    }

    private List<Stop> all(int party, Standard standard) {
        var all = new ArrayList<Stop>();
        for (var testimony : account.told(Bearing.STOPPED, Window.ALWAYS)) add(testimony, party, standard, all);
        all.sort(Comparator.comparingLong((Stop one) -> one.done().span().from())
                .thenComparing(one -> one.done().happening().id()));
        return all;
    }

    private void add(Testimony testimony, int party, Standard standard, List<Stop> all) {
        var chamber = testimony.chamber();
        var debtor = chamber.debtor(party);
        var attempt = new Attempt(duty);
        var narrowed = testimony
                .happening()
                .narrowed(hit -> chamber.gate()
                        .inTime(hit.row(), debtor, false)
                        .and(attempt.of(chamber.court().evidence(), hit, debtor))
                        .and(byAnother(chamber, hit, debtor)));
        if (narrowed.isEmpty()) return;
        var others = duty.preventers().parties().all();
        for (var other = 0; other < others.size(); other++) {
            var name = others.get(other).name();
            if (debtor.actors().contains(name)) continue;
            var weight = chamber.stopped().weigh(narrowed.get(), other, standard);
            if (weight.stands()) all.add(new Stop(name, Done.of(narrowed.get(), weight)));
        }
    }

    /// Nobody is prevented by his own side, whoever else answers for it.
    private Answer byAnother(Chamber chamber, Hit hit, Party debtor) {
        var actor = chamber.court().evidence().actor(hit.row());
        return duty.frame().header().sides().isOther(actor, debtor, hit.span());
    }
}
