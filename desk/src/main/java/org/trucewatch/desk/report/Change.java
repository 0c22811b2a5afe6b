package org.trucewatch.desk.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.trucewatch.desk.wording.Wording;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.StandardVerdict;

/// Says what would change a verdict: first by the reason for it, else by the verdict itself.
record Change(Wording wording) {

    List<String> of(ClauseVerdict clause, List<Standard> standards) {
        var bySentence = new LinkedHashMap<String, List<String>>();
        for (var standard : standards)
            bySentence
                    .computeIfAbsent(sentence(standard, Verdicts.under(clause, standard)), said -> new ArrayList<>())
                    .add(wording.standard(standard));
        return bySentence.entrySet().stream()
                .map(change -> wording.capital(
                        wording.say("explain.change-under", wording.list(change.getValue()), change.getKey())))
                .toList();
    }

    private String sentence(Standard standard, StandardVerdict under) {
        var byReason = "change." + under.reason().code();
        if (standard == Standard.VERIFIED
                && wording.knows("change.verified." + under.verdict().word()))
            return wording.say("change.verified." + under.verdict().word());
        return wording.knows(byReason)
                ? wording.say(byReason)
                : wording.say("change.verdict." + under.verdict().word());
    }
}
