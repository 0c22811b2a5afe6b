package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.trucewatch.engine.answer.Answer;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.clause.Need;
import org.trucewatch.engine.names.Parties.Party;
import org.trucewatch.engine.rule.Chamber.Bearing;
import org.trucewatch.engine.rule.DutyRule.Assessed;
import org.trucewatch.engine.rule.Periods.Period;
import org.trucewatch.engine.time.Due;
import org.trucewatch.engine.time.Window;
import org.trucewatch.engine.weigh.Hit;
import org.trucewatch.engine.weigh.Weight.Standing;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Verdict;

/// What became of one thing owed: done in time, late, partly, prevented, told as not done, or nothing on record.
///
/// Source: judging rules, section 4 (duty to act); rules of the judge, G21.
final class Performance {
    private static final String DONE = "done";
    /// In seconds: a day, eight of them, and so on up to 512 days.
    private static final long SHORTEST = 86_400;

    private static final long WIDER = 8;
    private static final long LONGEST = SHORTEST * WIDER * WIDER * WIDER;

    private final Court court;
    private final Gate gate;
    private final Demand.Duty duty;
    private final DutyAccount account;
    private final NotDone notDone;
    private final Prevention prevention;

    Performance(Court court, Gate gate, Demand.Duty duty, DutyAccount account) {
        this.court = court;
        this.gate = gate;
        this.duty = duty;
        this.account = account;
        notDone = new NotDone(duty, account);
        prevention = new Prevention(duty, account);
    }

    /// A thing owed once: the verdict, and the happenings it rests on as occurrences.
    Assessed once(int party, Need need, Due due, Standard standard) {
        var outcome = outcome(party, need, due, Window.ALWAYS, standard);
        var name = party(party).name();
        var by = Done.ids(outcome.rests());
        var since = Span.END;
        for (var done : outcome.rests())
            if (done.span().from() != Span.BEGINNING)
                since = Math.min(since, done.span().from());
        var shown = due.limit();
        var verdict = new PartyRuling(name, outcome.verdict(), by, Fold.since(since), shown, outcome.reason());
        return new Assessed(verdict, occurrences(outcome, party, due));
    }

    private List<Debt> occurrences(Outcome outcome, int party, Due due) {
        var shown = shown(due);
        var all = new ArrayList<Debt>();
        for (var done : outcome.rests()) {
            var verdict = switch (done.standing()) {
                case DISPUTED -> Verdict.DISPUTED;
                case UNCERTAIN -> Verdict.UNCERTAIN;
                default -> ofStanding(outcome.verdict());
            };
            var reason = done.standing() == Standing.STANDS ? outcome.reason() : done.reason();
            var found = new Found(
                    done.happening().id(), party, verdict, done.span(), done.by(), reason, shown, due.limit());
            all.add(new Debt(found, List.of(done)));
        }
        return Debt.sorted(all);
    }

    /// What an undetermined duty rests on, if on anything, is that it was prevented.
    private static Verdict ofStanding(Verdict outcome) {
        return outcome == Verdict.NOT_DETERMINED ? Verdict.PREVENTED : outcome;
    }

    /// One instalment or period, as one occurrence under the date it was due.
    Debt within(int party, Need need, Due due, long start, Window window, Standard standard) {
        return account.periods()
                .of(
                        new Period(party, need, due, start, window),
                        () -> debt(party, due, start, outcome(party, need, due, window, standard)));
    }

    private Debt debt(int party, Due due, long start, Outcome outcome) {
        var id = due.isDated() ? Reasons.date(gate.calendar(), due.lastSecond()) : "";
        var span = outcome.rests().isEmpty() ? period(start, due) : span(outcome.rests());
        var by = Done.hits(outcome.rests());
        var found = new Found(id, party, outcome.verdict(), span, by, outcome.reason(), shown(due), due.limit());
        return new Debt(found, outcome.rests());
    }

    private static OptionalLong shown(Due due) {
        return due.isDated() ? OptionalLong.of(due.shown()) : OptionalLong.empty();
    }

    /// Where nothing is told, the stretch in which it was owed.
    private static Span period(long start, Due due) {
        if (!due.isDated()) return Span.ALWAYS;
        return new Span(Math.min(start, due.lastSecond()), due.lastSecond() + 1);
    }

    private static Span span(List<Done> all) {
        var from = Span.END;
        var to = Span.BEGINNING;
        for (var done : all) {
            from = Math.min(from, done.span().from());
            to = Math.max(to, done.span().to());
        }
        return new Span(from, Math.max(to, from + 1));
    }

    /// The next performance of a recurring duty after `from`; late ones count until the next date is missed too.
    Debt next(int party, Need need, Due due, long start, long from, long missed, Standard standard) {
        return within(party, need, due, start, Window.of(from, Math.max(due.latest(), missed)), standard);
    }

    /// All performances that stand, or would but for a doubt or a denial, whenever.
    List<Done> shown(int party, Standard standard) {
        return weighty(party, Window.ALWAYS, standard, hit -> Answer.IN).stream()
                .filter(one -> one.standing() != Standing.LOWER)
                .toList();
    }

    /// A duty of effort: told as done or as not done, and else nothing.
    Assessed effort(int party, Standard standard) {
        for (var done : weighty(party, Window.ALWAYS, standard, hit -> Answer.IN))
            if (done.standing() == Standing.STANDS)
                return all(
                        party,
                        Verdict.FULFILLED,
                        Reasons.on(DONE, gate.calendar(), done.span().to() - 1),
                        List.of(done));
        var refused = notDone.standing(party, Due.NEVER, Window.ALWAYS, standard);
        if (!refused.isEmpty()) return all(party, Verdict.UNPERFORMED, Reasons.TOLD_NOT_DONE, refused);
        var none = OptionalLong.empty();
        return new Assessed(
                new PartyRuling(party(party).name(), Verdict.NOT_DETERMINED, List.of(), none, none, Reasons.NO_DATE),
                List.of());
    }

    private Assessed all(int party, Verdict verdict, Reason reason, List<Done> rests) {
        var debts = new ArrayList<Debt>();
        for (var done : rests) {
            var found = new Found(done.happening().id(), party, verdict, done.span(), done.by(), reason);
            debts.add(new Debt(found, List.of(done)));
        }
        return new Assessed(Fold.party(party(party).name(), debts).orElseThrow(), debts);
    }

    private Party party(int number) {
        return duty.frame().parties().all().get(number);
    }

    /// A verdict, its reason, and the happenings that it rests on.
    record Outcome(Verdict verdict, Reason reason, List<Done> rests) {
        /// Whether nothing that begins at an instant or later bears on it.
        boolean isSettled(long from) {
            return Debt.until(verdict, rests) <= from;
        }
    }

    private Outcome outcome(int party, Need need, Due due, Window window, Standard standard) {
        var tally = new Tally(gate.calendar(), duty.act(), need, court.hearing().partings());
        Testimony.Test inTime = hit -> window(window, hit).and(due.answer(hit.from(), hit.to()));
        var soon = soon(party, window, standard, inTime, tally);
        if (soon.isPresent()) return soon.get();
        var done = tally.reached(weighty(party, window, standard, inTime), DONE, Verdict.FULFILLED);
        if (done.isPresent()) return done.get();
        var ever = weighty(party, window, standard, hit -> window(window, hit));
        var late = tally.reached(ever, "done-late", Verdict.FULFILLED_LATE);
        if (late.isPresent()) return late.get();
        var prevented = prevention.outcome(
                party, due, window, standard, () -> all(party, window, Standard.ALLEGED, hit -> window(window, hit)));
        if (prevented.isPresent()) return prevented.get();
        if (due.isOwed() && court.now() < due.surely())
            return new Outcome(
                    Verdict.PENDING, Reasons.on("pending-until", gate.calendar(), due.lastSecond()), List.of());
        if (due.isOwed() && court.now() < due.latest())
            return new Outcome(Verdict.UNCERTAIN, Reasons.perhapsDue(due), List.of());
        return past(party, need, due, window, standard, ever);
    }

    /// Where as much was done soon as is owed, nobody hears of what began later: it bears on the duty no more
    /// ([Debt#until()]). Performances may be many to a period.
    private Optional<Outcome> soon(int party, Window window, Standard standard, Testimony.Test inTime, Tally tally) {
        var start = window.earliestStart();
        if (start == Span.BEGINNING) return Optional.empty();
        for (var stretch = SHORTEST; stretch <= LONGEST && stretch < window.latestEnd() - start; stretch *= WIDER) {
            var some = account.weighty(window, start + stretch);
            var outcome = tally.reached(done(some, party, standard, inTime), DONE, Verdict.FULFILLED);
            if (outcome.isPresent() && outcome.get().isSettled(start + stretch)) return outcome;
        }
        return Optional.empty();
    }

    private Outcome past(int party, Need need, Due due, Window window, Standard standard, List<Done> ever) {
        var perhaps = prevention.perhaps(party, due, standard);
        if (!perhaps.isEmpty()) return new Outcome(Verdict.UNCERTAIN, Reasons.TIME_STRADDLES, perhaps);
        var some =
                ever.stream().filter(one -> one.standing() == Standing.STANDS).toList();
        var refused = new ArrayList<>(notDone.standing(party, due, window, standard));
        if (window.latestEnd() == Span.END) refused.addAll(prevention.late(party, due, standard));
        if (!some.isEmpty()) return some(need, some, !refused.isEmpty());
        if (!refused.isEmpty() && !isAllegedSince(party, refused, window, standard)) {
            var verdict = due.isOwed() ? Verdict.OVERDUE : Verdict.UNPERFORMED;
            return new Outcome(verdict, Reasons.TOLD_NOT_DONE, refused);
        }
        if (!ever.isEmpty() || isTold(party, window, standard))
            return new Outcome(Verdict.NOT_DETERMINED, Reasons.ONE_VOICE, List.of());
        if (!due.isOwed()) return new Outcome(Verdict.NOT_DETERMINED, Reasons.NO_DATE, List.of());
        var verdict = duty.frame().silenceCounts() && gate.surelyBinds(due.latest() - 1)
                ? Verdict.OVERDUE
                : Verdict.NOT_DETERMINED;
        return new Outcome(verdict, Reasons.on("due-no-word", gate.calendar(), due.latest() - 1), List.of());
    }

    /// A number told may be all there were; that it was a part is known where it is told that not all was done.
    private static Outcome some(Need need, List<Done> some, boolean isRefused) {
        return need.all() && !isRefused
                ? new Outcome(Verdict.UNCERTAIN, Reasons.COUNT_STRADDLES, some)
                : new Outcome(Verdict.PARTLY_FULFILLED, Reasons.DONE_PARTLY, some);
    }

    /// Somebody says that it was done after it was told as not done: a standard that does not take his word knows only
    /// that it was late.
    private boolean isAllegedSince(int party, List<Done> refused, Window window, Standard standard) {
        if (standard == Standard.ALLEGED) return false;
        var last = refused.stream().mapToLong(one -> one.span().from()).max().orElse(Span.END);
        return all(party, window, Standard.ALLEGED, hit -> window(window, hit)).stream()
                .anyMatch(one -> one.standing() == Standing.STANDS && one.span().from() >= last);
    }

    private Answer window(Window window, Hit hit) {
        if (window.isAlways()) return Answer.IN;
        return window.answer(hit.from(), hit.to(), false);
    }

    /// The happenings of the act that are told for the party, may lie in a window and pass a test, in order of time.
    private List<Done> all(int party, Window window, Standard standard, Testimony.Test test) {
        return done(account.told(Bearing.DONE, window), party, standard, test);
    }

    /// The same without those that can at most be told: no sum and no date rests on them.
    private List<Done> weighty(int party, Window window, Standard standard, Testimony.Test test) {
        return done(account.weighty(window, Span.END), party, standard, test);
    }

    /// Whether any of them is at least told.
    private boolean isTold(int party, Window window, Standard standard) {
        for (var testimony : account.told(Bearing.DONE, window))
            if (testimony.done(party, standard, hit -> window(window, hit)).isPresent()) return true;
        return false;
    }

    private static List<Done> done(List<Testimony> told, int party, Standard standard, Testimony.Test test) {
        var all = new ArrayList<Done>();
        for (var testimony : told) testimony.done(party, standard, test).ifPresent(all::add);
        return Done.inOrder(all);
    }

    Optional<Done> first(int party, Standard standard) {
        return weighty(party, Window.ALWAYS, standard, hit -> Answer.IN).stream()
                .filter(one -> one.standing() == Standing.STANDS)
                .findFirst();
    }
}
