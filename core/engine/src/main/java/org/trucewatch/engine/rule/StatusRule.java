package org.trucewatch.engine.rule;

import java.util.List;
import java.util.Optional;
import org.trucewatch.engine.clause.Agreed;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.time.Window;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Status;

/// Whether a clause's text binds at the time asked about.
///
/// Source: judging rules, section 5 (status); rules of the judge, G17 and G18.
public final class StatusRule {
    private StatusRule() {}

    /// A status, why, and on whose word.
    public record Stands(Status status, Reason reason, List<String> by) {}

    public static Stands status(Court court, Agreed.Reading reading) {
        var calendar = reading.header().calendar();
        var now = court.now();
        if (reading.header().startUnknown()) return new Stands(Status.DISPUTED, Reason.of("start-unknown"), List.of());
        var start = reading.term().calendar().earliestStart();
        if (start != Span.BEGINNING && now < start)
            return new Stands(Status.NOT_YET_IN_FORCE, Reasons.on("not-in-force-yet", calendar, start), List.of());
        var term = reading.demands().isEmpty()
                ? Window.ALWAYS
                : court.term(reading.demands().get(0).frame(), Standard.ALLEGED);
        if (reading.term().calendar().and(term).isEmpty())
            return new Stands(Status.NOT_YET_IN_FORCE, Reasons.TRIGGER_NOT_MET, List.of());
        if (now < term.earliestStart())
            return new Stands(
                    Status.NOT_YET_IN_FORCE, Reasons.on("not-in-force-yet", calendar, term.earliestStart()), List.of());
        var end = end(court, reading);
        if (now >= end) return new Stands(Status.ENDED, Reasons.on("ended", calendar, end - 1), List.of());
        var word = new EndWord(court, reading.term());
        if (word.ends() && now >= word.end().to())
            return new Stands(Status.ENDED, Reasons.on("ended", calendar, word.since() - 1), word.by());
        if (word.isTold() && !word.ends()) return new Stands(Status.DISPUTED, Reasons.OPPOSED, word.by());
        if (isSuspended(court, reading)) return new Stands(Status.SUSPENDED, Reason.NONE, List.of());
        var isOpen = term.latestStart() > now;
        return new Stands(Status.IN_FORCE, isOpen ? Reason.of("condition-not-told") : Reason.NONE, List.of());
    }

    /// The end of the clause's own window for the last of its parties, within that of its text; events may close it.
    private static long end(Court court, Agreed.Reading reading) {
        var latest = Span.BEGINNING;
        for (var demand : reading.demands()) {
            var gate = new Gate(court, demand.frame(), Standard.ALLEGED);
            var own = demand.frame().window().latestEnd();
            for (var party : demand.frame().parties().all())
                latest = Math.max(latest, Math.min(own, gate.window(party).latestEnd()));
        }
        var text = court.term(reading.demands().get(0).frame(), Standard.ALLEGED);
        var term = Math.min(reading.term().calendar().latestEnd(), text.latestEnd());
        return Math.min(latest == Span.BEGINNING ? Span.END : latest, term);
    }

    private static boolean isSuspended(Court court, Agreed.Reading reading) {
        for (var demand : reading.demands()) if (isSuspended(court, demand)) return true;
        return false;
    }

    private static boolean isSuspended(Court court, Demand demand) {
        var events = new Gate(court, demand.frame(), Standard.ALLEGED).events();
        for (var suspension : demand.frame().suspensions())
            for (var time : events.times(suspension.begins(), Optional.empty()))
                if (events.lasting(suspension, time)
                        .answer(court.now(), court.now() + 1, false)
                        .isIn()) return true;
        return false;
    }
}
