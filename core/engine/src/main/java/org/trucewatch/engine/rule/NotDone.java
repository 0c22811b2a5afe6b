package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.trucewatch.engine.answer.Answer;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.names.Parties;
import org.trucewatch.engine.names.Parties.Party;
import org.trucewatch.engine.rule.Chamber.Bearing;
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
    private final Demand.Duty duty;
    private final DutyAccount account;

    NotDone(Demand.Duty duty, DutyAccount account) {
        this.duty = duty;
        this.account = account;
    }

    /// What a court heard of one happening, as far as it tells this.
    private record Told(Chamber chamber, Happening happening) {
        Told of(UnaryOperator<Happening> taken) {
            return new Told(chamber, taken.apply(happening));
        }

        void into(Map<String, Told> pooled) {
            pooled.merge(happening.id(), this, Told::and);
        }

        Told and(Told other) {
            return new Told(chamber, happening.and(other.happening()));
        }
    }

    /// The tellings that stand; with a date, only what reaches beyond it tells that it was missed. Of one incident all
    /// that tell it pool their voices.
    List<Done> standing(int party, Due due, Window window, Standard standard) {
        var pooled = new LinkedHashMap<String, Told>();
        var whose = duty.deniers().parties();
        var number = whose.equals(duty.frame().parties()) ? party : 0;
        for (var told : told(Bearing.DENIED, party, due, window))
            told.of(one -> one.whoever(party)).into(pooled);
        for (var told : told(Bearing.UNDONE, party, due, window))
            told.of(one -> one.as(number, party)).into(pooled);
        for (var told : told(Bearing.OUSTED, party, due, window))
            told.of(one -> one.as(0, party)).into(pooled);
        var all = new ArrayList<Done>();
        for (var told : pooled.values()) {
            var weight = told.chamber().refused().weigh(told.happening(), party, standard);
            if (weight.stands()) all.add(Done.of(told.happening(), weight));
        }
        return Done.inOrder(all);
    }

    private List<Told> told(Bearing bearing, int party, Due due, Window window) {
        var all = new ArrayList<Told>();
        for (var testimony : account.told(bearing, window)) {
            var chamber = testimony.chamber();
            testimony
                    .happening()
                    .narrowed(hit -> about(bearing, chamber, hit, party)
                            .and(answer(hit, due, window))
                            .and(chamber.gate().inTime(hit.row(), chamber.debtor(party), true)))
                    .ifPresent(happening -> all.add(new Told(chamber, happening)));
        }
        return all;
    }

    /// Whether a claim is about the debt of this party.
    private Answer about(Bearing bearing, Chamber chamber, Hit hit, int party) {
        return switch (bearing) {
            case UNDONE ->
                (duty.deniers().parties().isNamed() ? Answer.IN : whose(chamber, hit, party))
                        .and(new Attempt(duty).of(chamber.court().evidence(), hit, chamber.debtor(party)));
            case OUSTED -> leaves(duty.ousted().orElseThrow(), chamber, hit, party);
            default -> Answer.IN;
        };
    }

    /// Whether he who is made to leave is one who was to leave, or to be expelled.
    private Answer leaves(Demand.Ousted ousted, Chamber chamber, Hit hit, int party) {
        var debtor = chamber.debtor(party);
        var names = ousted.names().isEmpty() ? debtor : new Party(debtor.name(), ousted.names());
        var sides = duty.frame().header().sides();
        var answer = Answer.OTHER_TARGET;
        for (var target : chamber.court().evidence().detailsOf(hit.row()).in(Detail.Part.AGAINST))
            answer = answer.or(sides.matches(target, names, hit.span()));
        return answer;
    }

    private Answer whose(Chamber chamber, Hit hit, int party) {
        return isContrary(chamber.court().evidence().act(hit.row()))
                ? own(chamber, hit, party)
                : against(chamber, hit, party);
    }

    /// To close is the contrary of to open; to turn somebody back is to stop him.
    private boolean isContrary(String act) {
        var acts = duty.act().lexicon().acts();
        return acts.isContraryTo(act, duty.act().acts())
                && !acts.fallsUnder(act, duty.preventers().acts());
    }

    /// Who does the contrary does not do it himself; of another it says nothing.
    private Answer own(Chamber chamber, Hit hit, int party) {
        var evidence = chamber.court().evidence();
        var parties = duty.frame().parties();
        var one = parties.isNamed() ? new Parties(parties.whose(), List.of(chamber.debtor(party))) : parties;
        var whose = duty.frame()
                .header()
                .sides()
                .whose(
                        evidence.actor(hit.row()),
                        evidence.shape(hit.claim()).certainty(),
                        one,
                        duty.act().named(),
                        hit.span());
        return (whose.in() | whose.doubt()) != 0 ? Answer.IN : whose.why();
    }

    /// A demand tells against all but the one who demands. That somebody is still there tells against himself.
    private Answer against(Chamber chamber, Hit hit, int party) {
        var actor = chamber.court().evidence().actor(hit.row());
        return duty.frame().header().sides().isOther(actor, chamber.debtor(party), hit.span());
    }

    private static Answer answer(Hit hit, Due due, Window window) {
        if (due.isOwed() && hit.to() <= due.latest()) return Answer.BEFORE_WINDOW;
        if (window.isAlways()) return Answer.IN;
        return window.answer(hit.from(), hit.to(), true);
    }
}
