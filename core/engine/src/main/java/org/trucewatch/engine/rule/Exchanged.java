package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.clause.Need;
import org.trucewatch.engine.names.Parties.Party;
import org.trucewatch.engine.weigh.Happening;

/// How much is owed, where it may follow from what the other side did.
record Exchanged(Court court, Gate gate, Demand.Duty duty) {
    /// What is owed depends on a category that nobody tells.
    static final Need UNTOLD = new Need(0, 0, false, false, Optional.empty());

    /// How much is surely owed, and how much at the most.
    record Owed(Need least, Need most) {
        boolean isSure() {
            return least.equals(most);
        }
    }

    /// In an exchange nothing is owed until the other side acts; then number or table times what was told. Of
    /// tellings whose times meet only the greatest is sure, for they may tell the same. Where nothing surely is, it
    /// is asked for as much as may be, and may not be owed at all ([Gate#mayHaveOpened]).
    Optional<Owed> owed(Party debtor) {
        var own = duty.need();
        if (duty.exchange().isEmpty()) return Optional.of(new Owed(own, own));
        var exchange = duty.exchange().get();
        var times = gate.events().times(exchange.trigger(), Optional.of(debtor));
        if (times.isEmpty()) return Optional.empty();
        if (!exchange.each()) return Optional.of(new Owed(own, own));
        var partings = court.hearing().partings();
        var least =
                new Apart<Events.Time>((one, other) -> !partings.isEmpty() && partings.areTwo(ids(one), ids(other)));
        var most = 0L;
        for (var time : byEnd(times)) {
            var rate = rate(exchange, time);
            if (rate.isEmpty()) return Optional.of(new Owed(UNTOLD, UNTOLD));
            var given = gate.events().count(time.by());
            if (time.isSure()) least.take(time.span(), given.from() * rate.getAsLong(), time);
            most = Apart.sum(most, Apart.times(given.to(), rate.getAsLong()));
        }
        var surely = least.best() == 0 ? most : least.best();
        return Optional.of(new Owed(need(surely), need(most)));
    }

    private List<Events.Time> byEnd(List<Events.Time> times) {
        return times.stream()
                .sorted(Comparator.comparingLong(
                                (Events.Time time) -> time.span().to())
                        .thenComparing(time -> ids(time).stream().findFirst().orElse("")))
                .toList();
    }

    private List<String> ids(Events.Time time) {
        return Happening.ids(court.evidence(), time.by());
    }

    private Need need(long number) {
        return new Need(number, Long.MAX_VALUE, false, false, duty.need().unit());
    }

    /// The rate of the category that is told, by its unit or its thing.
    private OptionalLong rate(Demand.Exchange exchange, Events.Time time) {
        if (exchange.rates().isEmpty())
            return OptionalLong.of(Math.max(1, duty.need().least()));
        for (var hit : time.by()) {
            var told = new ArrayList<String>();
            court.evidence().amount(hit.claim()).ifPresent(amount -> told.add(amount.unit()));
            for (var detail : court.evidence().detailsOf(hit.row()).all()) told.add(detail.name());
            for (var name : told) {
                var rate = exchange.rates().get(name);
                if (rate != null) return OptionalLong.of(rate);
            }
        }
        return OptionalLong.empty();
    }
}
