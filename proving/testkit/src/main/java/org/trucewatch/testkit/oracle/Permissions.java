package org.trucewatch.testkit.oracle;

import java.util.Optional;
import org.trucewatch.model.agreement.Clause.Modal;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.verdict.Standard;

/// A permission of the same text lifts a ban for what it covers, unless the ban prevails. What is alleged of its
/// conditions is enough, for it speaks for the accused.
/// Source: judging rules, section 4 (last line); rules of the judge, G5.
final class Permissions {
    private Permissions() {}

    static Answer answer(Setting setting, Charge charge, Group group, Claim claim) {
        if (charge.ban().isEmpty()) return Answer.IN;
        var alleged = setting.under(Standard.ALLEGED);
        var answer = Answer.IN;
        for (var clause : setting.text().clauses())
            for (var demand : Sentences.of(setting, clause))
                answer = answer.and(lifts(alleged, charge, demand, group, claim));
        return answer;
    }

    private static Answer lifts(Setting setting, Charge ban, Demand demand, Group group, Claim claim) {
        if (demand.sentence().modal() != Modal.MAY || !(demand.deed() instanceof Deed.Act act)) return Answer.IN;
        if (isForbidden(setting, ban, act, claim)) return Answer.IN;
        var covers = Tri.OUT;
        for (var holder : demand.parties(setting))
            covers = Tri.either(covers, covers(setting, demand, holder, group, claim));
        if (covers == Tri.IN && Clauses.isBeyond(setting, demand)) covers = Tri.CANNOT_TELL;
        return switch (covers) {
            case IN -> Answer.out("permitted");
            case CANNOT_TELL -> Answer.cannotTell("permission-unclear");
            case OUT -> Answer.IN;
        };
    }

    /// What a ban names no *among others* allows. Source: rules of the judge, D36.
    private static boolean isForbidden(Setting setting, Charge ban, Deed.Act allowed, Claim claim) {
        var told = Kinship.acts(setting, claim.report().act());
        var names = allowed.acts().all();
        return names.stream().noneMatch(told::contains) && ActLists.isSpelledOut(setting, told, ban.acts(), names);
    }

    private static Tri covers(Setting setting, Demand demand, Party holder, Group group, Claim claim) {
        var window = Windows.of(setting, demand, holder, false);
        var charge = Charge.of(setting, demand, window)
                .strictly()
                .lookingFor(Charge.Search.OF, Charge.actsOf(demand.deed()))
                .unproved();
        if (!charge.concerns(setting, claim)) return Tri.OUT;
        var answer = Windows.answer(setting, charge, claim)
                .and(Whereabouts.answer(setting, charge, claim))
                .and(Actors.answer(setting, charge, holder, claim))
                .and(Details.roles(setting, charge, group, claim))
                .and(Details.thing(setting, charge, claim))
                .and(Details.meaning(setting, charge, claim));
        var tri = answer.tri();
        for (var condition : demand.phrases(Phrase.Term.If.class))
            tri = Tri.both(tri, Events.holdsFor(setting, condition.fact(), Optional.of(holder), claim));
        for (var consent : demand.phrases(Phrase.Term.WithConsent.class))
            tri = Tri.both(tri, Details.consented(setting, claim, consent.names()));
        return tri;
    }
}
