package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.trucewatch.engine.answer.Answer;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.evidence.Bisection;
import org.trucewatch.engine.place.Plane;
import org.trucewatch.engine.weigh.Hit;
import org.trucewatch.model.time.Span;

/// The notices of each party in the order of time, so that the window before an act is found at once.
final class Notices {
    private final Court court;
    private final Demand.Notice notice;
    private final Optional<Plane> plane;
    private final List<Own> byParty = new ArrayList<>();

    /// The notices of one party by their beginning, and the latest end up to each.
    private record Own(List<Hit> hits, List<Long> latestTo) {}

    Notices(Court court, Demand.Notice notice) {
        this.court = court;
        this.notice = notice;
        plane = notice.plane();
        for (var party = 0; party < notice.frame().parties().size(); party++) {
            var own = new ArrayList<Hit>();
            for (var hit : court.hearing().hits(notice.notice()))
                if (!hit.isOut()
                        && !court.hearing().isRefuted(hit.row())
                        && (hit.isFor(party) || hit.isPerhapsFor(party))) own.add(hit);
            own.sort(Comparator.comparingLong(Hit::from).thenComparingInt(Hit::row));
            byParty.add(new Own(own, latestTo(own)));
        }
    }

    private List<Long> latestTo(List<Hit> own) {
        var all = new ArrayList<Long>(own.size());
        var latest = Span.BEGINNING;
        for (var hit : own) {
            latest = Math.max(latest, hit.to());
            all.add(latest);
        }
        return all;
    }

    /// Whether the party gave notice in the window before the act that a claim tells.
    Answer before(int act, int party) {
        var own = byParty.get(party);
        var it = court.evidence().span(act);
        var best = Answer.BEFORE_WINDOW;
        for (var index = lastBefore(own.hits(), it.to()); index >= 0; index--) {
            if (isTooEarly(own.latestTo().get(index), it)) break;
            best = best.or(fits(own.hits().get(index), act, it, party));
            if (best.isIn()) break;
        }
        return best;
    }

    private Answer fits(Hit notice, int act, Span it, int party) {
        var header = this.notice.frame().header();
        var answer = Relations.before(this.notice.before(), notice.span(), it, header);
        if (this.notice.covers() && !answer.isOut())
            answer = answer.and(Relations.covers(notice.row(), act, court, header, plane));
        return notice.isFor(party) || answer.isOut() ? answer : Answer.ACTOR_UNKNOWN.and(answer);
    }

    /// Whether it is told that the party gave no notice of any of these acts.
    boolean areDenied(List<Hit> acts, int party) {
        for (var denial : court.hearing().hits(notice.denials()))
            for (var act : acts)
                if ((denial.isFor(party) || denial.isPerhapsFor(party)) && denies(denial.row(), act.row())) return true;
        return false;
    }

    /// It covers the time and the place of the act.
    private boolean denies(int denial, int act) {
        var evidence = court.evidence();
        return evidence.from(denial) != Span.BEGINNING
                && evidence.span(denial).covers(evidence.span(act))
                && Relations.covers(denial, act, court, notice.frame().header(), plane)
                        .isIn();
    }

    private int lastBefore(List<Hit> own, long end) {
        return Bisection.count(
                        own.size(),
                        middle -> court.evidence().from(own.get(middle).row()) < end)
                - 1;
    }

    /// Whether every notice up to here ended before the window of the act.
    private boolean isTooEarly(long latestTo, Span it) {
        if (notice.before().atLeast() || notice.before().period().isEmpty()) return false;
        var limit = notice.frame()
                .header()
                .calendar()
                .shift(it.from(), notice.before().period().get(), -1);
        return latestTo - 1 < limit;
    }
}
