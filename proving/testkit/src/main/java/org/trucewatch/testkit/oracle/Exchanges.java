package org.trucewatch.testkit.oracle;

import java.util.Optional;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Tail;
import org.trucewatch.model.agreement.Thing;

/// How much an exchange owes: the number times what the other side is told to have given.
/// Source: language, section 6 (exchange); judging rules, section 4.
final class Exchanges {
    private Exchanges() {}

    /// Empty where the sentence counts nothing against the other side's act.
    static Optional<Long> factor(Setting setting, Demand demand, Party party) {
        var exchange = demand.phrase(Phrase.Term.InExchange.class);
        if (exchange.isEmpty() || !isPerUnit(demand)) return Optional.empty();
        var given = Events.all(setting, exchange.get().event(), Optional.of(party)).stream()
                .mapToLong(Exchanges::given)
                .sum();
        return Optional.of(Math.max(1, given));
    }

    private static boolean isPerUnit(Demand demand) {
        return demand.deed() instanceof Deed.Act act
                && act.thing().isPresent()
                && act.thing().get() instanceof Thing.Goods goods
                && goods.tail()
                        .rate()
                        .filter(Tail.Rate.ForEach.class::isInstance)
                        .isPresent();
    }

    /// The least that any of its claims tells; one where none tells a number.
    private static long given(Events.Happening happening) {
        return happening.by().stream()
                .flatMap(claim -> claim.report().count().stream())
                .mapToLong(count -> count.range().from())
                .min()
                .orElse(1);
    }
}
