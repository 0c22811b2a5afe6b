package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.trucewatch.model.agreement.Declaration;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.Phrase.When;
import org.trucewatch.model.evidence.Range;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.PartyVerdict;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Verdict;
import org.trucewatch.testkit.oracle.Charge.Doer;

/// A number that must be let: kept where as many are told to have got through, broken where fewer are and others, who
/// surely did not get through later, were held up. Source: rules of the judge, L15 to L17.
record LetThrough(Setting setting, Demand demand, Party party, Charge hindering, Charge passing, boolean dated) {

    /// Somebody held up, and whether that is a breach.
    private record HeldUp(Group group, Proof proof, Verdict verdict, Reason reason) {}

    static PartyAnswer judge(Setting setting, Demand demand, Party party, Window window) {
        for (var when : demand.phrases(When.class))
            if (Deadlines.isWaiting(setting, when, Optional.of(party)))
                return PartyAnswer.of(party, Verdict.NOT_TRIGGERED, Reason.of("trigger-not-met"));
        var hindering = Charge.of(setting, demand, window);
        var passing = charge(setting, demand, window);
        var dated = demand.phrases(When.class).stream().anyMatch(LetThrough::isDate);
        var let = new LetThrough(setting, demand, party, hindering, passing, dated);
        var every = demand.phrase(When.Every.class);
        if (every.isEmpty()) return let.once(let.due(window));
        var periods = Instalments.every(setting, every.get().period(), window, let.needed());
        if (periods.isEmpty()) return let.noBreach(OptionalLong.empty());
        return periods.getFirst().one() ? let.once(Optional.empty()) : let.inEach(periods);
    }

    private static boolean isDate(When when) {
        return when instanceof When.By || when instanceof When.Counted || when instanceof When.Every;
    }

    /// By a day, or so long after a signature: neither is told by reports.
    private static boolean isOfCalendar(When when) {
        return !(when instanceof When.Counted counted)
                || Events.isBuiltIn(counted.anchor().event());
    }

    private Instalment.Needed needed() {
        return Instalment.Needed.of(demand.rationed().orElseThrow());
    }

    private Optional<Deadlines.Due> due(Window window) {
        return demand.phrases(When.class).stream()
                .filter(LetThrough::isDate)
                .flatMap(when -> Deadlines.of(setting, when, Optional.of(party), window)
                        .filter(due -> !(due.isSomeDay() && isOfCalendar(when)))
                        .stream())
                .findFirst();
    }

    /// What tells that somebody got through: actors by their own acts; goods and people wherever it is told of them.
    static Charge charge(Setting setting, Demand demand, Window window) {
        var let = (Deed.Let) demand.deed();
        var who = let.who().all();
        var areActors = who.stream().allMatch(name -> isActor(setting, name));
        return Charge.of(setting, demand, window)
                .leniently()
                .lookingFor(Charge.Search.LET_THROUGH, Charge.actsOf(let.deed()))
                .doneBy(areActors ? Doer.OTHERS : Doer.ANYBODY, areActors ? who : List.of());
    }

    private static boolean isActor(Setting setting, String name) {
        var kind = setting.declaredKind(name);
        return kind.filter(Declaration.Kind.ACTOR::equals).isPresent()
                || kind.filter(Declaration.Kind.BODY::equals).isPresent()
                || Actors.actor(setting, name).isPresent();
    }

    /// Each who got through, or was held up, is an occurrence.
    private PartyAnswer once(Optional<Deadlines.Due> due) {
        var instalment = Instalment.once(due, needed());
        var told = passed(setting, instalment);
        var heldUp = heldUp(instalment);
        var enough = enough(told);
        if (enough.isPresent() && !dated && enough.get() == Verdict.FULFILLED && !heldUp.isEmpty())
            return PartyAnswer.of(
                    party, Verdict.UNCERTAIN, Reason.of("perhaps-let"), doubted(heldUp), OptionalLong.empty());
        if (enough.isPresent()) return enough(instalment, told, enough.get());
        if (isOpen(instalment)) return open(instalment);
        if (heldUp.isEmpty()) return without(instalment);
        var occurrences = heldUp.stream()
                .map(one -> PartyAnswer.occurrence(party, one.group(), one.proof(), one.verdict(), one.reason()))
                .toList();
        return PartyAnswer.folded(party, occurrences, instalment.dueSecond());
    }

    private List<Occurrence> doubted(List<HeldUp> heldUp) {
        return heldUp.stream()
                .map(one -> PartyAnswer.occurrence(
                        party, one.group(), one.proof(), Verdict.UNCERTAIN, Reason.of("perhaps-let")))
                .toList();
    }

    /// Each period is an occurrence. One with nothing on record leaves the whole without a breach on record.
    private PartyAnswer inEach(List<Instalment> periods) {
        var answers = new ArrayList<PartyVerdict>();
        var occurrences = new ArrayList<Occurrence>();
        for (var period : periods) {
            var answer = cut(period, once(period));
            answers.add(answer);
            occurrences.add(new Occurrence(
                    period.id(),
                    party.id(),
                    answer.verdict(),
                    new Span(period.from(), period.dueSecond().orElseThrow()),
                    answer.by(),
                    false,
                    answer.reason()));
        }
        var worst = Folding.worst(answers);
        for (var answer : answers)
            if (worst.verdict() == Verdict.FULFILLED && answer.verdict() == Verdict.NO_BREACH_RECORDED) worst = answer;
        var by = new TreeSet<String>();
        for (var one : occurrences) if (one.verdict() == worst.verdict()) by.addAll(one.by());
        return new PartyAnswer(
                new PartyVerdict(
                        party.id(), worst.verdict(), List.copyOf(by), worst.since(), worst.due(), worst.reason()),
                occurrences);
    }

    /// What one period comes to.
    private PartyVerdict once(Instalment period) {
        var told = passed(setting, period);
        var enough = enough(told);
        if (enough.isPresent()) return enough(period, told, enough.get()).verdict();
        if (isOpen(period)) return open(period).verdict();
        var occurrences = heldUp(period).stream()
                .map(one -> PartyAnswer.occurrence(party, one.group(), one.proof(), one.verdict(), one.reason()))
                .toList();
        return occurrences.isEmpty()
                ? without(period).verdict()
                : PartyAnswer.folded(party, occurrences, period.dueSecond()).verdict();
    }

    private static PartyVerdict cut(Instalment period, PartyVerdict found) {
        if (!period.partial() || found.verdict() != Verdict.BROKEN) return found;
        return new PartyVerdict(
                found.party(), Verdict.UNCERTAIN, found.by(), found.since(), found.due(), Reason.of("period-partial"));
    }

    private Performance passed(Setting under, Instalment instalment) {
        return Performance.of(under, passing, party, instalment, true);
    }

    private static Optional<Verdict> enough(Performance told) {
        if (told.isReached()) return Optional.of(Verdict.FULFILLED);
        if (told.isReachedIfDisputed()) return Optional.of(Verdict.DISPUTED);
        return told.mayBeReached() ? Optional.of(Verdict.UNCERTAIN) : Optional.empty();
    }

    private PartyAnswer enough(Instalment instalment, Performance told, Verdict verdict) {
        var deeds = switch (verdict) {
            case FULFILLED -> told.completing();
            case DISPUTED -> told.withOutcome(Proof.Outcome.STANDS, Proof.Outcome.DISPUTED);
            default -> told.deeds();
        };
        var reason = switch (verdict) {
            case FULFILLED ->
                Reason.of(
                        "done",
                        Calendar.shown(setting, deeds.getLast().proof().span().to() - 1));
            case DISPUTED ->
                PartyAnswer.reason(
                        told.withOutcome(Proof.Outcome.DISPUTED).getFirst().proof());
            default -> Reason.of(told.doubt());
        };
        var occurrences = new ArrayList<Occurrence>();
        for (var deed : deeds) {
            var own = switch (deed.proof().outcome()) {
                case STANDS -> verdict;
                case DISPUTED -> Verdict.DISPUTED;
                default -> Verdict.UNCERTAIN;
            };
            var why = deed.proof().stands() ? reason : PartyAnswer.reason(deed.proof());
            occurrences.add(PartyAnswer.occurrence(party, deed.group(), deed.proof(), own, why));
        }
        return PartyAnswer.of(party, verdict, reason, occurrences, instalment.dueSecond());
    }

    private boolean isOpen(Instalment instalment) {
        return instalment.due().isPresent()
                && setting.now() < instalment.due().get().max();
    }

    private PartyAnswer open(Instalment instalment) {
        var due = instalment.due().orElseThrow();
        var pending = setting.now() < due.min();
        return PartyAnswer.due(
                party,
                pending ? Verdict.PENDING : Verdict.UNCERTAIN,
                pending ? Reason.of("let-until", Calendar.shown(setting, due.last())) : Reason.of("time-straddles"),
                instalment.dueSecond());
    }

    private List<HeldUp> heldUp(Instalment instalment) {
        var found = new ArrayList<HeldUp>();
        for (var group : setting.seen().groups()) {
            var proof = hindered(group, instalment);
            switch (proof.outcome()) {
                case STANDS -> found.add(refused(group, proof, instalment));
                case DISPUTED -> found.add(new HeldUp(group, proof, Verdict.DISPUTED, PartyAnswer.reason(proof)));
                case UNCERTAIN -> found.add(new HeldUp(group, proof, Verdict.UNCERTAIN, PartyAnswer.reason(proof)));
                case NOTHING -> {}
            }
        }
        return found;
    }

    private Proof hindered(Group group, Instalment instalment) {
        var matches = Match.all(setting, hindering, party, group).stream()
                .map(match -> Performance.timed(match, instalment, true))
                .toList();
        return Proof.of(setting, hindering, party, group, matches);
    }

    /// A breach, unless enough got through in all, or those who were held up did later, by anybody's word. Without a
    /// date as many may have been let already just then.
    private HeldUp refused(Group group, Proof proof, Instalment instalment) {
        if (dated && instalment.due().isEmpty())
            return new HeldUp(group, proof, Verdict.UNCERTAIN, Reason.of("time-unknown"));
        var alleged = passed(setting.under(Standard.ALLEGED), instalment);
        var later = alleged.deeds().stream()
                .filter(deed -> deed.proof().span().to() > proof.span().from())
                .toList();
        if (alleged.mayBeReached() || Performance.atMost(later) >= number(proof))
            return new HeldUp(group, proof, Verdict.UNCERTAIN, Reason.of("perhaps-let"));
        if (!dated) return new HeldUp(group, proof, Verdict.UNCERTAIN, Reason.of("perhaps-full"));
        var told = String.valueOf(Performance.atMost(alleged.deeds()));
        var owed = String.valueOf(needed().number());
        return new HeldUp(group, proof, Verdict.BROKEN, Reason.of("refused-short", told, owed));
    }

    /// How many were surely held up: one, where nobody tells a number.
    private long number(Proof proof) {
        return proof.by().stream()
                .filter(claim -> Quantities.isCounted(setting, claim.report(), hindering.things()))
                .map(claim -> claim.report().count().orElseThrow().range())
                .mapToLong(Range::from)
                .reduce(Math::min)
                .stream()
                .map(least -> Math.max(1, least))
                .findFirst()
                .orElse(1);
    }

    /// Nobody is told to have been held up, or not as this standard asks.
    private PartyAnswer without(Instalment instalment) {
        for (var group : setting.seen().groups())
            if (hindered(group, instalment).word())
                return PartyAnswer.due(party, Verdict.NOT_DETERMINED, Reason.of("one-voice"), instalment.dueSecond());
        return noBreach(instalment.dueSecond());
    }

    private PartyAnswer noBreach(OptionalLong due) {
        var verdict = setting.standard() == Standard.VERIFIED ? Verdict.NOT_DETERMINED : Verdict.NO_BREACH_RECORDED;
        return PartyAnswer.due(party, verdict, Reason.of("no-breach"), due);
    }
}
