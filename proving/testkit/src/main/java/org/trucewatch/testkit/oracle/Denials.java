package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import org.trucewatch.model.evidence.Range;

/// Tellings that something owed was not done. Source: judging rules, section 4; rules of the judge, E and G21.
final class Denials {
    private Denials() {}

    static List<Performance.Deed> of(Setting setting, Charge owed, Party debtor, Window window, Instalment instalment) {
        var charge = charge(owed, window);
        var found = new ArrayList<Performance.Deed>();
        for (var group : setting.seen().groups()) {
            var matches = new ArrayList<Match>();
            for (var claim : group.claims())
                if (charge.concerns(setting, claim))
                    matches.add(
                            late(Match.of(setting, charge.forClaim(setting, claim), debtor, group, claim), instalment));
            var proof = Proof.of(setting, charge, debtor, group, Attempts.of(setting, owed, debtor, matches));
            if (proof.stands()) found.add(new Performance.Deed(group, proof, Range.exactly(1)));
        }
        return found;
    }

    static Charge charge(Charge owed, Window window) {
        return owed.lookingFor(Charge.Search.NOT_DONE, owed.acts()).whenever(window, true);
    }

    /// A telling from before the deadline says nothing of it.
    private static Match late(Match match, Instalment instalment) {
        if (instalment.due().isEmpty()) return match;
        var due = instalment.due().get();
        var span = match.claim().span();
        var time = span.to() > due.max() && span.from() < instalment.until() ? Tri.IN : Tri.OUT;
        return new Match(match.claim(), match.reached(), match.answer().and(Answer.of(time, "", "before-window")));
    }
}
