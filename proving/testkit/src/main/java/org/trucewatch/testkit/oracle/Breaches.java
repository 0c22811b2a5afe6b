package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.OptionalLong;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Verdict;

/// Bans, and duties to let and to prevent: each matching act is an occurrence. Source: judging rules, section 4;
/// rules of the judge, D, G10, G11 and G25.
final class Breaches {
    private Breaches() {}

    static PartyAnswer judge(Setting setting, Demand demand, Party party, Window window) {
        var charge = Charge.of(setting, demand, window);
        var occurrences = new ArrayList<Occurrence>();
        var word = false;
        for (var group : setting.seen().groups()) {
            var proof = Proof.of(setting, charge, party, group);
            word |= proof.word();
            if (!proof.isNothing()) occurrences.add(occurrence(party, group, proof));
        }
        if (occurrences.isEmpty()) return without(setting, party, word);
        return PartyAnswer.folded(party, occurrences, OptionalLong.empty());
    }

    static Occurrence occurrence(Party party, Group group, Proof proof) {
        var reason = proof.stands() ? Reason.of("broken") : PartyAnswer.reason(proof);
        return PartyAnswer.occurrence(party, group, proof, verdict(proof), reason);
    }

    private static Verdict verdict(Proof proof) {
        return switch (proof.outcome()) {
            case STANDS -> Verdict.BROKEN;
            case DISPUTED -> Verdict.DISPUTED;
            case UNCERTAIN -> Verdict.UNCERTAIN;
            case NOTHING -> Verdict.NO_BREACH_RECORDED;
        };
    }

    /// With no report of a breach at all nothing is on record; for *verified* that means that nobody has looked.
    private static PartyAnswer without(Setting setting, Party party, boolean word) {
        if (word) return PartyAnswer.of(party, Verdict.NOT_DETERMINED, Reason.of("one-voice"));
        var verdict = setting.standard() == Standard.VERIFIED ? Verdict.NOT_DETERMINED : Verdict.NO_BREACH_RECORDED;
        return PartyAnswer.of(party, verdict, Reason.of("no-breach"));
    }
}
