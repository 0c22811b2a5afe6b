package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.trucewatch.model.agreement.Event;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Phrase.When;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Verdict;
import org.trucewatch.testkit.oracle.Charge.Search;

/// Notice before each act: the act without a notice in the window asked for is the breach.
/// Source: judging rules, section 4; rules of the judge, G26.
final class Notices {
    private Notices() {}

    static PartyAnswer judge(Setting setting, Demand demand, Party party, Window window) {
        var announced = announced(setting, demand, party, window);
        var doer = announced.whom().isEmpty() ? party : new Party(party.id(), announced.whom());
        var occurrences = new ArrayList<Occurrence>();
        var acts = acts(setting, announced, doer);
        var word = false;
        for (var group : setting.seen().groups()) {
            var proof = Proof.of(setting, announced, doer, group);
            word |= proof.word();
            if (!proof.isNothing())
                occurrence(setting, demand, party, group, proof, acts).ifPresent(occurrences::add);
        }
        if (occurrences.isEmpty() && word) return PartyAnswer.of(party, Verdict.NOT_DETERMINED, Reason.of("one-voice"));
        if (occurrences.isEmpty()) return PartyAnswer.of(party, Verdict.NOT_TRIGGERED, Reason.of("trigger-not-met"));
        return PartyAnswer.folded(party, occurrences, OptionalLong.empty());
    }

    /// The acts that must be announced.
    static Charge announced(Setting setting, Demand demand, Party party, Window window) {
        var event = (Event.OfAct) demand.announced().orElseThrow().event();
        return Charge.of(setting, event, Optional.of(party))
                .whenever(window, false)
                .onlyIf(Charge.facts(demand));
    }

    private static Optional<Occurrence> occurrence(
            Setting setting, Demand demand, Party party, Group group, Proof act, List<Span> acts) {
        var told = notice(setting, demand, party, act, acts);
        if (told == Tri.OUT) return Optional.of(unannounced(setting, demand, party, group, act));
        var noticed = told == Tri.IN;
        return Optional.of(PartyAnswer.occurrence(
                party,
                group,
                act,
                noticed ? Verdict.FULFILLED : Verdict.UNCERTAIN,
                Reason.of(noticed ? "done" : "notice-unclear")));
    }

    /// Silence about a notice is no proof that none was given, unless the clause says so.
    /// Source: rules of the judge, D9.
    private static Occurrence unannounced(Setting setting, Demand demand, Party party, Group group, Proof act) {
        var silence = demand.phrase(Phrase.Proof.SilenceCounts.class).isPresent();
        if (silence || !act.stands() || isDenied(setting, demand, party, act))
            return Breaches.occurrence(party, group, act);
        return PartyAnswer.occurrence(party, group, act, Verdict.NOT_DETERMINED, Reason.of("no-notice-on-record"));
    }

    /// Word of a notice by anyone with a name counts under every standard: it speaks for the accused.
    private static Tri notice(Setting setting, Demand demand, Party party, Proof act, List<Span> others) {
        var charge = Charge.of(setting, demand, Window.ALWAYS);
        var alleged = setting.under(Standard.ALLEGED);
        var answer = Tri.OUT;
        for (var group : setting.seen().groups())
            for (var match : Match.all(alleged, charge, party, group))
                if (!match.answer().isOut())
                    answer = Tri.either(
                            answer,
                            Tri.both(match.answer().tri(), fits(setting, demand, match.claim(), act.by(), others)));
        return answer;
    }

    /// Somebody says that the party gave no notice then and there.
    private static boolean isDenied(Setting setting, Demand demand, Party party, Proof act) {
        var sought = Charge.of(setting, demand, Window.ALWAYS);
        var charge = sought.lookingFor(Search.NOT_DONE, sought.acts());
        for (var group : setting.seen().groups())
            for (var match : Match.all(setting.under(Standard.ALLEGED), charge, party, group))
                for (var claim : act.by())
                    if (!match.answer().isOut() && denies(setting, match.claim(), claim)) return true;
        return false;
    }

    private static boolean denies(Setting setting, Claim denial, Claim act) {
        var happening = new Events.Happening(denial.span(), denial.report().id(), List.of(denial));
        return !denial.asserts()
                && denial.span().from() != Span.BEGINNING
                && denial.span().covers(act.span())
                && Events.covers(setting, happening, act) == Tri.IN;
    }

    private static Tri fits(Setting setting, Demand demand, Claim notice, List<Claim> acts, List<Span> others) {
        var anchor = demand.announced().orElseThrow();
        var happening = new Events.Happening(notice.span(), notice.report().id(), List.of(notice));
        var answer = Tri.OUT;
        for (var act : acts) {
            var fits = Events.before(setting, notice.span(), act.span(), distance(demand));
            if (anchor.coveringIt()) fits = Tri.both(fits, Events.covers(setting, happening, act));
            if (isForOneAct(demand) && others.stream().anyMatch(other -> isBetween(notice.span(), other, act.span())))
                fits = Tri.both(fits, Tri.CANNOT_TELL);
            answer = Tri.either(answer, fits);
        }
        return answer;
    }

    /// Where the text says neither what a notice covers nor for how long it is good.
    private static boolean isForOneAct(Demand demand) {
        return !demand.announced().orElseThrow().coveringIt()
                && distance(demand).filter(distance -> !distance.atLeast()).isEmpty();
    }

    /// The notice may have been for another act, which was over before this one.
    private static boolean isBetween(Span notice, Span other, Span act) {
        return other.to() > notice.from() && other.to() <= act.from();
    }

    /// When acts that are or may be the party's were done.
    private static List<Span> acts(Setting setting, Charge announced, Party doer) {
        var spans = new ArrayList<Span>();
        for (var group : setting.seen().groups()) {
            var claims = Match.all(setting.under(Standard.ALLEGED), announced, doer, group).stream()
                    .filter(match -> !match.answer().isOut())
                    .map(Match::claim)
                    .toList();
            if (!claims.isEmpty()) spans.add(Proof.span(claims));
        }
        return spans;
    }

    private static Optional<Event.Distance> distance(Demand demand) {
        return demand.phrases(When.Counted.class).stream()
                .filter(When.Counted::before)
                .map(counted -> new Event.Distance(counted.atLeast(), counted.period()))
                .findFirst();
    }
}
