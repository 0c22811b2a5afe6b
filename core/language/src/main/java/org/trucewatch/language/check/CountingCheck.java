package org.trucewatch.language.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.trucewatch.language.fault.Fault;
import org.trucewatch.language.read.Use;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.agreement.Event;
import org.trucewatch.model.agreement.Phrase.Point;
import org.trucewatch.model.agreement.Phrase.When;
import org.trucewatch.model.agreement.Property;
import org.trucewatch.model.agreement.Text;
import org.trucewatch.model.agreement.TextId;
import org.trucewatch.model.time.Moment;
import org.trucewatch.model.time.Period;
import org.trucewatch.model.time.Unit;

/// Whether the header says what its clauses need to turn words into instants: the zone, how days are counted, which
/// day has which number, and when it was signed or announced.
final class CountingCheck {
    private static final Set<String> BUILT_IN = Set.of("signature", "announcement", "entry-into-force");

    private final Agreement agreement;
    private final Findings findings;
    private final Set<TextId> warnedOfNumbers = new LinkedHashSet<>();

    CountingCheck(Agreement agreement, Findings findings) {
        this.agreement = agreement;
        this.findings = findings;
    }

    void check(List<Use> uses) {
        for (Use use : uses) {
            if (use instanceof Use.OfPhrase of && of.phrase() instanceof When when) check(when, of);
        }
    }

    private void check(When when, Use.OfPhrase use) {
        var text = use.owner().text().flatMap(agreement::text);
        if (text.isEmpty()) return;
        for (Moment moment : moments(when)) {
            if (moment instanceof Moment.AtTime at && at.zone().isEmpty())
                checkZone(at.time().toString(), text.get(), use);
            if (moment instanceof Moment.NumberedDay day) checkNumber(day, text.get(), use);
        }
        events(when).forEach(event -> checkDated(event, text.get(), use));
        if (when instanceof When.Hours hours) checkZone(hours.from().toString(), text.get(), use);
        if (when instanceof When.Counted counted) checkCounted(counted, text.get(), use);
    }

    private void checkZone(String time, Text text, Use use) {
        boolean named =
                text.lines().stream().flatMap(line -> moments(line).stream()).anyMatch(CountingCheck::hasZone);
        if (named) return;
        findings.error(use, Fault.ZONE_MISSING.with(time, text.id()));
    }

    private static boolean hasZone(Moment moment) {
        return moment instanceof Moment.AtTime at && at.zone().isPresent();
    }

    private void checkNumber(Moment.NumberedDay day, Text text, Use use) {
        var fixed = text.lines().stream()
                .flatMap(line -> line.property() instanceof Property.DayIs is ? Stream.of(is.point()) : Stream.empty())
                .filter(CountingCheck::isDate)
                .toList();
        if (!warnedOfNumbers.add(text.id())) return;
        if (fixed.isEmpty()) findings.warn(use, Fault.DAYS_UNNUMBERED.with(day.number()));
        for (var point : fixed)
            if (point instanceof Point.OfEvent of) checkDated(of.anchor().event(), text, use);
    }

    /// No judge counts days from an act that reports tell of. Source: rules of the judge, L1.
    private static boolean isDate(Point point) {
        return switch (point) {
            case Point.OfMoment moment -> true;
            case Point.OfEvent of -> of.anchor().event() instanceof Event.OfAct act && BUILT_IN.contains(act.name());
        };
    }

    /// What the text itself must date.
    private void checkDated(Event event, Text text, Use use) {
        if (!(event instanceof Event.OfAct act)) return;
        switch (act.name()) {
            case "signature" -> checkDated(act.name(), "signed", Property.Signed.class, text, use);
            case "announcement" -> checkDated(act.name(), "announced", Property.Announced.class, text, use);
            default -> {}
        }
    }

    private void checkDated(String event, String word, Class<? extends Property> line, Text text, Use use) {
        if (text.lines().stream().map(Text.Line::property).noneMatch(line::isInstance))
            findings.warn(use, Fault.EVENT_UNDATED.with(event, word));
    }

    private static List<Event> events(When when) {
        return switch (when) {
            case When.Counted counted -> List.of(counted.anchor().event());
            case When.After(Point.OfEvent point) -> List.of(point.anchor().event());
            case When.Until(Point.OfEvent point) -> List.of(point.anchor().event());
            case When.Before(Point.OfEvent point) -> List.of(point.anchor().event());
            default -> List.of();
        };
    }

    private void checkCounted(When.Counted counted, Text text, Use use) {
        boolean whole = counted.period().unit().compareTo(Unit.DAY) >= 0;
        boolean told = text.lines().stream().anyMatch(line -> line.property() instanceof Property.CountsDays);
        if (!whole || told) return;
        findings.warn(
                use, Fault.DAYS_UNCOUNTED.with(counted.atLeast() ? "at least" : "within", shown(counted.period())));
    }

    private static String shown(Period period) {
        return period.number() + " " + period.unit().word() + (period.number() == 1 ? "" : "s");
    }

    static List<Moment> moments(Text.Line line) {
        return switch (line.property()) {
            case Property.InForce term ->
                term.phrases().stream()
                        .filter(When.class::isInstance)
                        .flatMap(phrase -> moments((When) phrase).stream())
                        .toList();
            case Property.Signed signed -> List.of(signed.moment());
            case Property.Announced announced -> List.of(announced.moment());
            default -> List.of();
        };
    }

    static List<Moment> moments(When when) {
        return switch (when) {
            case When.From from -> List.of(from.moment());
            case When.After after -> moments(after.point());
            case When.Until until -> moments(until.point());
            case When.Before before -> moments(before.point());
            case When.On on -> List.of(on.moment());
            case When.AsAt asAt -> List.of(asAt.moment());
            case When.By by -> List.of(by.moment());
            case When.InSteps steps ->
                steps.steps().stream()
                        .flatMap(step -> moments(step.when()).stream())
                        .toList();
            default -> List.of();
        };
    }

    private static List<Moment> moments(Point point) {
        return point instanceof Point.OfMoment of ? List.of(of.moment()) : List.of();
    }
}
