package org.trucewatch.engine.rule;

import java.util.ArrayList;
import org.trucewatch.engine.answer.Answer;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.clause.Probe;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.engine.names.Parties.Party;
import org.trucewatch.engine.weigh.Hit;
import org.trucewatch.model.evidence.Detail;

/// Whose attempt was stopped, where the sentence names nothing of which it is a duty: if it is told of whom or what,
/// it must have been the debtor, or one of his.
///
/// Source: rules of the judge, M18.
record Attempt(Demand.Duty duty) {
    Answer of(Evidence evidence, Hit hit, Party debtor) {
        var acts = duty.act().lexicon().acts();
        var sides = duty.frame().header().sides();
        if (!duty.act().tests().things().isEmpty()) return Answer.IN;
        if (!acts.fallsUnder(evidence.act(hit.row()), duty.preventers().acts())) return Answer.IN;
        var told = new ArrayList<>(evidence.detailsOf(hit.row()).in(Detail.Part.OF));
        told.addAll(evidence.detailsOf(hit.row()).in(Detail.Part.AGAINST));
        var answer = told.isEmpty() ? Answer.IN : Answer.OTHER_TARGET;
        for (var name : told)
            answer = answer.or(
                    sides.isActor(name) ? sides.matches(name, debtor, hit.span()) : Answer.THING_NOT_REPORTED);
        return answer;
    }

    /// Whether what a probe found is the attempt of none of those who owe it.
    boolean isOfOthers(Evidence evidence, Probe probe, Hit hit) {
        if (!probe.equals(duty.preventers()) && !probe.equals(duty.deniers())) return false;
        var debtors = duty.frame().parties().all();
        return !debtors.isEmpty()
                && debtors.stream().allMatch(debtor -> of(evidence, hit, debtor).isOut());
    }
}
