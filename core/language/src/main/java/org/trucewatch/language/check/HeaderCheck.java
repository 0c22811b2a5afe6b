package org.trucewatch.language.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.trucewatch.language.fault.Fault;
import org.trucewatch.language.read.Use;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.agreement.Property;
import org.trucewatch.model.agreement.Text;

/// Whether a header says each thing once, and what its clauses lean on.
final class HeaderCheck {
    private final Findings findings;

    HeaderCheck(Findings findings) {
        this.findings = findings;
    }

    void check(Agreement agreement, List<Use> uses) {
        for (Text text : agreement.texts()) {
            checkOnce(text);
            checkForce(text);
            checkParties(text, uses);
        }
    }

    private void checkOnce(Text text) {
        var seen = new LinkedHashSet<String>();
        for (Text.Line line : text.lines()) {
            var name = onlyOnce(line.property());
            if (name.isEmpty() || seen.add(name.get())) continue;
            findings.error(findings.at(owner(text)), Fault.LINE_TWICE.with(text.id(), name.get()));
        }
    }

    private static Optional<String> onlyOnce(Property property) {
        return switch (property) {
            case Property.InForce line -> Optional.of("in force");
            case Property.Signed line -> Optional.of("signed");
            case Property.Announced line -> Optional.of("announced");
            case Property.CountsDays line -> Optional.of("counts days");
            case Property.DayIs line -> Optional.of("day " + line.number() + " is");
            case Property.Renews line -> Optional.of("renews");
            default -> Optional.empty();
        };
    }

    private void checkForce(Text text) {
        if (text.lines().stream().anyMatch(line -> line.property() instanceof Property.InForce)) return;
        findings.warn(findings.at(owner(text)), Fault.FORCE_MISSING.with(text.id()));
    }

    private void checkParties(Text text, List<Use> uses) {
        if (text.lines().stream().anyMatch(line -> line.property() instanceof Property.Binds)) return;
        uses.stream()
                .filter(use -> use instanceof Use.OfName name && name.name().equals("parties"))
                .filter(use -> use.owner().text().equals(Optional.of(text.id())))
                .findFirst()
                .ifPresent(use -> findings.error(use, Fault.PARTIES_NOBODY.with(text.id())));
    }

    private static Use.Owner owner(Text text) {
        return new Use.Owner(Use.Kind.HEADER, Optional.of(text.id()), text.id().value());
    }
}
