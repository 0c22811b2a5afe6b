package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import org.trucewatch.model.agreement.Declaration;
import org.trucewatch.model.agreement.Declaration.Trait;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Quantity;
import org.trucewatch.model.agreement.Tail;
import org.trucewatch.model.agreement.Thing;
import org.trucewatch.model.evidence.Range;
import org.trucewatch.model.evidence.Report;

/// How much an exchange owes: the number times what the other side is told to have given.
/// Source: language, section 6 (exchange); judging rules, section 4.
final class Exchanges {
    private Exchanges() {}

    /// How many of ours the other side's acts bring, surely or at the most; empty where the sentence counts
    /// nothing against them. Of tellings whose times meet only the greatest is sure.
    static Optional<Range> owed(Setting setting, Demand demand, Party party, long number) {
        var exchange = demand.phrase(Phrase.Term.InExchange.class);
        var rate = rate(demand);
        if (exchange.isEmpty() || rate.isEmpty()) return Optional.empty();
        var byEnd = Events.all(setting, exchange.get().event(), Optional.of(party)).stream()
                .sorted(Comparator.<Events.Happening>comparingLong(
                                one -> one.span().to())
                        .thenComparing(one -> one.reports().stream().findFirst().orElse("")))
                .toList();
        var least = new ArrayList<Long>();
        var most = 0L;
        for (var one : byEnd) {
            var times = rate(setting, rate.get(), one, number).orElse(0L);
            least.add(one.isSure() ? given(one).from() * times : 0L);
            var all = given(one).to() == Long.MAX_VALUE && times > 0
                    ? Long.MAX_VALUE
                    : given(one).to() * times;
            most = Performance.sum(most, all);
        }
        var counted = Performance.counted(
                byEnd.stream().map(Events.Happening::span).toList(),
                least,
                (one, other) -> setting.seen()
                        .areTwo(byEnd.get(one).reports(), byEnd.get(other).reports()));
        var surely = counted.stream().map(least::get).reduce(0L, Performance::sum);
        return Optional.of(new Range(surely == 0 ? most : surely, most));
    }

    /// A rate depends on a category that nobody tells.
    static boolean isUntold(Setting setting, Demand demand, Party party) {
        var exchange = demand.phrase(Phrase.Term.InExchange.class);
        var rate = rate(demand);
        if (exchange.isEmpty() || rate.isEmpty()) return false;
        return Events.all(setting, exchange.get().event(), Optional.of(party)).stream()
                .anyMatch(happening -> rate(setting, rate.get(), happening, 1).isEmpty());
    }

    private static Optional<Tail.Rate> rate(Demand demand) {
        return demand.deed() instanceof Deed.Act act
                        && act.thing().isPresent()
                        && act.thing().get() instanceof Thing.Goods goods
                ? goods.tail().rate()
                : Optional.empty();
    }

    private static Optional<Long> rate(Setting setting, Tail.Rate rate, Events.Happening happening, long number) {
        return switch (rate) {
            case Tail.Rate.ForEach each -> Optional.of(Math.max(1, number));
            case Tail.Rate.AsInTable table ->
                happening.by().stream()
                        .flatMap(claim -> row(setting, table.table(), claim.report()).stream())
                        .findFirst();
        };
    }

    /// The row of the category that a report tells, by its unit or its thing.
    private static Optional<Long> row(Setting setting, String table, Report report) {
        var told = new ArrayList<String>();
        report.count().ifPresent(count -> told.add(count.unit()));
        report.details().forEach(detail -> told.add(detail.name()));
        for (var name : told)
            for (var entries : setting.traits(table, Trait.Entries.class))
                for (var entry : entries.entries())
                    if (entry instanceof Declaration.Entry.OfName of
                            && of.name().equals(name))
                        for (var share : of.shares())
                            if (share.name().isEmpty() && share.quantity() instanceof Quantity.Count count)
                                return Optional.of(count.number());
        return Optional.empty();
    }

    /// From the least to the most that any of its claims tells; one where none tells a number.
    private static Range given(Events.Happening happening) {
        var told = happening.by().stream()
                .flatMap(claim -> claim.report().count().stream())
                .map(Report.Count::range)
                .toList();
        if (told.isEmpty()) return Range.exactly(1);
        return new Range(
                told.stream().mapToLong(Range::from).min().orElseThrow(),
                told.stream().mapToLong(Range::to).max().orElseThrow());
    }
}
