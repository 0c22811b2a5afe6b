package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.trucewatch.engine.answer.Answer;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.evidence.Bisection;
import org.trucewatch.engine.place.Plane;
import org.trucewatch.engine.weigh.Happening;
import org.trucewatch.engine.weigh.Hit;
import org.trucewatch.model.time.Span;

/// The notices of each party in the order of time, so that the window before an act is found at once.
final class Notices {
    private final Court court;
    private final Demand.Notice notice;
    private final Optional<Plane> plane;
    private final List<Own> byParty = new ArrayList<>();
    /// When acts of each party were over, where a notice is good for one of them.
    private final List<long[]> acts = new ArrayList<>();

    /// The notices of one party by their beginning, the latest end up to each, and whom each can cover.
    private final class Own {
        private final List<Hit> hits;
        private final long[] from;
        private final long[] latestTo;
        private final Radii radii;

        Own(List<Hit> hits) {
            this.hits = hits;
            from = new long[hits.size()];
            latestTo = new long[from.length];
            radii = new Radii(from.length, plane);
            var latest = Span.BEGINNING;
            for (var index = 0; index < from.length; index++) {
                var hit = hits.get(index);
                from[index] = hit.from();
                latest = Math.max(latest, hit.to());
                latestTo[index] = latest;
                if (notice.covers()) radii.put(index, hit.claim(), court.evidence());
            }
        }

        /// The last that began before then.
        int lastBefore(long end) {
            return Bisection.count(from.length, middle -> from[middle] < end) - 1;
        }
    }

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
            byParty.add(new Own(own));
            acts.add(notice.isForOneAct() ? actsOf(party) : new long[0]);
        }
    }

    /// Be they sure or in doubt: the notice may have been for any of them.
    private long[] actsOf(int party) {
        var asked = notice.asked(party);
        return court.hearing().happenings(notice.act()).stream()
                .filter(act -> !court.hearing().isRefuted(act))
                .map(act -> act.hits().stream()
                        .filter(hit -> hit.isFor(asked) || hit.isPerhapsFor(asked))
                        .toList())
                .filter(hits -> !hits.isEmpty())
                .mapToLong(hits -> Happening.span(hits).to())
                .sorted()
                .toArray();
    }

    /// Whether another act of the party may lie after a notice and surely lies before this one.
    private boolean mayBeForAnother(Hit told, Span it, int party) {
        var over = acts.get(party);
        var before = Bisection.count(over.length, middle -> over[middle] <= it.from());
        return before > 0 && over[before - 1] > told.from();
    }

    /// Whether the party gave notice in the window before the act that a claim tells.
    Answer before(Hit act, int party) {
        var own = byParty.get(party);
        var it = act.span();
        var earliest = earliest(it);
        var best = Answer.BEFORE_WINDOW;
        var isExact = act.claim().isPoint() && court.evidence().precision(act.claim()) == 0;
        for (var index = own.lastBefore(it.to()); index >= 0; index--) {
            if (own.latestTo[index] <= earliest) break;
            if (isExact && own.radii.areBeyond(index, act.claim())) continue;
            best = best.or(fits(own.hits.get(index), act, it, party));
            if (best.isIn()) break;
        }
        return best;
    }

    private Answer fits(Hit notice, Hit act, Span it, int party) {
        var header = this.notice.frame().header();
        var answer = Relations.before(this.notice.before(), notice.span(), it, header);
        if (this.notice.covers() && !answer.isOut())
            answer = answer.and(Relations.covers(notice.claim(), act.claim(), court, header, plane));
        if (!answer.isOut() && mayBeForAnother(notice, it, party)) answer = answer.and(Answer.NOTICE_FOR_ANOTHER);
        return notice.isFor(party) || answer.isOut() ? answer : Answer.ACTOR_UNKNOWN.and(answer);
    }

    /// Whether it is told that the party gave no notice of any of these acts.
    boolean areDenied(List<Hit> acts, int party) {
        for (var denial : court.hearing().hits(notice.denials()))
            for (var act : acts)
                if ((denial.isFor(party) || denial.isPerhapsFor(party)) && denies(denial, act)) return true;
        return false;
    }

    /// It covers the time and the place of the act.
    private boolean denies(Hit denial, Hit act) {
        return denial.from() != Span.BEGINNING
                && denial.span().covers(act.span())
                && Relations.covers(
                                denial.claim(),
                                act.claim(),
                                court,
                                notice.frame().header(),
                                plane)
                        .isIn();
    }

    /// Up to here every notice ended before the window of the act.
    private long earliest(Span it) {
        var period = notice.before().period();
        if (notice.before().atLeast() || period.isEmpty()) return Long.MIN_VALUE;
        return notice.frame().header().calendar().shift(it.from(), period.get(), -1);
    }
}
