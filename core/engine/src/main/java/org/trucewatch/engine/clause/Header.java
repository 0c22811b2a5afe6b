package org.trucewatch.engine.clause;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trucewatch.engine.names.Sides;
import org.trucewatch.engine.time.Calendar;
import org.trucewatch.engine.time.Edge;
import org.trucewatch.model.agreement.Declaration;
import org.trucewatch.model.agreement.Event;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Phrase.When;
import org.trucewatch.model.agreement.Property;
import org.trucewatch.model.agreement.Text;
import org.trucewatch.model.agreement.TextId;
import org.trucewatch.model.time.Moment;
import org.trucewatch.model.time.Span;

/// A text's header under one reading: its days, its term, and whom and what it binds, covers and excludes.
///
/// `start` and `end` are the term as the header writes it, `latestStart` and `earliestEnd` what of it is sure where the
/// clocks showed its ends twice; other texts may cut or prolong it.
public record Header(
        TextId id,
        Lexicon lexicon,
        Calendar calendar,
        Sides sides,
        List<String> covers,
        List<String> excludes,
        OptionalLong announced,
        Optional<Span> signature,
        Optional<Span> announcement,
        boolean startUnknown,
        long start,
        long latestStart,
        long earliestEnd,
        long end,
        List<Event.Fact> conditions,
        List<Property.Relation> relations,
        List<Property.Renews> renewals,
        List<Property.EndsAfter> endings) {

    static Header of(Text text, String label, Lexicon lexicon, ZoneId caseZone) {
        return new Reading(text.id(), Readings.properties(text, label), lexicon, caseZone).header();
    }

    /// The zone named with the entry into force holds for all that the text says without one.
    static ZoneId zone(List<Property> properties, ZoneId caseZone) {
        for (var property : properties)
            if (property instanceof Property.InForce force)
                for (var phrase : force.phrases())
                    if (phrase instanceof When.From(Moment.AtTime at)
                            && at.zone().isPresent()) return at.zone().get();
        return caseZone;
    }

    public List<String> bound() {
        return sides.bound();
    }

    /// The anchor of a built-in event, if the name is one and its date is known.
    Optional<Span> builtIn(String event) {
        return switch (event) {
            case "signature" -> signature;
            case "announcement" -> announcement;
            case "entry-into-force" -> start == Span.BEGINNING ? Optional.empty() : Optional.of(entry());
            default -> Optional.empty();
        };
    }

    static boolean isBuiltIn(String event) {
        return event.equals("signature") || event.equals("announcement") || event.equals("entry-into-force");
    }

    /// Entry into force: the clock time, or the whole first day where the header names only a day.
    private Span entry() {
        var day = calendar.day(calendar.date(start));
        return day.from() == start ? day : new Span(start, latestStart + 1);
    }

    /// Walks the lines once.
    private static final class Reading {
        private final TextId id;
        private final List<Property> properties;
        private final Lexicon lexicon;
        private final ZoneId zone;
        private Calendar calendar;

        Reading(TextId id, List<Property> properties, Lexicon lexicon, ZoneId caseZone) {
            this.id = id;
            this.properties = properties;
            this.lexicon = lexicon;
            zone = Header.zone(properties, caseZone);
            calendar = new Calendar(zone, Optional.empty(), counting());
        }

        private List<Phrase> forcePhrases() {
            return all(Property.InForce.class).stream()
                    .flatMap(force -> force.phrases().stream())
                    .toList();
        }

        private <T extends Property> List<T> all(Class<T> type) {
            return properties.stream().filter(type::isInstance).map(type::cast).toList();
        }

        private Optional<Property.CountsDays.From> counting() {
            return all(Property.CountsDays.class).stream()
                    .map(Property.CountsDays::from)
                    .findFirst();
        }

        Header header() {
            var signed = all(Property.Signed.class).stream()
                    .map(Property.Signed::moment)
                    .toList();
            var announced = all(Property.Announced.class).stream()
                    .map(Property.Announced::moment)
                    .toList();
            var signature = first(signed);
            var announcement = first(announced);
            var force = new Force(signed, announced);
            calendar = new Calendar(zone, dayZero(force, signature, announcement), counting());
            force.read();
            var bound = all(Property.Binds.class).stream()
                    .flatMap(binds -> binds.names().all().stream())
                    .toList();
            var excludes = all(Property.Excludes.class).stream()
                    .flatMap(one -> one.names().all().stream())
                    .toList();
            return new Header(
                    id,
                    lexicon,
                    calendar,
                    new Sides(lexicon.roster, id, bound, excludes, lists(excludes), answering()),
                    all(Property.Covers.class).stream()
                            .flatMap(one -> one.names().all().stream())
                            .toList(),
                    excludes,
                    announcement.or(() -> signature).stream()
                            .mapToLong(Span::from)
                            .findFirst(),
                    signature,
                    announcement,
                    force.startUnknown,
                    force.start,
                    force.latestStart,
                    force.earliestEnd,
                    force.end,
                    force.conditions,
                    all(Property.Relation.class),
                    all(Property.Renews.class),
                    all(Property.EndsAfter.class));
        }

        private Set<String> lists(List<String> names) {
            return names.stream()
                    .filter(name -> lexicon.declaration(name)
                            .filter(one -> one.kind() == Declaration.Kind.LIST)
                            .isPresent())
                    .collect(Collectors.toUnmodifiableSet());
        }

        private Optional<Span> first(List<Moment> moments) {
            return moments.stream().flatMap(one -> calendar.span(one).stream()).findFirst();
        }

        private List<Sides.Answering> answering() {
            return all(Property.AnswersFor.class).stream().map(this::answering).toList();
        }

        private Sides.Answering answering(Property.AnswersFor line) {
            var dates = Dates.of(line.phrases(), calendar);
            return new Sides.Answering(line.who(), line.names().all(), dates.during(), dates.surely());
        }

        /// The day before day 1, from the moment or event that a header line fixes.
        private Optional<LocalDate> dayZero(Force force, Optional<Span> signature, Optional<Span> announcement) {
            for (var line : all(Property.DayIs.class)) {
                var span = switch (line.point()) {
                    case Phrase.Point.OfMoment point -> calendar.span(point.moment());
                    case Phrase.Point.OfEvent point ->
                        point.anchor().event() instanceof Event.OfAct act
                                ? builtIn(act.name(), force, signature, announcement)
                                : Optional.<Span>empty();
                };
                if (span.isPresent())
                    return Optional.of(calendar.date(span.get().from()).minusDays(line.number()));
            }
            return Optional.empty();
        }

        private Optional<Span> builtIn(
                String name, Force force, Optional<Span> signature, Optional<Span> announcement) {
            return switch (name) {
                case "signature" -> signature;
                case "announcement" -> announcement;
                case "entry-into-force" -> {
                    force.read();
                    yield force.start == Span.BEGINNING ? Optional.empty() : Optional.of(Span.at(force.start));
                }
                default -> Optional.empty();
            };
        }

        /// The term: what *in force* says, else from signature or announcement on.
        private final class Force {
            private final Optional<Edge> fallback;
            private long start;
            private long latestStart;
            private long earliestEnd;
            private long end;
            private boolean startUnknown;
            private final List<Event.Fact> conditions = new ArrayList<>();

            Force(List<Moment> signed, List<Moment> announced) {
                fallback = Stream.concat(signed.stream(), announced.stream())
                        .flatMap(moment -> calendar.start(moment).stream())
                        .findFirst();
            }

            void read() {
                conditions.clear();
                begin(fallback);
                startUnknown = false;
                until(Edge.at(Span.END));
                forcePhrases().forEach(this::read);
                if (end <= start) end = start == Span.END ? Span.END : start + 1;
            }

            private void read(Phrase phrase) {
                switch (phrase) {
                    case When.From from -> begin(calendar.start(from.moment()));
                    case When.After(Phrase.Point.OfMoment point) -> begin(calendar.end(point.moment()));
                    case When.On on -> {
                        begin(calendar.start(on.moment()));
                        calendar.last(on.moment()).ifPresent(this::until);
                    }
                    case When.Until(Phrase.Point.OfMoment point) ->
                        calendar.end(point.moment()).ifPresent(this::until);
                    case When.Before(Phrase.Point.OfMoment point) ->
                        calendar.start(point.moment()).ifPresent(this::until);
                    case When.Lasting lasting ->
                        until(new Edge(
                                calendar.shift(start, lasting.period(), 1),
                                calendar.shift(latestStart, lasting.period(), 1)));
                    case Phrase.Term.If condition -> conditions.add(condition.fact());
                    default -> {}
                }
            }

            private void begin(Optional<Edge> instant) {
                startUnknown = instant.isEmpty();
                start = instant.map(Edge::earliest).orElse(Span.BEGINNING);
                latestStart = instant.map(Edge::latest).orElse(Span.BEGINNING);
            }

            private void until(Edge instant) {
                earliestEnd = instant.earliest();
                end = instant.latest();
            }
        }
    }
}
