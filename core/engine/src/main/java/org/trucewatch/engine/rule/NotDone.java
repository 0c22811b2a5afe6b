package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.trucewatch.engine.answer.Answer;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.clause.Probe;
import org.trucewatch.engine.rule.Performance.Done;
import org.trucewatch.engine.time.Due;
import org.trucewatch.engine.time.Window;
import org.trucewatch.engine.weigh.Happening;
import org.trucewatch.engine.weigh.Hit;
import org.trucewatch.engine.weigh.Weight.Standing;
import org.trucewatch.model.evidence.Report.Polarity;
import org.trucewatch.model.verdict.Standard;

/// Tellings that a thing owed was not done: denials of the act, and acts that show it undone.
///
/// Source: rules of the judge, G21 (told not done).
final class NotDone {
    private final Court court;
    private final Demand.Duty duty;

    NotDone(Court court, Demand.Duty duty) {
        this.court = court;
        this.duty = duty;
    }

    /// The tellings that stand; with a date, only what reaches beyond it tells that it was missed.
    List<Done> standing(int party, Due due, Window window, Standard standard) {
        var all = new ArrayList<Done>();
        all.addAll(told(duty.denials(), party, standard, hit -> answer(hit, due, window)));
        var ofDebtor = duty.deniers().parties().isNamed();
        all.addAll(told(
                duty.deniers(),
                ofDebtor ? party : 0,
                standard,
                hit -> (ofDebtor ? Answer.IN : against(hit, party)).and(answer(hit, due, window))));
        return all.stream()
                .filter(done -> done.standing() == Standing.STANDS)
                .sorted(Comparator.comparingLong((Done one) -> one.span().from())
                        .thenComparing(one -> one.happening().id()))
                .toList();
    }

    private List<Done> told(Probe probe, int party, Standard standard, Performance.Test test) {
        var all = new ArrayList<Done>();
        var evidence = court.evidence();
        var scale = court.scale(probe);
        for (var happening : court.hearing().happenings(probe)) {
            var narrowed = happening
                    .narrowed(test::answer, hit -> false)
                    .map(one -> probe.what().polarity() == Polarity.DENIES ? one.whoever(party) : one);
            if (narrowed.isEmpty()) continue;
            var weight = scale.weigh(narrowed.get(), party, standard);
            if (weight.isShown())
                all.add(new Done(
                        happening,
                        weight.standing(),
                        weight.by(),
                        Happening.span(evidence, weight.by()),
                        weight.reason()));
        }
        return all;
    }

    /// A demand tells against all but the one who demands. That somebody is still there tells against himself.
    private Answer against(Hit hit, int party) {
        var evidence = court.evidence();
        var debtor = duty.frame().parties().all().get(party);
        var actor = evidence.actor(hit.row());
        var sides = duty.frame().header().sides();
        var own = sides.matches(actor, debtor, evidence.span(hit.row()));
        if (!own.isIn() || sides.roster().isBoth(actor)) return Answer.IN;
        return sides.roster().isEither(actor) ? Answer.ACTOR_UNKNOWN : Answer.OTHER_ACTOR;
    }

    private Answer answer(Hit hit, Due due, Window window) {
        var evidence = court.evidence();
        if (due.isOwed() && evidence.to(hit.row()) <= due.surely()) return Answer.BEFORE_WINDOW;
        if (window.equals(Window.ALWAYS)) return Answer.IN;
        return window.answer(evidence.from(hit.row()), evidence.to(hit.row()), true);
    }
}
