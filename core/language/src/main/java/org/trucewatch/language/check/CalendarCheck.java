package org.trucewatch.language.check;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trucewatch.language.fault.Fault;
import org.trucewatch.language.read.Use;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.agreement.Clause;
import org.trucewatch.model.agreement.Event;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Phrase.Point;
import org.trucewatch.model.agreement.Phrase.When;
import org.trucewatch.model.agreement.Property;
import org.trucewatch.model.agreement.Slot;
import org.trucewatch.model.agreement.Text;
import org.trucewatch.model.time.Moment;

/// Whether windows end after they start, and they and deadlines fall into the term of their text.
///
/// Dates are compared as they are written, in local time: a few hours between zones make no clause absurd.
final class CalendarCheck {
    private final Findings findings;

    CalendarCheck(Findings findings) {
        this.findings = findings;
    }

    void check(Agreement agreement) {
        for (Text text : agreement.texts()) {
            var header = new Use.Owner(
                    Use.Kind.HEADER, Optional.of(text.id()), text.id().value());
            for (Text.Line line : text.lines()) {
                if (!(line.property() instanceof Property.InForce term)) continue;
                checkWindow(term.phrases(), header);
                for (Text.Rival rival : line.rivals()) {
                    checkWindow(Slot.replaced(term.phrases(), rival.phrases()), header);
                }
            }
            var last = lastEnd(text, agreement);
            for (Clause clause : text.clauses()) check(clause, text, last);
        }
    }

    private void check(Clause clause, Text text, Optional<Edge> last) {
        var owner = new Use.Owner(
                Use.Kind.CLAUSE, Optional.of(text.id()), clause.id().key());
        for (Version version : Version.of(clause)) {
            checkWindow(version.phrases(), owner);
            for (Phrase phrase : version.phrases()) {
                checkDue(phrase, text, owner);
                checkCounted(phrase, text, owner);
                checkTerm(phrase, text, last, owner);
            }
        }
    }

    /// A sentence that begins only when its text is over, or is over before its text begins, never binds anybody.
    private void checkTerm(Phrase phrase, Text text, Optional<Edge> last, Use.Owner owner) {
        var start = start(phrase);
        if (start.isPresent()
                && last.isPresent()
                && !start.get().at().isBefore(last.get().at()))
            findings.warn(
                    findings.at(phrase, owner),
                    Fault.WINDOW_LATE.with(
                            start.get().words(), text.id(), last.get().words()));
        if (!(phrase instanceof When.Until) && !(phrase instanceof When.Before)) return;
        var end = end(phrase).or(() -> endOfHeader(phrase, text));
        var force = earliestForce(text);
        if (end.isPresent()
                && force.isPresent()
                && !end.get().at().isAfter(force.get().at()))
            findings.warn(
                    findings.at(phrase, owner),
                    Fault.WINDOW_EARLY.with(
                            end.get().words(), text.id(), force.get().words()));
    }

    /// The end that hangs on a day which the header tells: that of the signature, or of the announcement.
    private static Optional<Edge> endOfHeader(Phrase phrase, Text text) {
        return switch (phrase) {
            case When.Until(Point.OfEvent of) -> ofHeader(of.anchor(), text).flatMap(CalendarCheck::ending);
            case When.Before(Point.OfEvent of) -> ofHeader(of.anchor(), text).flatMap(CalendarCheck::beginning);
            default -> Optional.empty();
        };
    }

    /// The only day that the header gives the event; of several none is taken.
    private static Optional<Moment> ofHeader(Event.Anchor anchor, Text text) {
        if (!(anchor.event() instanceof Event.OfAct act)) return Optional.empty();
        var told = text.lines().stream()
                .flatMap(line -> told(act.name(), line.property()).stream().map(moment -> new Told(moment, line)))
                .toList();
        if (told.size() != 1 || !told.get(0).line().rivals().isEmpty()) return Optional.empty();
        return Optional.of(told.get(0).moment());
    }

    private static Optional<Moment> told(String event, Property property) {
        return switch (property) {
            case Property.Signed signed when event.equals("signature") -> Optional.of(signed.moment());
            case Property.Announced announced when event.equals("announcement") -> Optional.of(announced.moment());
            default -> Optional.empty();
        };
    }

    /// The latest end that any reading gives the text; none where one gives none, or where it can be prolonged.
    private static Optional<Edge> lastEnd(Text text, Agreement agreement) {
        var isOpen = text.lines().stream().anyMatch(line -> line.property() instanceof Property.Renews)
                || agreement.texts().stream().anyMatch(other -> prolongs(other, text));
        var terms = text.lines().stream()
                .filter(line -> line.property() instanceof Property.InForce)
                .flatMap(CalendarCheck::terms)
                .map(phrases -> phrases.stream()
                        .filter(phrase -> phrase instanceof When.Until || phrase instanceof When.Before)
                        .flatMap(phrase -> end(phrase).stream())
                        .findFirst())
                .toList();
        if (isOpen || terms.isEmpty() || terms.stream().anyMatch(Optional::isEmpty)) return Optional.empty();
        return terms.stream().flatMap(Optional::stream).max(Comparator.comparing(Edge::at));
    }

    /// What amends a text, takes its place or renders it may give it another end.
    private static boolean prolongs(Text other, Text text) {
        return other.lines().stream()
                .anyMatch(line -> line.property() instanceof Property.Relation relation
                        && relation.texts().contains(text.id()));
    }

    private static Stream<List<Phrase>> terms(Text.Line line) {
        var term = ((Property.InForce) line.property()).phrases();
        return Stream.concat(
                Stream.of(term), line.rivals().stream().map(rival -> Slot.replaced(term, rival.phrases())));
    }

    private void checkWindow(List<Phrase> phrases, Use.Owner owner) {
        var start = phrases.stream().flatMap(phrase -> start(phrase).stream()).findFirst();
        if (start.isEmpty()) return;
        for (Phrase phrase : phrases) {
            var end = end(phrase);
            if (end.isEmpty() || end.get().at().isAfter(start.get().at())) continue;
            findings.error(
                    findings.at(phrase, owner),
                    Fault.WINDOW_EMPTY.with(start.get().words(), end.get().words()));
        }
    }

    private void checkDue(Phrase phrase, Text text, Use.Owner owner) {
        var due = due(phrase);
        if (due.isEmpty()) return;
        var force = earliestForce(text);
        if (force.isEmpty() || due.get().at().isAfter(force.get().at())) return;
        findings.error(
                findings.at(phrase, owner),
                Fault.DEADLINE_EARLY.with(
                        due.get().words(), text.id(), force.get().words()));
    }

    /// A text may say so: what it asks for between its signature and its entry into force is owed before it binds.
    private void checkCounted(Phrase phrase, Text text, Use.Owner owner) {
        if (!(phrase instanceof When.Counted counted) || counted.before() || counted.atLeast()) return;
        var due = ofHeader(counted.anchor(), text).flatMap(anchor -> CountedDue.latest(anchor, counted.period(), text));
        var force = earliestForce(text);
        if (due.isEmpty() || force.isEmpty() || due.get().isAfter(force.get().at())) return;
        var last = due.get().minusNanos(1).toLocalDate();
        findings.warn(
                findings.at(phrase, owner),
                Fault.DUE_BEFORE_FORCE.with(last, text.id(), force.get().words()));
    }

    /// The earliest start that any reading gives the text.
    private static Optional<Edge> earliestForce(Text text) {
        return text.lines().stream()
                .filter(line -> line.property() instanceof Property.InForce)
                .flatMap(line -> starts(line).stream())
                .min(Comparator.comparing(Edge::at));
    }

    private static List<Edge> starts(Text.Line line) {
        var term = (Property.InForce) line.property();
        var own = term.phrases().stream();
        var rivals = line.rivals().stream().flatMap(rival -> rival.phrases().stream());
        return Stream.concat(own, rivals)
                .flatMap(phrase -> start(phrase).stream())
                .toList();
    }

    private static Optional<Edge> start(Phrase phrase) {
        return switch (phrase) {
            case When.From from -> beginning(from.moment());
            case When.After after -> moment(after.point()).flatMap(CalendarCheck::ending);
            default -> Optional.empty();
        };
    }

    private static Optional<Edge> end(Phrase phrase) {
        return switch (phrase) {
            case When.Until until -> moment(until.point()).flatMap(CalendarCheck::ending);
            case When.Before before -> moment(before.point()).flatMap(CalendarCheck::beginning);
            case When.By by -> ending(by.moment());
            case When.On on -> ending(on.moment());
            default -> Optional.empty();
        };
    }

    private static Optional<Edge> due(Phrase phrase) {
        return switch (phrase) {
            case When.By by -> ending(by.moment());
            case When.On on -> ending(on.moment());
            default -> Optional.empty();
        };
    }

    private static Optional<Moment> moment(Point point) {
        return point instanceof Point.OfMoment of ? Optional.of(of.moment()) : Optional.empty();
    }

    private static Optional<Edge> beginning(Moment moment) {
        return switch (moment) {
            case Moment.OnDate day ->
                Optional.of(new Edge(day.date().atStartOfDay(), day.date().toString()));
            case Moment.AtTime at -> Optional.of(new Edge(at.date().atTime(at.time()), at.date() + " " + at.time()));
            case Moment.NumberedDay day -> Optional.empty();
            case Moment.Unknown unknown -> Optional.empty();
        };
    }

    private static Optional<Edge> ending(Moment moment) {
        if (!(moment instanceof Moment.OnDate day)) return beginning(moment);
        return Optional.of(
                new Edge(day.date().plusDays(1).atStartOfDay(), day.date().toString()));
    }

    /// A day of the header, and its line.
    private record Told(Moment moment, Text.Line line) {}

    /// An end of a window, and the words of the text that it comes from.
    private record Edge(LocalDateTime at, String words) {}
}
