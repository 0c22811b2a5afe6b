package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trucewatch.engine.answer.Answer;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.clause.Probe;
import org.trucewatch.engine.names.Parties.Party;
import org.trucewatch.engine.rule.Performance.Done;
import org.trucewatch.engine.time.Due;
import org.trucewatch.engine.time.Window;
import org.trucewatch.engine.weigh.Happening;
import org.trucewatch.engine.weigh.Hit;
import org.trucewatch.model.evidence.Detail;
import org.trucewatch.model.verdict.Standard;

/// Tellings that a thing owed was not done: denials of the act, and acts that show it undone.
///
/// Source: rules of the judge, G21 (told not done).
final class NotDone {
    private final Court court;
    private final Gate gate;
    private final Demand.Duty duty;

    NotDone(Court court, Gate gate, Demand.Duty duty) {
        this.court = court;
        this.gate = gate;
        this.duty = duty;
    }

    /// The tellings that stand; with a date, only what reaches beyond it tells that it was missed. Of one incident all
    /// that tell it pool their voices.
    List<Done> standing(int party, Due due, Window window, Standard standard) {
        var scale = court.scale(duty.denials());
        var all = new ArrayList<Done>();
        for (var happening : told(party, due, window)) {
            var weight = scale.weigh(happening, party, standard);
            if (weight.stands())
                all.add(new Done(
                        happening, weight.standing(), weight.by(), Happening.span(weight.by()), weight.reason()));
        }
        all.sort(Comparator.comparingLong((Done one) -> one.span().from())
                .thenComparing(one -> one.happening().id()));
        return all;
    }

    private Collection<Happening> told(int party, Due due, Window window) {
        var all = new LinkedHashMap<String, Happening>();
        var debtor = duty.frame().parties().all().get(party);
        Performance.Test timely = hit -> answer(hit, due, window).and(gate.inTime(hit.row(), debtor, true));
        for (var one : narrowed(duty.denials(), timely)) put(one.whoever(party), all);
        var whose = duty.deniers().parties();
        var number = whose.equals(duty.frame().parties()) ? party : 0;
        for (var one : narrowed(
                duty.deniers(), hit -> (whose.isNamed() ? Answer.IN : against(hit, party)).and(timely.answer(hit))))
            put(one.as(number, party), all);
        if (duty.ousted().isPresent()) {
            var ousted = duty.ousted().get();
            for (var one :
                    narrowed(ousted.probe(), hit -> leaves(ousted, hit, party).and(timely.answer(hit))))
                put(one.as(0, party), all);
        }
        return all.values();
    }

    private static void put(Happening happening, Map<String, Happening> all) {
        all.merge(happening.id(), happening, Happening::and);
    }

    private List<Happening> narrowed(Probe probe, Performance.Test test) {
        return court.hearing().happenings(probe).stream()
                .flatMap(happening -> happening.narrowed(test::answer).stream())
                .toList();
    }

    /// Whether he who is made to leave is one who was to leave, or to be expelled.
    private Answer leaves(Demand.Ousted ousted, Hit hit, int party) {
        var debtor = duty.frame().parties().all().get(party);
        var names = ousted.names().isEmpty() ? debtor : new Party(debtor.name(), ousted.names());
        var sides = duty.frame().header().sides();
        var span = hit.span();
        var answer = Answer.OTHER_TARGET;
        for (var target : court.evidence().detailsOf(hit.row()).in(Detail.Part.AGAINST))
            answer = answer.or(sides.matches(target, names, span));
        return answer;
    }

    /// A demand tells against all but the one who demands. That somebody is still there tells against himself.
    private Answer against(Hit hit, int party) {
        var evidence = court.evidence();
        var debtor = duty.frame().parties().all().get(party);
        return duty.frame().header().sides().isOther(evidence.actor(hit.row()), debtor, hit.span());
    }

    private Answer answer(Hit hit, Due due, Window window) {
        if (due.isOwed() && hit.to() <= due.latest()) return Answer.BEFORE_WINDOW;
        if (window.equals(Window.ALWAYS)) return Answer.IN;
        return window.answer(hit.from(), hit.to(), true);
    }
}
