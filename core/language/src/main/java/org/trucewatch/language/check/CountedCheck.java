package org.trucewatch.language.check;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.trucewatch.language.fault.Fault;
import org.trucewatch.language.known.KnownNames;
import org.trucewatch.language.read.NameKind;
import org.trucewatch.language.read.Use;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.agreement.Clause;
import org.trucewatch.model.agreement.Clause.Body;
import org.trucewatch.model.agreement.Clause.Change;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.Quantity;
import org.trucewatch.model.agreement.Text;

/// Warns of numbers to be kept of what no act of the case counts: no report can ever tell them.
final class CountedCheck {
    private final KnownNames known;
    private final Findings findings;
    private final Wholes wholes;

    CountedCheck(KnownNames known, Wholes wholes, Findings findings) {
        this.known = known;
        this.wholes = wholes;
        this.findings = findings;
    }

    void check(Agreement agreement) {
        if (known.counted().isEmpty()) return;
        for (Text text : agreement.texts())
            for (Clause clause : text.clauses()) {
                var owner = new Use.Owner(
                        Use.Kind.CLAUSE, Optional.of(text.id()), clause.id().key());
                var told = new LinkedHashSet<String>();
                clause.items().stream().flatMap(CountedCheck::bodies).forEach(body -> check(body, owner, told));
            }
    }

    private static Stream<Body> bodies(Clause.Item item) {
        var rivals = item.readings().stream()
                .flatMap(reading ->
                        reading.change() instanceof Change.Whole whole ? Stream.of(whole.body()) : Stream.empty());
        return Stream.concat(Stream.of(item.body()), rivals);
    }

    /// Each name once for a clause.
    private void check(Body body, Use.Owner owner, Set<String> told) {
        if (!(body instanceof Body.Sentence sentence) || !(sentence.deeds().get(0) instanceof Deed.Keep keep)) return;
        if (keep.quantity().filter(Quantity.Count.class::isInstance).isPresent())
            keep.things().all().forEach(name -> check(name, owner, told));
        for (var part : keep.tail().parts())
            if (part.quantity() instanceof Quantity.Count) part.name().ifPresent(name -> check(name, owner, told));
    }

    /// Places that are kept are seen, not counted.
    private void check(String name, Use.Owner owner, Set<String> told) {
        if (known.kinds(name).contains(NameKind.PLACE) || isCounted(name) || !told.add(name)) return;
        findings.warn(findings.at(owner), Fault.NOTHING_COUNTS.with(name));
    }

    private boolean isCounted(String name) {
        return known.counted().stream().anyMatch(counted -> wholes.areRelated(name, counted));
    }
}
