package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import org.trucewatch.model.agreement.Clause;
import org.trucewatch.model.agreement.Clause.Body;
import org.trucewatch.model.agreement.Declaration;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.Mentions;
import org.trucewatch.model.agreement.Phrase.When;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Kind;
import org.trucewatch.model.verdict.PartyVerdict;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.StandardVerdict;
import org.trucewatch.model.verdict.Verdict;

/// One clause under one reading and standard: its items, judged apart and folded.
/// Source: judging rules, section 5; rules of the judge, F and G17 to G20.
final class Clauses {
    private Clauses() {}

    static StandardVerdict standard(Setting setting, Clause clause) {
        var answers = new ArrayList<StandardVerdict>();
        for (var body : Sentences.bodies(setting, clause)) answers.add(item(setting, clause, body));
        var judged = answers.stream()
                .filter(answer -> answer.verdict() != Verdict.NOT_JUDGEABLE)
                .filter(answer -> answer.verdict() != Verdict.NOT_COVERED)
                .toList();
        var folded = Folding.items(judged.isEmpty() ? List.of(answers.getFirst()) : judged);
        return setting.standard() == Standard.VERIFIED ? unconfirmed(folded) : folded;
    }

    /// A single voice lacks a finding here, and not a second voice. Source: rules of the judge, M16.
    private static StandardVerdict unconfirmed(StandardVerdict found) {
        return new StandardVerdict(
                found.verdict(),
                found.reason().code().equals("no-breach") && isTold(found)
                        ? Reason.of("not-confirmed")
                        : unconfirmed(found.reason()),
                found.parties().stream()
                        .map(party -> new PartyVerdict(
                                party.party(),
                                party.verdict(),
                                party.by(),
                                party.since(),
                                party.due(),
                                unconfirmed(party.reason())))
                        .toList(),
                found.occurrences().stream()
                        .map(one -> one.because(unconfirmed(one.reason())))
                        .toList(),
                found.aside(),
                found.patterns());
    }

    private static boolean isTold(StandardVerdict found) {
        return found.parties().stream().anyMatch(party -> party.reason().code().equals("one-voice"));
    }

    private static Reason unconfirmed(Reason reason) {
        return reason.code().equals("one-voice") ? Reason.of("not-confirmed") : reason;
    }

    static Kind kind(Setting setting, Clause clause) {
        return Sentences.of(setting, clause).stream()
                .map(Demand::kind)
                .findFirst()
                .orElse(Kind.DECLARATION);
    }

    private static StandardVerdict item(Setting setting, Clause clause, Body body) {
        return switch (body) {
            case Body.NotJudgeable words -> plain(Verdict.NOT_JUDGEABLE, Reason.of("declaration"));
            case Body.Unreadable words -> plain(Verdict.NOT_DETERMINED, Reason.of("cannot-be-read"));
            case Body.AsIn asIn -> plain(Verdict.NOT_DETERMINED, Reason.of("cannot-be-read"));
            case Body.Sentence sentence -> sentence(setting, new Demand(clause.id(), sentence));
        };
    }

    private static StandardVerdict plain(Verdict verdict, Reason reason) {
        return new StandardVerdict(verdict, reason, List.of(), List.of(), List.of(), List.of());
    }

    /// One sentence alone.
    static StandardVerdict sentence(Setting setting, Demand demand) {
        var answers = new ArrayList<PartyAnswer>();
        if (demand.kind() == Kind.POWER) {
            for (var holder : demand.parties(setting))
                answers.add(PartyAnswer.of(holder, Verdict.NOT_JUDGEABLE, Reason.of("power")));
            return Folding.parties(setting, demand, answers);
        }
        for (var party : judged(setting, demand)) answers.add(party(setting, demand, party));
        return Folding.parties(setting, demand, answers);
    }

    /// Whom the verdicts are about: for a permission, all whom the text binds, without the holder.
    static List<Party> judged(Setting setting, Demand demand) {
        var parties = demand.parties(setting);
        if (demand.kind() != Kind.PERMISSION) return parties;
        var holders = parties.stream().flatMap(party -> party.names().stream()).toList();
        var others = setting.bound().stream()
                .filter(name -> !holders.contains(name))
                .map(Party::of)
                .toList();
        return others.isEmpty() ? setting.bound().stream().map(Party::of).toList() : others;
    }

    /// Before its text and its own window the answer needs no evidence. Source: judging rules, section 5.
    private static PartyAnswer party(Setting setting, Demand demand, Party party) {
        var text = Terms.window(setting);
        var now = setting.now();
        if (text.neverOpens()) return PartyAnswer.of(party, Verdict.NOT_YET_IN_FORCE, Reason.of("trigger-not-met"));
        if (now < text.opens())
            return PartyAnswer.of(
                    party,
                    Verdict.NOT_YET_IN_FORCE,
                    Reason.of("not-in-force-yet", Calendar.shown(setting, text.opens())));
        var same = same(setting, demand, party);
        var own = Windows.ofWhens(setting, demand, same, isDuty(demand));
        if (own.neverOpens()) return PartyAnswer.of(party, Verdict.NOT_TRIGGERED, Reason.of("trigger-not-met"));
        if (now < own.opens())
            return PartyAnswer.of(
                    party, Verdict.PENDING, Reason.of("pending-until", Calendar.shown(setting, own.opens())));
        if (Windows.ofTerms(setting, demand, same).neverOpens())
            return PartyAnswer.of(party, Verdict.NOT_TRIGGERED, Reason.of("trigger-not-met"));
        return evidence(setting, demand, party, window(setting, demand, party));
    }

    static Window window(Setting setting, Demand demand, Party party) {
        var same = same(setting, demand, party);
        return Windows.of(setting, demand, same, isDuty(demand)).and(Terms.ofClause(setting, demand.clause()));
    }

    /// Who *the same* is: the party itself, and of what it has to tolerate those others who may do it.
    private static Party same(Setting setting, Demand demand, Party party) {
        if (demand.kind() != Kind.PERMISSION) return party;
        var others = demand.parties(setting).stream()
                .filter(holder -> !holder.isOpen())
                .flatMap(holder -> holder.names().stream())
                .filter(name -> !party.names().contains(name))
                .toList();
        return others.isEmpty() ? party : new Party(String.join("+", others), others);
    }

    private static boolean isDuty(Demand demand) {
        return demand.kind() == Kind.DUTY_TO_ACT || demand.kind() == Kind.DUTY_OF_EFFORT;
    }

    /// The second at which a clause has closed for all whom it binds.
    static long closes(Setting setting, Clause clause) {
        var text = Terms.window(setting).closes();
        var last = Span.BEGINNING;
        for (var demand : Sentences.of(setting, clause))
            for (var party : demand.parties(setting)) {
                var own = Windows.wholeTerm(setting, demand, party, isDuty(demand));
                var term = own.and(Terms.ofClause(setting, demand.clause()));
                var window = term.neverOpens() ? own : term;
                last = Math.max(last, window.neverOpens() ? text : Math.min(text, window.closes()));
            }
        return last == Span.BEGINNING ? text : last;
    }

    private static PartyAnswer evidence(Setting setting, Demand demand, Party party, Window window) {
        if (isBeyond(setting, demand))
            return PartyAnswer.of(party, Verdict.NOT_DETERMINED, Reason.of("term-not-judged"));
        if (demand.isSequence()) return Orders.judge(setting, demand, party, window);
        return Steps.kept(setting, demand, plain(setting, demand, party, window));
    }

    /// No rule judges all that it says.
    static boolean isBeyond(Setting setting, Demand demand) {
        return demand.isBeyond() || namesWhatIsNarrowed(setting, demand);
    }

    /// A word that means others only of some size, or only there or then. Source: rules of the judge, L1.
    private static boolean namesWhatIsNarrowed(Setting setting, Demand demand) {
        return Mentions.of(demand.sentence()).stream()
                .flatMap(name -> setting.traits(name, Declaration.Trait.Means.class).stream())
                .anyMatch(Declaration.Trait.Means::isNarrowed);
    }

    private static PartyAnswer plain(Setting setting, Demand demand, Party party, Window window) {
        if (demand.phrase(When.AsAt.class).isPresent()) return AsAt.judge(setting, demand, party, window);
        if (Posts.areKept(setting, demand)) return Posts.judge(setting, demand, party, window);
        if (demand.rationed().isPresent()) return LetThrough.judge(setting, demand, party, window);
        if (demand.rationedEvery().isPresent()) return Ceilings.judge(setting, demand, party, window);
        return switch (demand.kind()) {
            case PROHIBITION, DUTY_TO_LET, DUTY_TO_PREVENT, PERMISSION ->
                Breaches.judge(setting, demand, party, window);
            case DUTY_TO_ACT -> Duties.judge(setting, demand, party, window);
            case DUTY_OF_EFFORT -> effort(setting, demand, party, window);
            case STATE -> States.judge(setting, demand, party, window);
            case COUNT -> Counts.judge(setting, demand, party, window);
            case NOTICE -> Notices.judge(setting, demand, party, window);
            case PATTERN -> BreakPatterns.judge(setting, demand, party, window);
            case POWER, DECLARATION -> PartyAnswer.of(party, Verdict.NOT_JUDGEABLE, Reason.of("declaration"));
        };
    }

    /// Effort itself is rarely told: only an act of it, or word that it was not made, decides.
    private static PartyAnswer effort(Setting setting, Demand demand, Party party, Window window) {
        return switch (demand.deed()) {
            case Deed.Act act -> Duties.effort(setting, demand, party, window);
            case Deed.Let let -> Duties.effortToLet(setting, demand, party, window);
            default -> PartyAnswer.of(party, Verdict.NOT_DETERMINED, Reason.of("no-date"));
        };
    }
}
