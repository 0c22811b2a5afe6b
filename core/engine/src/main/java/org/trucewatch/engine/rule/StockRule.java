package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.clause.Demand.Limit;
import org.trucewatch.engine.rule.Tellings.Telling;
import org.trucewatch.engine.time.Window;
import org.trucewatch.engine.weigh.Happening;
import org.trucewatch.engine.weigh.Hit;
import org.trucewatch.engine.weigh.Weight.Standing;
import org.trucewatch.model.evidence.Range;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.PartyVerdict;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Verdict;

/// A number to be kept at any one time: counts as told, or running sums of what came and went.
///
/// Source: judging rules, section 4 (composition, stock); rules of the judge, G24, D20, I6.
final class StockRule {
    /// The number may lie under what is owed, which a later word can mend.
    private static final Reason SHORT_PERHAPS = Reason.of("count-straddles", "short");

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
            var window = stock.frame()
                    .window()
                    .and(gate.window(stock.frame().parties().all().get(party)));
            var tellings = new Tellings(court, stock, window, party, standard);
            var own = new Account(party, window);
            for (var limit : stock.limits()) for (var timeline : tellings.of(limit)) own.run(limit, timeline);
            all.addAll(own.found);
            verdicts.add(own.verdict(names.get(party), tellings.isTold()));
        }
        return Fold.clause(verdicts, Court.sorted(all));
    }

    /// What one party's timelines come to.
    private final class Account {
        private final int party;
        private final Window window;
        private final List<Found> found = new ArrayList<>();
        /// Limits that were passed before the term and are told as passed in it: no new occurrence, yet over.
        private final List<Found> carried = new ArrayList<>();
        /// Where the last word of a timeline leaves its limit, if not inside.
        private final List<Found> lasts = new ArrayList<>();
        private final List<Hit> standing = new ArrayList<>();
        private boolean silent = stock.uncounted();
        private long first = Span.END;
        private long last = Span.BEGINNING;

        Account(int party, Window window) {
            this.party = party;
            this.window = window;
        }

        void run(Limit limit, List<Telling> timeline) {
            var now = Range.exactly(limit.need().least());
            var wasOutside = false;
            var ruling = new ArrayList<Found>();
            var heard = false;
            for (var telling : timeline) {
                var after = telling.after(now);
                if (!telling.weight().stands()) {
                    if (counts(telling) && after.to() > limit.need().most()) found.add(doubtful(telling));
                    continue;
                }
                now = after;
                var lies = lies(limit, now);
                if (counts(telling)) {
                    ruling.clear();
                    hear(telling);
                    if (lies != Verdict.FULFILLED) ruling.add(found(telling, lies, limit, now));
                    if (!isOutside(lies) || !wasOutside) found.addAll(ruling);
                    else if (!heard) carried.addAll(ruling);
                    heard = true;
                }
                wasOutside = isOutside(lies);
            }
            lasts.addAll(ruling);
            silent |= !heard;
        }

        /// What is told before the window moves the stock, and is judged by no limit.
        private boolean counts(Telling telling) {
            return window.answer(telling.span().from(), telling.span().to(), true)
                    .isIn();
        }

        private void hear(Telling telling) {
            standing.addAll(telling.by());
            if (telling.span().from() != Span.BEGINNING)
                first = Math.min(first, telling.span().from());
            last = Math.max(last, telling.span().to());
        }

        private Found doubtful(Telling telling) {
            var verdict = telling.weight().standing() == Standing.DISPUTED ? Verdict.DISPUTED : Verdict.UNCERTAIN;
            return found(telling, verdict, telling.weight().reason());
        }

        private Found found(Telling telling, Verdict lies, Limit limit, Range now) {
            return found(
                    telling,
                    lies,
                    switch (lies) {
                        case BROKEN -> Reasons.BROKEN;
                        case PARTLY_FULFILLED -> Reasons.DONE_PARTLY;
                        case UNPERFORMED -> Reasons.TOLD_NOT_DONE;
                        default -> now.to() > limit.need().most() ? Reasons.COUNT_STRADDLES : SHORT_PERHAPS;
                    });
        }

        private Found found(Telling telling, Verdict verdict, Reason reason) {
            return new Found(telling.happening().id(), party, verdict, telling.span(), telling.by(), reason);
        }

        /// A ceiling that was passed stays passed, and so does a doubt whether it was; a number that is owed is
        /// judged by the last word.
        PartyVerdict verdict(String name, boolean told) {
            var lasting = Stream.concat(found.stream(), carried.stream())
                    .filter(Account::isLasting)
                    .toList();
            if (!lasting.isEmpty())
                return Fold.party(court.evidence(), name, Court.sorted(lasting)).orElseThrow();
            if (!lasts.isEmpty())
                return Fold.party(court.evidence(), name, lasts).orElseThrow();
            var none = OptionalLong.empty();
            if (standing.isEmpty()) {
                var reason = told ? Reasons.ONE_VOICE : Reasons.LAST_WORD;
                return new PartyVerdict(name, Verdict.NOT_DETERMINED, List.of(), none, none, reason);
            }
            return new PartyVerdict(
                    name,
                    silent ? Verdict.PARTLY_FULFILLED : Verdict.FULFILLED,
                    Happening.ids(court.evidence(), standing),
                    Fold.since(first),
                    none,
                    silent ? Reasons.DONE_PARTLY : Reasons.on("state-holds", gate.calendar(), last - 1));
        }

        private static boolean isLasting(Found found) {
            return found.verdict().compareTo(Verdict.DISPUTED) <= 0
                    || (found.verdict() == Verdict.UNCERTAIN && !found.reason().equals(SHORT_PERHAPS));
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
    }
}
