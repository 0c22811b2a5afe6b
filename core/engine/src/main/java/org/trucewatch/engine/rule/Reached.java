package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.trucewatch.engine.clause.Probe;
import org.trucewatch.engine.clause.Trigger;
import org.trucewatch.engine.evidence.Evidence.Amount;
import org.trucewatch.engine.weigh.Happening;
import org.trucewatch.engine.weigh.Hit;
import org.trucewatch.engine.weigh.Weight;
import org.trucewatch.model.evidence.Range;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Verdict;

/// When an event of a number is reached: perhaps, with all that is told, and surely, with what surely is
/// several.
///
/// Source: rules of the judge, M20.
record Reached(Court court, Trigger.OfAct of, List<Telling> told) {
    private static final Range ONE = Range.exactly(1);

    /// One happening that stands or would but for a doubt or a denial: when it was, and the claims that carry
    /// it.
    record Telling(String id, Span span, List<Hit> by, boolean isSure) {
        static final Comparator<Telling> IN_ORDER = Comparator.comparingLong(
                        (Telling one) -> one.span().from())
                .thenComparingInt(one -> one.by().get(0).row());

        static Telling of(Happening happening, Weight weight) {
            var by = weight.by().isEmpty() ? happening.hits() : weight.by();
            return new Telling(happening.id(), Happening.span(by), by, weight.stands());
        }

        Events.Time time() {
            return isSure ? new Events.Time(span, by) : Events.Time.perhaps(span, by);
        }

        Found found() {
            return new Found(id, 0, Verdict.BROKEN, span, by, Reason.NONE);
        }
    }

    Optional<Events.Time> time() {
        return perhaps()
                .map(perhaps -> surely().map(last -> surely(perhaps, last))
                        .orElseGet(() ->
                                Events.Time.perhaps(Span.from(perhaps.span().from()), perhaps.by())));
    }

    private static Events.Time surely(Telling perhaps, Telling last) {
        var from = perhaps.span().from();
        return new Events.Time(
                new Span(from, last.span().to()), Math.max(from, last.span().from()), last.by());
    }

    private Optional<Telling> perhaps() {
        var total = 0L;
        for (var one : told) {
            total = Apart.sum(total, Math.max(1, range(one).to()));
            if (total >= of.needed()) return Optional.of(one);
        }
        return Optional.empty();
    }

    private Optional<Telling> surely() {
        return isOfThings() ? ofThings() : ofHappenings();
    }

    private boolean isOfThings() {
        return of.things().isPresent();
    }

    /// As in a duty: of tellings whose times meet only the greatest number is sure.
    private Optional<Telling> ofThings() {
        var partings = court.hearing().partings();
        var sure = new Apart<Telling>((one, other) -> !partings.isEmpty() && partings.areTwo(ids(one), ids(other)));
        var byEnd = told.stream()
                .filter(Telling::isSure)
                .sorted(Comparator.comparingLong((Telling one) -> one.span().to())
                        .thenComparing(Telling::id))
                .toList();
        for (var one : byEnd) {
            sure.take(one.span(), Math.max(1, range(one).from()), one);
            if (sure.best() >= of.needed()) return Optional.of(one);
        }
        return Optional.empty();
    }

    /// As in a pattern: in the order of their ends, each that surely is none of those counted before it.
    private Optional<Telling> ofHappenings() {
        var evidence = court.evidence();
        var atlas = of.probe().lexicon().atlas();
        var places = new Places(evidence, told.stream().map(Telling::found).toList(), atlas, Optional.empty(), 0);
        var breaches = told.stream().map(one -> Breach.of(one.found(), court)).toList();
        var taken = new ArrayList<Integer>();
        var total = 0L;
        for (var one : byEnd(places)) {
            if (taken.stream().anyMatch(other -> Closeness.mayBeOne(breaches, places, one, other))) continue;
            taken.add(one);
            total = Apart.sum(total, Math.max(1, range(told.get(one)).from()));
            if (total >= of.needed()) return Optional.of(told.get(one));
        }
        return Optional.empty();
    }

    private List<String> ids(Telling telling) {
        return Happening.ids(court.evidence(), telling.by());
    }

    /// Of those that end at once the shortest first, and those of which the place is known, for they are told
    /// apart best.
    private List<Integer> byEnd(Places places) {
        var all = new ArrayList<Integer>();
        for (var one = 0; one < told.size(); one++) if (told.get(one).isSure()) all.add(one);
        all.sort(Comparator.comparingLong((Integer one) -> told.get(one).span().to())
                .thenComparingLong(one -> -told.get(one).span().from())
                .thenComparing(one -> !places.isKnown(one))
                .thenComparing(one -> told.get(one).id()));
        return all;
    }

    /// How many one telling tells of: one, where nobody counts what is asked for.
    private Range range(Telling telling) {
        var evidence = court.evidence();
        var from = Long.MAX_VALUE;
        var to = Long.MIN_VALUE;
        for (var hit : telling.by()) {
            var amount = evidence.amount(hit.claim());
            if (amount.isEmpty()) continue;
            var range = counted(amount.get());
            from = Math.min(from, range.from());
            to = Math.max(to, range.to());
        }
        return from <= to ? new Range(from, to) : ONE;
    }

    /// The wounded of a raid are no raids; of a word that nobody declared it is not known what it counts.
    private Range counted(Amount amount) {
        var probe = of.probe();
        if (isOfThings()) return probe.counts(amount.unit(), of.things()) ? amount.range() : ONE;
        if (counts(probe, amount.unit())) return amount.range();
        return probe.lexicon().goods().isDeclared(amount.unit())
                ? ONE
                : new Range(1, Math.max(1, amount.range().to()));
    }

    private static boolean counts(Probe probe, String unit) {
        return !unit.isEmpty() && probe.lexicon().acts().fallsUnder(unit, probe.acts());
    }
}
