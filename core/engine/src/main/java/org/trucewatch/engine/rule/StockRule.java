package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.clause.Demand.Limit;
import org.trucewatch.engine.rule.Tellings.Telling;
import org.trucewatch.engine.weigh.Happening;
import org.trucewatch.engine.weigh.Hit;
import org.trucewatch.model.evidence.Range;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.PartyVerdict;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Verdict;

/// A number to be kept at any one time: counts as told, or running sums of what came and went.
///
/// Source: judging rules, section 4 (composition, stock); rules of the judge, G24.
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
        var verdicts = new ArrayList<PartyVerdict>();
        var all = new ArrayList<Found>();
        for (var party = 0; party < names.size(); party++) {
            var tellings = new Tellings(court, stock, party, standard);
            var own = new Account(party);
            for (var limit : stock.limits()) own.keep(limit, tellings.of(limit));
            all.addAll(own.found);
            verdicts.add(own.verdict(names.get(party), tellings.hasLower()));
        }
        return Fold.clause(verdicts, Court.sorted(all));
    }

    /// What one party's timelines come to.
    private final class Account {
        private final int party;
        private final List<Found> found = new ArrayList<>();
        private final List<Hit> holding = new ArrayList<>();
        private boolean silent;
        private boolean told;
        private long last = Span.BEGINNING;

        Account(int party) {
            this.party = party;
        }

        void keep(Limit limit, List<List<Telling>> places) {
            for (var timeline : places) run(limit, timeline);
        }

        private void run(Limit limit, List<Telling> timeline) {
            var now = Range.exactly(limit.need().least());
            var wasOutside = false;
            var heard = false;
            for (var telling : timeline) {
                now = telling.after(now);
                var lies = lies(limit, now);
                var counts = stock.frame()
                        .window()
                        .answer(telling.span().from(), telling.span().to(), true)
                        .isIn();
                if (counts) note(telling, lies, wasOutside);
                heard |= counts;
                wasOutside = isOutside(lies);
            }
            told |= heard;
            silent |= !heard;
            if (heard && !wasOutside) hold(timeline.get(timeline.size() - 1));
        }

        private void hold(Telling telling) {
            holding.addAll(telling.by());
            last = Math.max(last, telling.span().to());
        }

        private void note(Telling telling, Verdict lies, boolean wasOutside) {
            if (lies == Verdict.FULFILLED || (isOutside(lies) && wasOutside)) return;
            var reason = switch (lies) {
                case BROKEN -> Reasons.BROKEN;
                case PARTLY_FULFILLED -> Reasons.DONE_PARTLY;
                case UNPERFORMED -> Reasons.TOLD_NOT_DONE;
                default -> Reasons.COUNT_STRADDLES;
            };
            found.add(new Found(telling.happening().id(), party, lies, telling.span(), telling.by(), reason));
        }

        private static boolean isOutside(Verdict lies) {
            return lies != Verdict.FULFILLED && lies != Verdict.UNCERTAIN;
        }

        /// Over a ceiling is a breach; under a number owed it is done in part, or not at all.
        private static Verdict lies(Limit limit, Range now) {
            if (now.from() > limit.need().most()) return Verdict.BROKEN;
            if (now.to() < limit.need().least()) return now.to() == 0 ? Verdict.UNPERFORMED : Verdict.PARTLY_FULFILLED;
            return now.from() >= limit.need().least()
                            && now.to() <= limit.need().most()
                    ? Verdict.FULFILLED
                    : Verdict.UNCERTAIN;
        }

        /// A limit or post without word turns *fulfilled* into *partly*.
        PartyVerdict verdict(String name, boolean lower) {
            var none = OptionalLong.empty();
            if (!found.isEmpty())
                return Fold.party(court.evidence(), name, Court.sorted(found)).orElseThrow();
            if (!told)
                return new PartyVerdict(
                        name,
                        Verdict.NOT_DETERMINED,
                        List.of(),
                        none,
                        none,
                        lower ? Reasons.ONE_VOICE : Reasons.LAST_WORD);
            return new PartyVerdict(
                    name,
                    silent ? Verdict.PARTLY_FULFILLED : Verdict.FULFILLED,
                    Happening.ids(court.evidence(), holding),
                    none,
                    none,
                    Reasons.on("state-holds", gate.calendar(), last - 1));
        }
    }
}
