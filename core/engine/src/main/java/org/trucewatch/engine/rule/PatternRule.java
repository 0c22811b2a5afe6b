package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trucewatch.engine.answer.Answer;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.names.Parties.Party;
import org.trucewatch.engine.time.Window;
import org.trucewatch.engine.weigh.Hit;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Verdict;

/// A clause broken so many times by one party, all within a span and a distance of each other.
///
/// Source: judging rules, section 4; rules of the judge, G27 and M15.
final class PatternRule {
    static final Reason PERHAPS = Reason.of("pattern-perhaps");

    private final Court court;
    private final Gate gate;
    private final Demand.Pattern pattern;
    private final Standard standard;

    PatternRule(Court court, Gate gate, Demand.Pattern pattern, Standard standard) {
        this.court = court;
        this.gate = gate;
        this.pattern = pattern;
        this.standard = standard;
    }

    /// Each party is a part of the work: looking for its groups is most of what a court has to do.
    Ruling judge() {
        var names = Court.names(pattern.frame().parties());
        var counted = court.demands(pattern.of()).stream()
                .map(demand -> new Counted(
                        Court.names(demand.frame().parties()),
                        Court.sorted(court.ruling(demand, standard).found())))
                .toList();
        var parties = new ArrayList<Accused>();
        for (var party = 0; party < names.size(); party++) parties.add(new Accused(names.get(party), party, counted));
        court.run(parties.stream().map(party -> (Runnable) party::judge).toList());
        var all = Court.merged(parties.stream().map(party -> party.groups).toList());
        return Fold.clause(parties.stream().map(Accused::verdict).toList(), all);
    }

    /// What is found on one sentence of the clause whose breaches are counted, in order, and whom it binds.
    private record Counted(List<String> parties, List<Found> found) {}

    /// One party, its breaches, and the groups that they make up once it is judged.
    private final class Accused {
        private final String name;
        private final int party;
        private final Window window;
        private final List<Counted> counted;
        private List<Found> groups = List.of();
        private Optional<PartyRuling> verdict = Optional.empty();

        Accused(String name, int party, List<Counted> counted) {
            this.name = name;
            this.party = party;
            this.counted = counted;
            window = window(gate, pattern, pattern.frame().parties().all().get(party));
        }

        void judge() {
            groups = Court.sorted(complete(breaches(), party));
            verdict = Fold.party(court.evidence(), name, groups);
        }

        PartyRuling verdict() {
            return verdict.orElse(Fold.noBreach(name, standard));
        }

        /// What may be the party's breaches of the clause that counts, in order, and which of them surely are.
        private Breaches breaches() {
            var all = Court.merged(counted.stream().map(this::perhaps).toList());
            var sure = new ArrayList<Found>(all.size());
            for (var found : all) if (isSure(found.verdict(), found.span(), window)) sure.add(found);
            return new Breaches(sure, all);
        }

        private List<Found> perhaps(Counted one) {
            var number = one.parties().indexOf(name);
            var own = new ArrayList<Found>();
            for (var found : one.found())
                if (found.party() == number && isPerhaps(found.verdict(), found.span(), window)) own.add(found);
            return own;
        }
    }

    static Window window(Gate gate, Demand.Pattern pattern, Party party) {
        return pattern.frame().window().and(gate.window(party));
    }

    static boolean isSure(Verdict verdict, Span span, Window window) {
        return verdict == Verdict.BROKEN && lies(span, window).isIn();
    }

    static boolean isPerhaps(Verdict verdict, Span span, Window window) {
        return verdict.compareTo(Verdict.BROKEN) >= 0
                && verdict.compareTo(Verdict.UNCERTAIN) <= 0
                && !lies(span, window).isOut();
    }

    private static Answer lies(Span span, Window window) {
        return window.answer(span.from(), span.to(), false);
    }

    private record Breaches(List<Found> sure, List<Found> all) {}

    /// Where no pattern is sure, one may yet be complete with breaches, days or places that are in doubt.
    private List<Found> complete(Breaches breaches, int party) {
        var sure = complete(breaches.sure(), party, true);
        return sure.isEmpty() ? complete(breaches.all(), party, false) : sure;
    }

    private List<Found> complete(List<Found> breaches, int party, boolean surely) {
        var told = breaches.stream().map(found -> Breach.of(found, court)).toList();
        var atlas = pattern.frame().header().lexicon().atlas();
        var metres = pattern.metres().orElse(0);
        var places = new Places(court.evidence(), breaches, atlas, pattern.plane(), metres);
        var near = new Closeness(told, places, pattern, surely);
        var all = new ArrayList<Found>();
        for (var last = 0; last < breaches.size(); last++) {
            var group = near.group(last, pattern.times());
            if (group.length > 0) all.add(found(breaches, group, party, surely));
        }
        return all;
    }

    private static Found found(List<Found> breaches, int[] group, int party, boolean surely) {
        var by = new ArrayList<Hit>();
        var from = Span.END;
        var to = Span.BEGINNING;
        for (var member : group) {
            var breach = breaches.get(member);
            by.addAll(breach.by());
            from = Math.min(from, breach.span().from());
            to = Math.max(to, breach.span().to());
        }
        var last = breaches.get(group[0]);
        return surely
                ? new Found(last.id(), party, Verdict.BROKEN, new Span(from, to), by, Reasons.BROKEN)
                : new Found(last.id(), party, Verdict.UNCERTAIN, new Span(from, to), by, PERHAPS);
    }
}
