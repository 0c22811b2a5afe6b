package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.trucewatch.engine.answer.Answer;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.clause.Need;
import org.trucewatch.engine.names.Parties.Party;
import org.trucewatch.engine.rule.DutyRule.Assessed;
import org.trucewatch.engine.time.Due;
import org.trucewatch.engine.time.Window;
import org.trucewatch.engine.weigh.Happening;
import org.trucewatch.engine.weigh.Hit;
import org.trucewatch.engine.weigh.Scale;
import org.trucewatch.engine.weigh.Weight.Standing;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.PartyVerdict;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Verdict;

/// What became of one thing owed: done in time, late, partly, prevented, told as not done, or nothing on record.
///
/// Source: judging rules, section 4 (duty to act); rules of the judge, G21.
final class Performance {
    private final Court court;
    private final Gate gate;
    private final Demand.Duty duty;
    private final Scale scale;
    private final NotDone notDone;
    private final Prevention prevention;

    Performance(Court court, Gate gate, Demand.Duty duty) {
        this.court = court;
        this.gate = gate;
        this.duty = duty;
        scale = court.scale(duty.act(), List.of(duty.contraries().denials(), duty.deniers()));
        notDone = new NotDone(court, gate, duty);
        prevention = new Prevention(court, gate, duty);
    }

    /// A thing owed once: the verdict, and the happenings it rests on as occurrences.
    Assessed once(int party, Need need, Due due, Standard standard) {
        var outcome = outcome(party, need, due, Window.ALWAYS, standard);
        var name = party(party).name();
        var by = Happening.ids(court.evidence(), hits(outcome.rests()));
        var since = Span.END;
        for (var done : outcome.rests())
            if (done.span().from() != Span.BEGINNING)
                since = Math.min(since, done.span().from());
        var shown = due.isOwed() ? OptionalLong.of(due.latest()) : OptionalLong.empty();
        var verdict = new PartyVerdict(name, outcome.verdict(), by, Fold.since(since), shown, outcome.reason());
        return new Assessed(verdict, occurrences(outcome, party, due));
    }

    private List<Found> occurrences(Outcome outcome, int party, Due due) {
        var shown = due.isOwed() ? OptionalLong.of(due.shown()) : OptionalLong.empty();
        var all = new ArrayList<Found>();
        for (var done : outcome.rests()) {
            var verdict = switch (done.standing()) {
                case DISPUTED -> Verdict.DISPUTED;
                case UNCERTAIN -> Verdict.UNCERTAIN;
                default -> ofStanding(outcome.verdict());
            };
            var reason = done.standing() == Standing.STANDS ? outcome.reason() : done.reason();
            all.add(new Found(
                    done.happening().id(), party, verdict, done.span(), done.by(), reason, shown, latest(due)));
        }
        return Court.sorted(all);
    }

    /// What an undetermined duty rests on, if on anything, is that it was prevented.
    private static Verdict ofStanding(Verdict outcome) {
        return outcome == Verdict.NOT_DETERMINED ? Verdict.PREVENTED : outcome;
    }

    /// One instalment or period, as one occurrence under the date it was due.
    Found within(int party, Need need, Due due, long start, Window window, Standard standard) {
        return found(party, due, start, outcome(party, need, due, window, standard));
    }

    private static OptionalLong latest(Due due) {
        return due.isOwed() ? OptionalLong.of(due.latest()) : OptionalLong.empty();
    }

    private Found found(int party, Due due, long start, Outcome outcome) {
        var id = due.isOwed() ? Reasons.date(gate.calendar(), due.latest() - 1) : "";
        var span = outcome.rests().isEmpty() ? period(start, due) : span(outcome.rests());
        var shown = due.isOwed() ? OptionalLong.of(due.shown()) : OptionalLong.empty();
        return new Found(
                id, party, outcome.verdict(), span, hits(outcome.rests()), outcome.reason(), shown, latest(due));
    }

    /// Where nothing is told, the stretch in which it was owed.
    private static Span period(long start, Due due) {
        if (!due.isOwed()) return Span.ALWAYS;
        return new Span(Math.min(start, due.latest() - 1), due.latest());
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

    private static List<Hit> hits(List<Done> all) {
        return all.stream().flatMap(done -> done.by().stream()).toList();
    }

    /// The next performance of a recurring duty after `from`; late ones count until the next date is missed too.
    Found next(int party, Need need, Due due, long start, long from, long missed, Standard standard) {
        var window = Window.of(from, Math.max(due.latest(), missed));
        var inTime = done(party, standard, hit -> window(window, hit).and(inTime(due, hit)));
        var done = new Tally(court, gate.calendar(), duty, need).reached(inTime, "done", Verdict.FULFILLED);
        if (done.isPresent() && done.get().verdict() == Verdict.FULFILLED) return found(party, due, start, done.get());
        return found(party, due, start, outcome(party, need, due, window, standard));
    }

    /// All performances that stand, or would but for a doubt or a denial, whenever.
    List<Done> shown(int party, Standard standard) {
        return done(party, standard, hit -> Answer.IN).stream()
                .filter(one -> one.standing() != Standing.LOWER)
                .toList();
    }

    /// A duty of effort: told as done or as not done, and else nothing.
    Assessed effort(int party, Standard standard) {
        for (var done : done(party, standard, hit -> Answer.IN))
            if (done.standing() == Standing.STANDS)
                return all(
                        party,
                        Verdict.FULFILLED,
                        Reasons.on("done", gate.calendar(), done.span().to() - 1),
                        List.of(done));
        var refused = notDone.standing(party, Due.NEVER, Window.ALWAYS, standard);
        if (!refused.isEmpty()) return all(party, Verdict.UNPERFORMED, Reasons.TOLD_NOT_DONE, refused);
        var none = OptionalLong.empty();
        return new Assessed(
                new PartyVerdict(party(party).name(), Verdict.NOT_DETERMINED, List.of(), none, none, Reasons.NO_DATE),
                List.of());
    }

    private Assessed all(int party, Verdict verdict, Reason reason, List<Done> rests) {
        var found = new ArrayList<Found>();
        for (var done : rests)
            found.add(new Found(done.happening().id(), party, verdict, done.span(), done.by(), reason));
        var folded = Fold.party(court.evidence(), party(party).name(), found);
        return new Assessed(folded.orElseThrow(), found);
    }

    private Party party(int number) {
        return duty.frame().parties().all().get(number);
    }

    /// A verdict, its reason, and the happenings that it rests on.
    record Outcome(Verdict verdict, Reason reason, List<Done> rests) {}

    /// A happening as it stands: performance, prevention or a telling of not done.
    record Done(Happening happening, Standing standing, List<Hit> by, Span span, Reason reason) {}

    private Outcome outcome(int party, Need need, Due due, Window window, Standard standard) {
        var inTime = done(party, standard, hit -> window(window, hit).and(inTime(due, hit)));
        var ever = done(party, standard, hit -> window(window, hit));
        var tally = new Tally(court, gate.calendar(), duty, need);
        var done = tally.reached(inTime, "done", Verdict.FULFILLED);
        if (done.isPresent()) return done.get();
        var late = tally.reached(ever, "done-late", Verdict.FULFILLED_LATE);
        if (late.isPresent()) return late.get();
        var prevented = prevention.outcome(
                party, due, window, standard, () -> done(party, Standard.ALLEGED, hit -> window(window, hit)));
        if (prevented.isPresent()) return prevented.get();
        if (due.isOwed() && court.now() < due.surely())
            return new Outcome(
                    Verdict.PENDING, Reasons.on("pending-until", gate.calendar(), due.latest() - 1), List.of());
        if (due.isOwed() && court.now() < due.latest())
            return new Outcome(Verdict.UNCERTAIN, Reasons.TIME_STRADDLES, List.of());
        return past(party, due, window, standard, ever);
    }

    private Outcome past(int party, Due due, Window window, Standard standard, List<Done> ever) {
        var perhaps = prevention.perhaps(party, due, standard);
        if (!perhaps.isEmpty()) return new Outcome(Verdict.UNCERTAIN, Reasons.TIME_STRADDLES, perhaps);
        var some =
                ever.stream().filter(one -> one.standing() == Standing.STANDS).toList();
        if (!some.isEmpty()) return new Outcome(Verdict.PARTLY_FULFILLED, Reasons.DONE_PARTLY, some);
        var refused = new ArrayList<>(notDone.standing(party, due, window, standard));
        if (window.latestEnd() == Span.END) refused.addAll(prevention.late(party, due, standard));
        if (!refused.isEmpty() && !isAllegedSince(party, refused, window, standard)) {
            var verdict = due.isOwed() ? Verdict.OVERDUE : Verdict.UNPERFORMED;
            return new Outcome(verdict, Reasons.TOLD_NOT_DONE, refused);
        }
        if (!ever.isEmpty()) return new Outcome(Verdict.NOT_DETERMINED, Reasons.ONE_VOICE, List.of());
        if (!due.isOwed()) return new Outcome(Verdict.NOT_DETERMINED, Reasons.NO_DATE, List.of());
        var verdict = duty.frame().silenceCounts() && gate.surelyBinds(due.latest() - 1)
                ? Verdict.OVERDUE
                : Verdict.NOT_DETERMINED;
        return new Outcome(verdict, Reasons.on("due-no-word", gate.calendar(), due.latest() - 1), List.of());
    }

    /// Somebody says that it was done after it was told as not done: a standard that does not take his word knows only
    /// that it was late.
    private boolean isAllegedSince(int party, List<Done> refused, Window window, Standard standard) {
        if (standard == Standard.ALLEGED) return false;
        var last = refused.stream().mapToLong(one -> one.span().from()).max().orElse(Span.END);
        return done(party, Standard.ALLEGED, hit -> window(window, hit)).stream()
                .anyMatch(one -> one.standing() == Standing.STANDS && one.span().from() >= last);
    }

    private Answer window(Window window, Hit hit) {
        if (window.equals(Window.ALWAYS)) return Answer.IN;
        return window.answer(hit.from(), hit.to(), false);
    }

    private Answer inTime(Due due, Hit hit) {
        if (!due.isOwed() || hit.to() <= due.surely()) return Answer.IN;
        return hit.from() >= due.latest() ? Answer.AFTER_WINDOW : Answer.TIME_STRADDLES;
    }

    /// Lays a test over each claim.
    interface Test {
        Answer answer(Hit hit);
    }

    /// The happenings of the act that are told for the party and pass a test, in order of time.
    private List<Done> done(int party, Standard standard, Test test) {
        var all = new ArrayList<Done>();
        for (var happening : court.hearing().happenings(duty.act())) {
            var narrowed = happening.narrowed(hit -> test.answer(hit).and(gate.answer(hit.row(), party(party))));
            if (narrowed.isEmpty()) continue;
            var weight = scale.weigh(narrowed.get(), party, standard);
            if (weight.standing() == Standing.NOTHING) continue;
            var by = weight.by();
            var span = Happening.span(by.isEmpty() ? narrowed.get().hits() : by);
            all.add(new Done(happening, weight.standing(), by, span, weight.reason()));
        }
        all.sort(Comparator.comparingLong((Done one) -> one.span().from())
                .thenComparing(one -> one.happening().id()));
        return all;
    }

    Optional<Done> first(int party, Standard standard) {
        return done(party, standard, hit -> Answer.IN).stream()
                .filter(one -> one.standing() == Standing.STANDS)
                .findFirst();
    }
}
