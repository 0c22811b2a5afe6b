package org.trucewatch.testkit.oracle;

import java.util.List;
import org.trucewatch.model.agreement.Quantity;
import org.trucewatch.model.evidence.Range;
import org.trucewatch.model.evidence.Report;

/// A told range against a bound. Source: judging rules, section 3 (quantity).
final class Quantities {
    static final String STRADDLES = "count-straddles";

    private Quantities() {}

    static Answer answer(Setting setting, Charge charge, Claim claim) {
        if (charge.bound().isEmpty()) return Answer.IN;
        if (!(charge.bound().get() instanceof Quantity.Count bound)) return Answer.IN;
        if (charge.owed()) return owed(setting, charge, claim, bound);
        if (!isCounted(setting, claim.report(), charge.things())) return Answer.cannotTell(STRADDLES);
        var range = claim.counted().orElseThrow();
        return Answer.of(holds(bound, range), STRADDLES, "other-count");
    }

    /// Of a single telling of surely more than is owed it cannot be told whether it is a performance. Source: rules of
    /// the judge, L21.
    private static Answer owed(Setting setting, Charge charge, Claim claim, Quantity.Count bound) {
        var isMore = charge.search() == Charge.Search.OF
                && isCounted(setting, claim.report(), charge.things())
                && claim.counted().orElseThrow().from() > bound.maximum();
        return isMore ? Answer.cannotTell(STRADDLES) : Answer.IN;
    }

    static Tri holds(Quantity.Count bound, Range range) {
        if (bound.minimum() <= range.from() && range.to() <= bound.maximum()) return Tri.IN;
        return range.to() < bound.minimum() || bound.maximum() < range.from() ? Tri.OUT : Tri.CANNOT_TELL;
    }

    /// True where the report counts what the sentence speaks of: its unit is of that kind, or is a word of the
    /// source's own that no declaration explains.
    static boolean isCounted(Setting setting, Report report, List<String> things) {
        if (report.count().isEmpty()) return false;
        var unit = report.count().get().unit();
        if (setting.declaredKind(unit).isEmpty()) return true;
        return things.isEmpty() || things.stream().anyMatch(thing -> Kinship.relatedThings(setting, unit, thing));
    }
}
