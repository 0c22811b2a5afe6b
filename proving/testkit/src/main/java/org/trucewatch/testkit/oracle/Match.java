package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// A claim held against a charge: the first *out* sets it aside, all *in* counts, anything else is *cannot tell*.
/// `reached` is how many attributes were passed. Source: judging rules, section 3; rules of the judge, C and G5.
record Match(Claim claim, int reached, Answer answer) {

    static Match of(Setting setting, Charge charge, Party party, Group group, Claim claim) {
        var attributes = List.<Supplier<Answer>>of(
                () -> setting.seen().isRefuted(group) && claim.asserts() ? Answer.out("refuted") : Answer.IN,
                () -> claim.told() ? Answer.IN : Answer.out("not-told"),
                () -> charge.denies(setting, claim) ? Answer.out("denial") : Answer.IN,
                () -> Windows.answer(setting, charge, claim),
                () -> Whereabouts.answer(setting, charge, claim),
                () -> Actors.answer(setting, charge, party, claim),
                () -> Details.roles(setting, charge, group, claim),
                () -> Details.thing(setting, charge, claim),
                () -> Details.meaning(setting, charge, claim),
                () -> Exceptions.answer(setting, charge, party, group, claim),
                () -> Permissions.answer(setting, charge, group, claim),
                () -> charge.conditions(setting, party, claim),
                () -> Quantities.answer(setting, charge, claim),
                () -> Holds.answer(setting, charge, claim),
                () -> charge.ration()
                        .map(ration -> ration.unused(setting, charge.window(), claim))
                        .orElse(Answer.IN),
                () -> Voices.isAnonymous(setting, claim) ? Answer.out("anonymous") : Answer.IN);
        var answer = Answer.IN;
        for (int i = 0; i < attributes.size(); i++) {
            answer = answer.and(attributes.get(i).get());
            if (answer.isOut()) return new Match(claim, i, answer);
        }
        return new Match(claim, attributes.size(), answer);
    }

    /// Whether time, place and actor leave a claim standing for anybody whom the sentence binds; only such claims
    /// contradict others of their happening. Source: rules of the judge, M6.
    static boolean mayCount(Setting setting, Charge charge, Claim claim) {
        var anybody = new Party(String.join("+", charge.subjects()), charge.subjects());
        return !Windows.answer(setting, charge, claim).isOut()
                && !Whereabouts.answer(setting, charge, claim).isOut()
                && !Actors.answer(setting, charge, anybody, claim).isOut();
    }

    /// How each claim of a group that concerns the charge stands.
    static List<Match> all(Setting setting, Charge charge, Party party, Group group) {
        var matches = new ArrayList<Match>();
        for (var claim : group.claims())
            if (charge.concerns(setting, claim))
                matches.add(of(setting, charge.forClaim(setting, claim), party, group, claim));
        return matches;
    }
}
