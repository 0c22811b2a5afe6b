package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.weigh.Hit;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.PartyVerdict;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Verdict;

/// A clause broken so many times by one party, all within a span and a distance of each other.
///
/// Source: judging rules, section 4; rules of the judge, G27.
final class PatternRule {
    private final Court court;
    private final Demand.Pattern pattern;
    private final Standard standard;

    PatternRule(Court court, Demand.Pattern pattern, Standard standard) {
        this.court = court;
        this.pattern = pattern;
        this.standard = standard;
    }

    Ruling judge() {
        var names = Court.names(pattern.frame().parties());
        var verdicts = new ArrayList<PartyVerdict>();
        var all = new ArrayList<Found>();
        for (var party = 0; party < names.size(); party++) {
            var own = complete(breaches(names.get(party)), party);
            all.addAll(own);
            verdicts.add(Fold.party(court.evidence(), names.get(party), own).orElse(none(names.get(party))));
        }
        return Fold.clause(verdicts, Court.sorted(all));
    }

    private PartyVerdict none(String party) {
        var verdict = standard == Standard.VERIFIED ? Verdict.NOT_DETERMINED : Verdict.NO_BREACH_RECORDED;
        return new PartyVerdict(
                party, verdict, List.of(), OptionalLong.empty(), OptionalLong.empty(), Reasons.NO_BREACH);
    }

    /// The party's breaches of the clause that counts, in order.
    private List<Found> breaches(String party) {
        var all = new ArrayList<Found>();
        for (var demand : court.demands(pattern.of())) {
            var number = Court.names(demand.frame().parties()).indexOf(party);
            for (var found : court.ruling(demand, standard).found())
                if (found.party() == number && found.verdict() == Verdict.BROKEN) all.add(found);
        }
        return Court.sorted(all);
    }

    private List<Found> complete(List<Found> breaches, int party) {
        var places = new Places(
                court.evidence(), breaches, pattern.frame().header().lexicon().atlas(), pattern.plane());
        var all = new ArrayList<Found>();
        for (var last = 0; last < breaches.size(); last++) {
            var group = new ArrayList<>(List.of(last));
            if (extend(group, candidates(breaches, places, last), 0, places)) all.add(found(breaches, group, party));
        }
        return all;
    }

    /// Earlier breaches that are near enough to the last in time and place.
    private List<Integer> candidates(List<Found> breaches, Places places, int last) {
        var calendar = pattern.frame().header().calendar();
        var to = breaches.get(last).span().to() - 1;
        var earliest = calendar.shift(to, pattern.within(), -1);
        var near = new ArrayList<Integer>();
        for (var index = last - 1; index >= 0; index--) {
            var from = breaches.get(index).span().from();
            if (from < earliest) break;
            if (from != Span.BEGINNING && isNear(places, index, last)) near.add(index);
        }
        return near;
    }

    private boolean isNear(Places places, int one, int other) {
        return pattern.metres().isEmpty()
                || places.areWithin(one, other, pattern.metres().getAsLong());
    }

    private boolean extend(List<Integer> group, List<Integer> candidates, int start, Places places) {
        if (group.size() == pattern.times()) return true;
        for (var index = start; index < candidates.size(); index++) {
            var candidate = candidates.get(index);
            if (!group.stream().allMatch(member -> isNear(places, member, candidate))) continue;
            group.add(candidate);
            if (extend(group, candidates, index + 1, places)) return true;
            group.removeLast();
        }
        return false;
    }

    private static Found found(List<Found> breaches, List<Integer> group, int party) {
        var by = new ArrayList<Hit>();
        var span = Optional.<Span>empty();
        for (var member : group) {
            by.addAll(breaches.get(member).by());
            var own = breaches.get(member).span();
            span = Optional.of(span.map(one -> new Span(Math.min(one.from(), own.from()), Math.max(one.to(), own.to())))
                    .orElse(own));
        }
        var last = breaches.get(group.get(0));
        return new Found(last.id(), party, Verdict.BROKEN, span.orElseThrow(), by, Reasons.BROKEN);
    }
}
