package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.clause.Demand.Limit;
import org.trucewatch.engine.rule.Course.Outcome;
import org.trucewatch.engine.rule.Tellings.Telling;
import org.trucewatch.engine.time.Window;
import org.trucewatch.engine.weigh.Happening;
import org.trucewatch.engine.weigh.Hit;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Verdict;

/// A number to be kept at any one time: counts as told, or running sums of what came and went.
///
/// Source: judging rules, section 4 (composition, stock); rules of the judge, G24, D20, I6.
final class StockRule {
    private final Court court;
    private final Gate gate;
    private final Demand.Stock stock;
    private final Standard standard;

    StockRule(Court court, Gate gate, Demand.Stock stock, Standard standard) {
        this.court = court;
        this.gate = gate;
        this.stock = stock;
        this.standard = standard;
    }

    Ruling judge() {
        var names = Court.names(stock.frame().parties());
        var verdicts = new ArrayList<PartyRuling>();
        var all = new ArrayList<Found>();
        var posts = Tellings.posts(court, stock);
        for (var party = 0; party < names.size(); party++) {
            var window = window(gate, stock, party);
            var tellings = new Tellings(court, stock, window, party, standard, posts);
            var own = new Account(party);
            for (var limit : stock.limits())
                for (var timeline : tellings.of(limit, Touched.ALL)) own.run(limit, timeline);
            all.addAll(own.found);
            verdicts.add(own.verdict(names.get(party), tellings.isTold()));
        }
        return Fold.clause(verdicts, Court.sorted(all));
    }

    static Window window(Gate gate, Demand.Stock stock, int party) {
        var bound = stock.frame().parties().all().get(party);
        return stock.frame().window().and(gate.window(bound));
    }

    /// Nothing that is told shows how many there are.
    static PartyRuling untold(Demand.Stock stock, String name, boolean told) {
        var none = OptionalLong.empty();
        var silent = stock.isCountable() ? Reasons.LAST_WORD : Reasons.NOTHING_COUNTS;
        var reason = told ? Reasons.ONE_VOICE : silent;
        return new PartyRuling(name, Verdict.NOT_DETERMINED, List.of(), none, none, reason);
    }

    /// The number was kept from the first word to the last, as far as anything is told.
    static PartyRuling kept(Gate gate, String name, boolean silent, List<String> by, long first, long last) {
        return new PartyRuling(
                name,
                silent ? Verdict.PARTLY_FULFILLED : Verdict.FULFILLED,
                by,
                Fold.since(first),
                OptionalLong.empty(),
                silent ? Reasons.DONE_PARTLY : Reasons.on("state-holds", gate.calendar(), last - 1));
    }

    /// What one party's timelines come to.
    private final class Account {
        private final int party;
        private final List<Found> found = new ArrayList<>();
        private final List<Found> lasting = new ArrayList<>();
        private final List<Found> carried = new ArrayList<>();
        /// Where the last word of a timeline leaves its limit, if not inside.
        private final List<Found> lasts = new ArrayList<>();
        private final List<Telling> standing = new ArrayList<>();
        private boolean silent = stock.uncounted();

        Account(int party) {
            this.party = party;
        }

        void run(Limit limit, List<Telling> timeline) {
            var course = new Course(limit);
            for (var telling : timeline) {
                course.hear(telling.word()).ifPresent(outcome -> take(telling, outcome));
                if (telling.word().stands() && telling.word().counts()) standing.add(telling);
            }
            course.last().ifPresent(outcome -> lasts.add(found(standing.getLast(), outcome)));
            silent |= !course.isHeard();
        }

        private void take(Telling telling, Outcome outcome) {
            var one = found(telling, outcome);
            if (!outcome.carried()) found.add(one);
            if (outcome.isLasting()) (outcome.carried() ? carried : lasting).add(one);
        }

        private Found found(Telling telling, Outcome outcome) {
            var word = telling.word();
            return new Found(word.id(), party, outcome.verdict(), word.span(), telling.by(), outcome.reason());
        }

        /// A ceiling that was passed stays passed, and so does a doubt whether it was; a number that is owed is
        /// judged by the last word.
        PartyRuling verdict(String name, boolean told) {
            lasting.addAll(carried);
            if (!lasting.isEmpty())
                return Fold.party(court.evidence(), name, Court.sorted(lasting)).orElseThrow();
            if (!lasts.isEmpty())
                return Fold.party(court.evidence(), name, lasts).orElseThrow();
            if (standing.isEmpty()) return untold(stock, name, told);
            return kept(name);
        }

        private PartyRuling kept(String name) {
            var by = new ArrayList<Hit>();
            var first = Span.END;
            var last = Span.BEGINNING;
            for (var telling : standing) {
                var span = telling.word().span();
                by.addAll(telling.by());
                if (span.from() != Span.BEGINNING) first = Math.min(first, span.from());
                last = Math.max(last, span.to());
            }
            return StockRule.kept(gate, name, silent, Happening.ids(court.evidence(), by), first, last);
        }
    }
}
