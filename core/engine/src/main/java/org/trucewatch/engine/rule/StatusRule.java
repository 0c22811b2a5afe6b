package org.trucewatch.engine.rule;

import java.util.List;
import java.util.Optional;
import org.trucewatch.engine.clause.Agreed;
import org.trucewatch.engine.clause.Demand;
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
        var start = reading.term().earliestStart();
        if (start != Span.BEGINNING && now < start)
            return new Stands(Status.NOT_YET_IN_FORCE, Reasons.on("not-in-force-yet", calendar, start), List.of());
        var end = end(reading);
        if (now >= end) return new Stands(Status.ENDED, Reasons.on("ended", calendar, end - 1), List.of());
        var word = new EndWord(court, reading);
        if (word.ends()) return new Stands(Status.ENDED, Reasons.on("ended", calendar, word.since() - 1), word.by());
        if (word.isTold()) return new Stands(Status.DISPUTED, Reasons.OPPOSED, word.by());
        if (isSuspended(court, reading)) return new Stands(Status.SUSPENDED, Reason.NONE, List.of());
        return new Stands(Status.IN_FORCE, Reason.NONE, List.of());
    }

    /// The end of the clause's own window, or of the last of its sentences' windows, within that of its text.
    private static long end(Agreed.Reading reading) {
        var latest = Span.BEGINNING;
        for (var demand : reading.demands())
            latest = Math.max(latest, demand.frame().window().latestEnd());
        return Math.min(latest, reading.term().earliestEnd());
    }

    private static boolean isSuspended(Court court, Agreed.Reading reading) {
        for (var demand : reading.demands()) if (isSuspended(court, demand)) return true;
        return false;
    }

    private static boolean isSuspended(Court court, Demand demand) {
        var events = new Events(court, demand.frame(), Standard.ALLEGED);
        for (var suspension : demand.frame().suspensions())
            for (var time : events.times(suspension, Optional.empty()))
                if (events.lasting(suspension, time).covers(court.now())) return true;
        return false;
    }
}
