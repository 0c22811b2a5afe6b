package org.trucewatch.language.check;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.trucewatch.language.fault.Fault;
import org.trucewatch.language.read.Use;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.agreement.Phrase.When;
import org.trucewatch.model.agreement.Property;
import org.trucewatch.model.agreement.Text;
import org.trucewatch.model.time.Moment;

/// Warns of clock times that came twice when the clocks went back, or never when they went forward.
///
/// A clock time without a zone of its own has that of the text's entry into force; where that has none either it is
/// refused elsewhere.
final class ClockCheck {
    private final Agreement agreement;
    private final Findings findings;

    ClockCheck(Agreement agreement, Findings findings) {
        this.agreement = agreement;
        this.findings = findings;
    }

    void check(List<Use> uses) {
        for (Use use : uses) {
            if (!(use instanceof Use.OfPhrase of) || !(of.phrase() instanceof When when)) continue;
            var text = use.owner().text().flatMap(agreement::text);
            for (Moment moment : CountingCheck.moments(when)) check(moment, text.flatMap(ClockCheck::zone), use);
        }
        for (Text text : agreement.texts())
            for (Text.Line line : text.lines())
                if (!(line.property() instanceof Property.InForce)) {
                    var owner = new Use.Owner(
                            Use.Kind.HEADER, Optional.of(text.id()), text.id().value());
                    for (Moment moment : CountingCheck.moments(line)) check(moment, zone(text), findings.at(owner));
                }
    }

    /// The zone named with the entry into force.
    private static Optional<ZoneId> zone(Text text) {
        return text.lines().stream()
                .filter(line -> line.property() instanceof Property.InForce)
                .flatMap(line -> CountingCheck.moments(line).stream())
                .flatMap(moment ->
                        moment instanceof Moment.AtTime at ? at.zone().stream() : Optional.<ZoneId>empty().stream())
                .findFirst();
    }

    private void check(Moment moment, Optional<ZoneId> ofText, Use use) {
        if (moment instanceof Moment.AtTime at)
            at.zone().or(() -> ofText).ifPresent(zone -> check(at.date().atTime(at.time()), zone, use));
    }

    private void check(LocalDateTime time, ZoneId zone, Use use) {
        var offsets = zone.getRules().getValidOffsets(time).size();
        if (offsets == 1) return;
        var fault = offsets > 1 ? Fault.CLOCK_TWICE : Fault.CLOCK_SKIPPED;
        findings.warn(use, fault.with(zone, time.toLocalTime(), time.toLocalDate()));
    }
}
