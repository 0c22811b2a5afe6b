package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.place.Plane;
import org.trucewatch.engine.rule.NoticeRule.Noticed;
import org.trucewatch.engine.weigh.Hit;
import org.trucewatch.model.time.Span;

/// The notices of each party in the order of time, so that the window before an act is found at once.
final class Notices {
    private final Court court;
    private final Demand.Notice notice;
    private final Optional<Plane> plane;
    private final List<List<Hit>> byParty = new ArrayList<>();

    Notices(Court court, Demand.Notice notice) {
        this.court = court;
        this.notice = notice;
        plane = notice.plane();
        var evidence = court.evidence();
        for (var party = 0; party < notice.frame().parties().size(); party++) {
            var own = new ArrayList<Hit>();
            for (var hit : court.hearing().hits(notice.notice()))
                if (!hit.isOut() && (hit.isFor(party) || hit.isPerhapsFor(party))) own.add(hit);
            own.sort(Comparator.comparingLong((Hit hit) -> evidence.from(hit.row()))
                    .thenComparingInt(Hit::row));
            byParty.add(own);
        }
    }

    /// Whether the party gave notice in the window before the act that a claim tells.
    Noticed before(int act, int party) {
        var own = byParty.get(party);
        var evidence = court.evidence();
        var it = evidence.span(act);
        var best = Noticed.NO;
        for (var index = lastBefore(own, it.to()); index >= 0; index--) {
            var row = own.get(index).row();
            if (isTooEarly(evidence.span(row), it)) break;
            if (notice.covers() && !Relations.covers(row, act, court, plane)) continue;
            var sure = own.get(index).isFor(party)
                    && Relations.isBefore(notice.before(), evidence.span(row), it, notice.frame());
            if (sure) return Noticed.YES;
            if (isPossible(evidence.span(row), it)) best = Noticed.PERHAPS;
        }
        return best;
    }

    /// Whether it is told that the party gave no notice of any of these acts.
    boolean areDenied(List<Hit> acts, int party) {
        for (var denial : court.hearing().hits(notice.denials()))
            for (var act : acts)
                if ((denial.isFor(party) || denial.isPerhapsFor(party)) && denies(denial.row(), act.row())) return true;
        return false;
    }

    private boolean denies(int denial, int act) {
        var evidence = court.evidence();
        return evidence.from(denial) != Span.BEGINNING && evidence.span(denial).covers(evidence.span(act));
    }

    private int lastBefore(List<Hit> own, long end) {
        var low = 0;
        var high = own.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (court.evidence().from(own.get(middle).row()) < end) low = middle + 1;
            else high = middle;
        }
        return low - 1;
    }

    /// Spans of reports are short beside the window, but none is longer than a month in which to look back.
    private boolean isTooEarly(Span told, Span it) {
        if (notice.before().atLeast() || notice.before().period().isEmpty()) return false;
        var limit = notice.frame()
                .header()
                .calendar()
                .shift(it.from(), notice.before().period().get(), -1);
        return told.from() < limit && told.to() <= limit && told.to() - told.from() == 1;
    }

    private boolean isPossible(Span told, Span it) {
        if (told.from() >= it.to()) return false;
        if (notice.before().period().isEmpty()) return true;
        var calendar = notice.frame().header().calendar();
        var earliest = calendar.shift(it.from(), notice.before().period().get(), -1);
        var latest = calendar.shift(it.to() - 1, notice.before().period().get(), -1);
        return notice.before().atLeast() ? told.from() <= latest : told.to() > earliest;
    }
}
