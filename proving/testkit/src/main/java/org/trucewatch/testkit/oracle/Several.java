package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trucewatch.model.agreement.Event;
import org.trucewatch.model.agreement.Names;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.evidence.Range;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.space.Length;
import org.trucewatch.model.time.Span;
import org.trucewatch.testkit.oracle.Events.Happening;

/// When an event of a number is reached: perhaps with all that is told, surely with what surely is several.
/// Source: rules of the judge, M20.
record Several(Setting setting, Event.OfAct act, List<Happening> told, long needed) {

    static Optional<Happening> of(Setting setting, Event.OfAct act, List<Happening> told, long needed) {
        return new Several(setting, act, told, needed).reached();
    }

    private Optional<Happening> reached() {
        var perhaps = perhaps();
        if (perhaps.isEmpty()) return Optional.empty();
        var from = perhaps.get().span().from();
        var last = act.quantity().isPresent() ? ofThings() : ofHappenings();
        return Optional.of(last.map(one -> new Happening(
                        new Span(from, one.span().to()),
                        Math.max(from, one.span().from()),
                        one.id(),
                        one.by()))
                .orElse(new Happening(
                        Span.from(from),
                        Span.END,
                        perhaps.get().id(),
                        perhaps.get().by())));
    }

    private Optional<Happening> perhaps() {
        for (int i = 1; i <= told.size(); i++)
            if (most(told.subList(0, i)) >= needed) return Optional.of(told.get(i - 1));
        return Optional.empty();
    }

    private long most(List<Happening> some) {
        return some.stream().mapToLong(one -> range(one).to()).reduce(0, Performance::sum);
    }

    private Optional<Happening> ofThings() {
        var byEnd = told.stream()
                .filter(Happening::isSure)
                .sorted(Comparator.<Happening>comparingLong(one -> one.span().to())
                        .thenComparing(Happening::id))
                .toList();
        for (int i = 1; i <= byEnd.size(); i++) {
            var some = byEnd.subList(0, i);
            var least = some.stream().map(one -> range(one).from()).toList();
            var counted = Performance.counted(
                    some.stream().map(Happening::span).toList(),
                    least,
                    (one, other) -> areTwo(some.get(one), some.get(other)));
            if (counted.stream().map(least::get).reduce(0L, Performance::sum) >= needed)
                return Optional.of(some.getLast());
        }
        return Optional.empty();
    }

    /// In the order of their ends, of those that end at once the shortest and those of a known place first:
    /// each that is surely none of those counted before it.
    private Optional<Happening> ofHappenings() {
        var byEnd = told.stream()
                .filter(Happening::isSure)
                .sorted(Comparator.<Happening>comparingLong(one -> one.span().to())
                        .thenComparingLong(one -> -one.span().from())
                        .thenComparing(one -> disc(one).isEmpty())
                        .thenComparing(Happening::id))
                .toList();
        var counted = new ArrayList<Happening>();
        var total = 0L;
        for (var one : byEnd) {
            if (counted.stream().anyMatch(other -> mayBeOne(one, other))) continue;
            counted.add(one);
            total = Performance.sum(total, range(one).from());
            if (total >= needed) return Optional.of(one);
        }
        return Optional.empty();
    }

    private boolean mayBeOne(Happening one, Happening other) {
        if (one.id().equals(other.id())) return true;
        if (areTwo(one, other) || (!isSingle(one) && !isSingle(other))) return false;
        return one.span().overlaps(other.span()) && !areApart(one, other);
    }

    private boolean areTwo(Happening one, Happening other) {
        return setting.seen().areTwo(one.reports(), other.reports());
    }

    private static boolean isSingle(Happening one) {
        return one.by().stream().anyMatch(claim -> claim.report().id().equals(one.id()));
    }

    private boolean areApart(Happening one, Happening other) {
        var name = BreakPatterns.name(places(one));
        if (name.isPresent() && name.equals(BreakPatterns.name(places(other)))) return false;
        var here = disc(one);
        var there = disc(other);
        if (here.isEmpty() || there.isEmpty()) return false;
        var reach = Distances.between(here.get(), there.get()).atMost(Places.metres(Length.metres(0)));
        return reach.tri() == Tri.OUT;
    }

    private Optional<Places.Disc> disc(Happening one) {
        return BreakPatterns.disc(setting, places(one));
    }

    private static Stream<Location> places(Happening one) {
        return one.by().stream().flatMap(claim -> claim.place().stream());
    }

    /// How many one telling tells of: one, where nobody counts what is asked for.
    private Range range(Happening one) {
        var ranges = one.by().stream()
                .map(Claim::report)
                .filter(report -> report.count().isPresent())
                .map(this::counted)
                .toList();
        return ranges.isEmpty()
                ? Range.exactly(1)
                : new Range(
                        Math.max(1, ranges.stream().mapToLong(Range::from).min().orElseThrow()),
                        Math.max(1, ranges.stream().mapToLong(Range::to).max().orElseThrow()));
    }

    /// The wounded of a raid are no raids; of a word that nobody declared it is not known what it counts.
    private Range counted(Report report) {
        var count = report.count().orElseThrow();
        if (act.quantity().isPresent()) {
            var things = act.of().map(Names::all).orElse(List.of());
            return Quantities.isCounted(setting, report, things) ? count.range() : Range.exactly(1);
        }
        if (Kinship.acts(setting, count.unit()).contains(act.name())) return count.range();
        return setting.declaredKind(count.unit()).isPresent()
                ? Range.exactly(1)
                : new Range(1, Math.max(1, count.range().to()));
    }
}
