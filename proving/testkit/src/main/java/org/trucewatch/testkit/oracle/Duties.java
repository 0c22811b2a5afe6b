package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Phrase.When;
import org.trucewatch.model.evidence.Range;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.PartyVerdict;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Verdict;

/// Duties to act: done, late, in part, prevented, told as not done, or no word. Source: judging rules, section 4;
/// rules of the judge, E, G21 and G22.
final class Duties {
    private Duties() {}

    /// What is held against what: the sentence, its charge, one instalment.
    private record Debt(
            Setting setting, Demand demand, Party party, Charge charge, Window window, Instalment instalment) {
        Optional<Deadlines.Due> due() {
            return instalment.due();
        }

        long now() {
            return setting.now();
        }
    }

    /// Each of what *and* joins is a debt of its own; that it is begun is one of all together. Source: rules of the
    /// judge, L27.
    static PartyAnswer judge(Setting setting, Demand demand, Party party, Window window) {
        var each = Parts.each(demand);
        if (each.size() == 1) return ofOne(setting, demand, party, window);
        var all = ofAll(each.stream()
                .map(one -> ofOne(setting, one.begunAnyTime(), party, window))
                .toList());
        var starting = demand.phrases(When.class).stream()
                .filter(Instalments::isStarting)
                .findFirst();
        if (starting.isEmpty()) return all;
        var begun = begun(setting, demand, party, window, starting.get());
        return both(Windows.mayHaveOpened(setting, demand, party) ? perhapsOwed(begun) : begun, all);
    }

    private static PartyAnswer ofAll(List<PartyAnswer> each) {
        var occurrences = each.stream()
                .flatMap(answer -> answer.occurrences().stream())
                .distinct()
                .toList();
        var verdicts = each.stream().map(PartyAnswer::verdict).toList();
        return new PartyAnswer(Folding.worstOfEach(verdicts), occurrences);
    }

    /// The whole, and each of its parts as a debt of its own.
    private static PartyAnswer ofOne(Setting setting, Demand demand, Party party, Window window) {
        var least = judge(setting, demand, party, window, false);
        var answer = either(least, judge(setting, demand, party, window, true));
        return Windows.mayHaveOpened(setting, demand, party) ? perhapsOwed(answer) : answer;
    }

    private static PartyAnswer judge(Setting setting, Demand demand, Party party, Window window, boolean most) {
        var verdicts = new ArrayList<PartyVerdict>();
        var occurrences = new ArrayList<Occurrence>();
        for (var owed : Parts.withWhole(demand)) {
            var answer = one(setting, owed, party, window, most);
            verdicts.add(answer.verdict());
            occurrences.addAll(answer.occurrences());
        }
        return new PartyAnswer(Folding.worst(verdicts), occurrences);
    }

    /// Where so much is surely owed and more may be, what is done for the one need not be for the other.
    private static PartyAnswer either(PartyAnswer least, PartyAnswer most) {
        var verdict = least.verdict();
        if (verdict.verdict() == most.verdict().verdict()) return least;
        if (most.verdict().verdict() == Verdict.PENDING) return most;
        return new PartyAnswer(uncertain(verdict, Reason.of(Quantities.STRADDLES)), least.occurrences());
    }

    private static PartyVerdict uncertain(PartyVerdict verdict, Reason reason) {
        return new PartyVerdict(
                verdict.party(), Verdict.UNCERTAIN, verdict.by(), verdict.since(), verdict.due(), reason);
    }

    /// Of what may not be owed at all, nobody can say that it was not done in time. Source: rules of the judge,
    /// M20.
    private static PartyAnswer perhapsOwed(PartyAnswer answer) {
        var verdict = answer.verdict();
        if (!isLeftOpen(verdict.verdict())) return answer;
        var reason = Reason.of("trigger-perhaps");
        var occurrences = answer.occurrences().stream()
                .map(one -> isLeftOpen(one.verdict()) ? perhapsOwed(one, reason) : one)
                .toList();
        return new PartyAnswer(uncertain(verdict, reason), occurrences);
    }

    private static Occurrence perhapsOwed(Occurrence one, Reason reason) {
        return new Occurrence(one.id(), one.party(), Verdict.UNCERTAIN, one.happened(), one.by(), one.reply(), reason);
    }

    private static boolean isLeftOpen(Verdict verdict) {
        return verdict == Verdict.OVERDUE || verdict == Verdict.UNPERFORMED || verdict == Verdict.NOT_DETERMINED;
    }

    private static PartyAnswer one(Setting setting, Demand demand, Party party, Window window, boolean most) {
        var done = done(setting, demand, party, window, most);
        for (var when : demand.phrases(When.class))
            if (Instalments.isStarting(when)) return both(begun(setting, demand, party, window, when), done);
        return done;
    }

    /// The first of it is due apart from the whole.
    private static PartyAnswer begun(Setting setting, Demand demand, Party party, Window window, When when) {
        if (Deadlines.isWaiting(setting, when, Optional.of(party)))
            return PartyAnswer.of(party, Verdict.NOT_TRIGGERED, Reason.of("trigger-not-met"));
        var due = Deadlines.of(setting, when, Optional.of(party), window);
        var instalment = Instalment.once(due, Instalment.Needed.ONCE);
        return judge(new Debt(setting, demand, party, Charge.of(setting, demand, window), window, instalment));
    }

    private static PartyAnswer both(PartyAnswer begun, PartyAnswer done) {
        var occurrences = new ArrayList<>(begun.occurrences());
        occurrences.addAll(done.occurrences());
        if (isOpen(done.verdict().verdict()) && isDone(begun.verdict().verdict()))
            return new PartyAnswer(done.verdict(), occurrences);
        return new PartyAnswer(Folding.worst(List.of(done.verdict(), begun.verdict())), occurrences);
    }

    /// The rest may still be done in time, or waits for its event.
    private static boolean isOpen(Verdict verdict) {
        return verdict == Verdict.PENDING || verdict == Verdict.NOT_TRIGGERED;
    }

    private static boolean isDone(Verdict verdict) {
        return verdict == Verdict.FULFILLED || verdict == Verdict.FULFILLED_LATE;
    }

    private static PartyAnswer done(Setting setting, Demand demand, Party party, Window window, boolean most) {
        for (var when : demand.phrases(When.class))
            if (!Instalments.isStarting(when) && Deadlines.isWaiting(setting, when, Optional.of(party)))
                return PartyAnswer.of(party, Verdict.NOT_TRIGGERED, Reason.of("trigger-not-met"));
        if (Exchanges.isUntold(setting, demand, party))
            return PartyAnswer.of(party, Verdict.NOT_DETERMINED, Reason.of("rate-not-told"));
        var instalments = Instalments.of(setting, demand, party, window, most);
        if (instalments.isEmpty()) return ofNone(demand, party);
        var charge = Charge.of(setting, demand, window);
        var answers = new ArrayList<PartyAnswer>();
        var perhaps = Instalments.perhapsOwed(setting, demand, party);
        for (var instalment : instalments) {
            var answer = judge(new Debt(setting, demand, party, charge, window, instalment));
            answers.add(perhaps.contains(instalment.id()) ? perhapsOwed(answer) : answer);
        }
        return answers.size() == 1 && instalments.getFirst().one()
                ? answers.getFirst()
                : folded(party, instalments, answers);
    }

    /// What follows each of some event waits for one; of a term in which no period falls nothing is owed by any day.
    /// Source: rules of the judge, I11.
    private static PartyAnswer ofNone(Demand demand, Party party) {
        var isInPeriods = demand.phrase(When.Every.class).isPresent();
        return isInPeriods
                ? PartyAnswer.of(party, Verdict.NOT_DETERMINED, Reason.of("no-date"))
                : PartyAnswer.of(party, Verdict.NOT_TRIGGERED, Reason.of("trigger-not-met"));
    }

    /// An effort: told as made, told as not made, or nothing to say. Source: rules of the judge, G25.
    static PartyAnswer effort(Setting setting, Demand demand, Party party, Window window) {
        var instalment = Instalment.once(Optional.empty(), Instalment.Needed.ONCE);
        var debt = new Debt(setting, demand, party, Charge.of(setting, demand, window), window, instalment);
        var done = Performance.of(setting, debt.charge(), party, instalment, false);
        if (done.isReached())
            return performed(debt, done, "done", Verdict.FULFILLED).orElseThrow();
        var denials = Denials.of(setting, debt.charge(), party, window, instalment);
        return denials.isEmpty()
                ? PartyAnswer.of(party, Verdict.NOT_DETERMINED, Reason.of("no-date"))
                : answer(debt, Verdict.UNPERFORMED, Reason.of("told-not-done"), denials);
    }

    /// Who hinders what he must try to let makes no effort. Source: rules of the judge, I5.
    static PartyAnswer effortToLet(Setting setting, Demand demand, Party party, Window window) {
        var charge = Charge.of(setting, demand, window);
        var hindrances = new ArrayList<Performance.Deed>();
        for (var group : setting.seen().groups()) {
            var proof = Proof.of(setting, charge, party, group);
            if (proof.stands()) hindrances.add(new Performance.Deed(group, proof, Range.exactly(1)));
        }
        if (hindrances.isEmpty()) return PartyAnswer.of(party, Verdict.NOT_DETERMINED, Reason.of("no-date"));
        var instalment = Instalment.once(Optional.empty(), Instalment.Needed.ONCE);
        var debt = new Debt(setting, demand, party, charge, window, instalment);
        return answer(debt, Verdict.UNPERFORMED, Reason.of("told-not-done"), hindrances);
    }

    /// A recurring duty: one occurrence a period, named by the day it fell due.
    private static PartyAnswer folded(Party party, List<Instalment> instalments, List<PartyAnswer> answers) {
        var occurrences = new ArrayList<Occurrence>();
        for (int i = 0; i < answers.size(); i++) {
            var verdict = answers.get(i).verdict();
            var from = instalments.get(i).from();
            var span = instalments
                    .get(i)
                    .due()
                    .map(due -> new Span(Math.min(from, due.max() - 1), due.max()))
                    .orElse(Span.ALWAYS);
            occurrences.add(new Occurrence(
                    instalments.get(i).id(),
                    party.id(),
                    verdict.verdict(),
                    span,
                    verdict.by(),
                    false,
                    verdict.reason()));
        }
        var worst = Folding.worst(answers.stream().map(PartyAnswer::verdict).toList());
        var by = new TreeSet<>(worst.by());
        for (var occurrence : occurrences) if (occurrence.verdict() == worst.verdict()) by.addAll(occurrence.by());
        return new PartyAnswer(
                new PartyVerdict(
                        worst.party(), worst.verdict(), List.copyOf(by), worst.since(), worst.due(), worst.reason()),
                occurrences);
    }

    private static PartyAnswer judge(Debt debt) {
        var answer = judged(debt);
        var verdict = answer.verdict().verdict();
        if (!debt.instalment().partial() || isOpenOrKept(verdict)) return answer;
        return new PartyAnswer(uncertain(answer.verdict(), Reason.of("period-partial")), answer.occurrences());
    }

    /// Nothing is wanting yet, or nobody knows that anything is. Source: rules of the judge, I19.
    private static boolean isOpenOrKept(Verdict verdict) {
        return verdict == Verdict.FULFILLED || verdict == Verdict.PENDING || verdict == Verdict.NOT_DETERMINED;
    }

    private static PartyAnswer judged(Debt debt) {
        var inTime = Performance.of(debt.setting(), debt.charge(), debt.party(), debt.instalment(), true);
        var done = performed(debt, inTime, "done", Verdict.FULFILLED);
        if (done.isPresent()) return done.get();
        var ever = inTime;
        if (debt.due().isPresent()) {
            ever = Performance.of(debt.setting(), debt.charge(), debt.party(), debt.instalment(), false);
            var late = performed(debt, ever, "done-late", Verdict.FULFILLED_LATE);
            if (late.isPresent()) return late.get();
        }
        return Preventions.of(debt.setting(), debt.charge(), debt.party(), debt.instalment())
                .map(prevented -> prevented(debt, prevented))
                .orElse(unperformed(debt, ever));
    }

    /// Done, disputed, or not to be told; empty where it is surely not all done.
    private static Optional<PartyAnswer> performed(Debt debt, Performance told, String code, Verdict verdict) {
        if (told.isReached()) {
            var deeds = told.completing();
            var date = date(debt, deeds.getLast().proof().span().to() - 1);
            return Optional.of(answer(debt, verdict, Reason.of(code, date), deeds));
        }
        if (told.isReachedIfDisputed()) {
            var deeds = told.withOutcome(Proof.Outcome.STANDS, Proof.Outcome.DISPUTED);
            var first = told.withOutcome(Proof.Outcome.DISPUTED).getFirst();
            return Optional.of(answer(debt, Verdict.DISPUTED, PartyAnswer.reason(first.proof()), deeds));
        }
        if (told.mayBeReached())
            return Optional.of(answer(debt, Verdict.UNCERTAIN, Reason.of(told.doubt()), told.deeds()));
        return Optional.empty();
    }

    /// Stopped by another: until a performance is told, under any standard. Source: judging rules, sections 4 and 8.
    private static PartyAnswer prevented(Debt debt, Preventions.Prevented prevented) {
        var date = date(debt, prevented.proof().span().from());
        var reason = Reason.of("prevented-by", prevented.by().id(), date);
        var alleged = new Debt(
                debt.setting().under(Standard.ALLEGED),
                debt.demand(),
                debt.party(),
                debt.charge(),
                debt.window(),
                debt.instalment());
        var occurrence =
                PartyAnswer.occurrence(debt.party(), prevented.group(), prevented.proof(), Verdict.PREVENTED, reason);
        var performed = isPerformedSince(alleged, prevented.proof().span());
        return PartyAnswer.of(
                debt.party(),
                performed ? Verdict.NOT_DETERMINED : Verdict.PREVENTED,
                reason,
                List.of(occurrence),
                debt.instalment().dueSecond());
    }

    private static boolean isPerformedSince(Debt debt, Span prevention) {
        return Performance.of(debt.setting(), debt.charge(), debt.party(), debt.instalment(), false).standing().stream()
                .anyMatch(deed -> deed.proof().span().to() > prevention.from());
    }

    /// Nothing stopped it, and it is not all done: in part, told as not done, or silence.
    private static PartyAnswer unperformed(Debt debt, Performance told) {
        if (debt.due().isPresent() && debt.now() < debt.due().get().max()) return open(debt);
        for (var stopped : Preventions.perhaps(debt.setting(), debt.charge(), debt.party(), debt.instalment()))
            return perhapsPrevented(debt, stopped);
        var denials = new ArrayList<Performance.Deed>();
        denials.addAll(Denials.of(debt.setting(), debt.charge(), debt.party(), debt.window(), debt.instalment()));
        for (var late : Preventions.late(debt.setting(), debt.charge(), debt.party(), debt.instalment()))
            if (denials.stream().noneMatch(denial -> denial.group().equals(late.group()))) denials.add(late);
        if (!told.standing().isEmpty()) return some(debt, told.standing(), denials.isEmpty());
        if (!denials.isEmpty() && !isAllegedSince(debt, denials)) return toldNotDone(debt, denials);
        return silent(debt);
    }

    /// Of *all*, a number may be the whole; that it is a part is known where it is told that not all was done.
    private static PartyAnswer some(Debt debt, List<Performance.Deed> deeds, boolean nothingDenied) {
        return debt.instalment().needed().all() && nothingDenied
                ? answer(debt, Verdict.UNCERTAIN, Reason.of(Quantities.STRADDLES), deeds)
                : answer(debt, Verdict.PARTLY_FULFILLED, Reason.of("done-partly"), deeds);
    }

    /// Somebody says that it was done after it was told as not done: a standard that does not take his word knows only
    /// that it was late. Source: judging rules, section 8.
    private static boolean isAllegedSince(Debt debt, List<Performance.Deed> denials) {
        if (debt.setting().standard() == Standard.ALLEGED) return false;
        var last = denials.stream()
                .mapToLong(denial -> denial.proof().span().from())
                .max()
                .orElseThrow();
        var alleged = debt.setting().under(Standard.ALLEGED);
        return Performance.of(alleged, debt.charge(), debt.party(), debt.instalment(), false).standing().stream()
                .anyMatch(deed -> deed.proof().span().from() >= last);
    }

    private static PartyAnswer perhapsPrevented(Debt debt, Preventions.Prevented stopped) {
        var reason = Reason.of("time-straddles");
        var occurrence =
                PartyAnswer.occurrence(debt.party(), stopped.group(), stopped.proof(), Verdict.UNCERTAIN, reason);
        return PartyAnswer.of(
                debt.party(),
                Verdict.UNCERTAIN,
                reason,
                List.of(occurrence),
                debt.instalment().dueSecond());
    }

    private static PartyAnswer open(Debt debt) {
        var due = debt.due().orElseThrow();
        if (due.isSomeDay()) return PartyAnswer.of(debt.party(), Verdict.UNCERTAIN, Reason.of("date-unknown"));
        var pending = debt.now() < due.min();
        return PartyAnswer.due(
                debt.party(),
                pending ? Verdict.PENDING : Verdict.UNCERTAIN,
                pending ? Reason.of("pending-until", date(debt, due.last())) : Reason.of("time-straddles"),
                debt.instalment().dueSecond());
    }

    private static PartyAnswer toldNotDone(Debt debt, List<Performance.Deed> denials) {
        var verdict = debt.due().isPresent() ? Verdict.OVERDUE : Verdict.UNPERFORMED;
        return answer(debt, verdict, Reason.of("told-not-done"), denials);
    }

    private static PartyAnswer silent(Debt debt) {
        var due = debt.instalment().dueSecond();
        if (isClaimed(debt)) return PartyAnswer.due(debt.party(), Verdict.NOT_DETERMINED, Reason.of("one-voice"), due);
        if (debt.due().isEmpty()) return PartyAnswer.of(debt.party(), Verdict.NOT_DETERMINED, Reason.of("no-date"));
        var last = Span.at(debt.due().get().max() - 1);
        var counts = debt.demand().phrase(Phrase.Proof.SilenceCounts.class).isPresent()
                && Terms.window(debt.setting()).holds(last, false) == Tri.IN;
        var verdict = counts ? Verdict.OVERDUE : Verdict.NOT_DETERMINED;
        var reason = Reason.of("due-no-word", date(debt, debt.due().get().last()));
        return PartyAnswer.due(debt.party(), verdict, reason, due);
    }

    /// Somebody says that it was done, which this standard does not take for proof.
    private static boolean isClaimed(Debt debt) {
        var setting = debt.setting();
        for (var group : setting.seen().groups()) {
            var matches = Match.all(setting, debt.charge(), debt.party(), group);
            if (matches.stream().anyMatch(match -> isClaimed(debt, match))) return true;
        }
        return false;
    }

    /// A period of a recurring duty sees only what happened in it.
    private static boolean isClaimed(Debt debt, Match match) {
        if (match.answer().isOut()) return false;
        return debt.instalment().ever(match.claim().span()) != Tri.OUT;
    }

    private static PartyAnswer answer(Debt debt, Verdict verdict, Reason reason, List<Performance.Deed> deeds) {
        var occurrences = new ArrayList<Occurrence>();
        for (var deed : deeds) {
            var stands = deed.proof().stands();
            occurrences.add(PartyAnswer.occurrence(
                    debt.party(),
                    deed.group(),
                    deed.proof(),
                    stands ? verdict : verdict(deed.proof()),
                    stands ? reason : PartyAnswer.reason(deed.proof())));
        }
        return PartyAnswer.of(
                debt.party(), verdict, reason, occurrences, debt.instalment().dueSecond());
    }

    private static Verdict verdict(Proof proof) {
        return proof.outcome() == Proof.Outcome.DISPUTED ? Verdict.DISPUTED : Verdict.UNCERTAIN;
    }

    private static String date(Debt debt, long second) {
        return Calendar.shown(debt.setting(), second);
    }
}
