package org.trucewatch.testkit.oracle;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.trucewatch.model.evidence.Range;
import org.trucewatch.model.registry.ActKind;

/// What a report tells of a number: how many there are, came or went. Source: rules of the judge, G24.
final class Tellings {
    private Tellings() {}

    /// What a told number does to a stock.
    enum Effect {
        COUNTS,
        ADDS,
        REMOVES
    }

    /// True where the report counts one of the things, in their unit.
    static boolean isOf(Setting setting, Claim claim, Collection<String> told, List<String> things) {
        var report = claim.report();
        if (report.count().isEmpty() || effect(setting, told, things).isEmpty()) return false;
        var unit = report.count().get().unit();
        return Kinship.things(setting, unit).stream().anyMatch(things::contains);
    }

    /// A count of a part is only a least number of the whole. Source: rules of the judge, I18.
    static Range stock(Setting setting, Claim claim, List<String> things) {
        var told = claim.counted().orElseThrow();
        var effect = effect(setting, Kinship.acts(setting, claim.report().act()), things);
        var unit = claim.report().count().orElseThrow().unit();
        var whole =
                things.contains(unit) || effect.filter(Effect.COUNTS::equals).isEmpty();
        return whole ? told : new Range(told.from(), Long.MAX_VALUE);
    }

    static Optional<Effect> effect(Setting setting, Collection<String> told, List<String> things) {
        if (isRelated(setting, ActLists.names(setting, told, ActKind::counts), things))
            return Optional.of(Effect.COUNTS);
        if (isRelated(setting, ActLists.names(setting, told, ActKind::adds), things)) return Optional.of(Effect.ADDS);
        if (isRelated(setting, ActLists.names(setting, told, ActKind::removes), things))
            return Optional.of(Effect.REMOVES);
        return Optional.empty();
    }

    private static boolean isRelated(Setting setting, List<String> names, List<String> things) {
        for (var name : names) for (var thing : things) if (Kinship.relatedThings(setting, name, thing)) return true;
        return false;
    }

    /// The stock after a telling.
    static Range after(Range stock, Effect effect, Range told) {
        return switch (effect) {
            case COUNTS -> told;
            case ADDS -> new Range(sum(stock.from(), told.from()), sum(stock.to(), told.to()));
            case REMOVES -> new Range(less(stock.from(), told.to()), less(stock.to(), told.from()));
        };
    }

    private static long sum(long one, long other) {
        return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
    }

    /// Nobody can leave who is not there; a stock without an upper end keeps none.
    private static long less(long one, long other) {
        if (one == Long.MAX_VALUE) return one;
        return Math.max(0, one - Math.min(one, other));
    }
}
