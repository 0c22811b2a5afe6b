package org.trucewatch.engine.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trucewatch.engine.answer.Answer;
import org.trucewatch.engine.evidence.Area;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.engine.names.Sides;
import org.trucewatch.engine.place.Atlas;
import org.trucewatch.model.agreement.Bound;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.evidence.Location.Nearness;
import org.trucewatch.model.registry.Actor;
import org.trucewatch.model.time.Span;

/// Whether a claim lies where a sentence asks.
///
/// Source: judging rules, section 3 (place, fairness of geometry); rules of the judge, C (place), G14 to G16.
public final class PlaceTest {
    /// Where a sentence names no place.
    public static final PlaceTest ANYWHERE = new PlaceTest(List.of(), List.of());

    private final List<Condition> any;
    private final List<Condition> excluded;

    /// One way to satisfy it.
    private sealed interface Condition {
        Answer answer(Evidence evidence, int row, Location told, Span span);

        /// Whether the answer depends on the told place alone.
        boolean isTimeless();
    }

    private PlaceTest(List<Condition> any, List<Condition> excluded) {
        this.any = List.copyOf(any);
        this.excluded = List.copyOf(excluded);
    }

    static PlaceTest of(Phrase.Place phrase, Sides sides, Atlas atlas) {
        var conditions = new ArrayList<Condition>();
        var zones = zones(phrase);
        for (var where : phrase.any())
            switch (where) {
                case Phrase.Where.Named named ->
                    named.places()
                            .all()
                            .forEach(name -> conditions.add(named(named.relation(), name, zones, sides, atlas)));
                case Phrase.Where.OnEdge edge ->
                    edge.places().all().forEach(name -> conditions.add(new Edge(name, atlas)));
                case Phrase.Where.Near near ->
                    near.places()
                            .all()
                            .forEach(name ->
                                    conditions.add(new Near(name, near.length().metres(), atlas)));
                case Phrase.Where.Away away ->
                    away.places()
                            .all()
                            .forEach(name -> conditions.add(
                                    new Away(name, away.bound(), away.length().metres(), atlas)));
            }
        return new PlaceTest(conditions, List.of());
    }

    /// Inside any of the named places.
    static PlaceTest in(List<String> names, Atlas atlas) {
        return new PlaceTest(
                names.stream().map(name -> (Condition) new In(name, atlas)).toList(), List.of());
    }

    /// What lies in the places that the text excludes is outside.
    PlaceTest without(List<String> names, Atlas atlas) {
        var more = new ArrayList<>(excluded);
        names.stream().filter(atlas::isPlace).forEach(name -> more.add(new In(name, atlas)));
        return new PlaceTest(any, more);
    }

    private static List<String> zones(Phrase.Place phrase) {
        return phrase.any().stream()
                .filter(where -> where instanceof Phrase.Where.Named named && named.relation() == Phrase.Relation.IN)
                .flatMap(where -> ((Phrase.Where.Named) where).places().all().stream())
                .toList();
    }

    private static Condition named(
            Phrase.Relation relation, String name, List<String> zones, Sides sides, Atlas atlas) {
        return switch (relation) {
            case IN -> new In(name, atlas);
            case AT -> at(name, atlas);
            case OUTSIDE -> new Outside(name, atlas);
            case ACROSS -> new Across(name, zones, sides, atlas);
        };
    }

    /// At a line is on it; at a post of a class whose members nobody named is wherever a report tells one.
    private static Condition at(String name, Atlas atlas) {
        if (atlas.isUnnamedClass(name)) return new Somewhere();
        return atlas.isLine(name) ? new OnLine(name, atlas) : new In(name, atlas);
    }

    /// Whether a place is asked for, and not only left out.
    boolean isTold() {
        return !any.isEmpty();
    }

    public boolean isAnywhere() {
        return any.isEmpty() && excluded.isEmpty();
    }

    /// Whether one answer for a named place serves every claim there.
    public boolean isTimeless() {
        return areTimeless(any) && areTimeless(excluded);
    }

    private static boolean areTimeless(List<Condition> conditions) {
        for (var condition : conditions) if (!condition.isTimeless()) return false;
        return true;
    }

    /// For places that are drawn areas without doubt: how to ask for an exact point.
    public Optional<Area> area() {
        if (any.size() != 1 || !excluded.isEmpty() || !(any.get(0) instanceof In in)) return Optional.empty();
        return in.atlas().area(in.zone());
    }

    public Answer answer(Evidence evidence, int row) {
        if (isAnywhere()) return Answer.IN;
        return answer(evidence, row, evidence.place(row));
    }

    /// The answer for another place told by the same claim.
    public Answer answer(Evidence evidence, int row, Optional<Location> told) {
        if (told.isEmpty()) return any.isEmpty() ? Answer.IN : Answer.PLACE_UNKNOWN;
        var span = evidence.span(row);
        for (var condition : excluded)
            if (condition.answer(evidence, row, told.get(), span).isIn()) return Answer.OUTSIDE_PLACE;
        if (any.isEmpty()) return Answer.IN;
        if (Atlas.isVague(told.get())) return Answer.PLACE_UNKNOWN;
        var answer = Answer.OUTSIDE_PLACE;
        for (var condition : any) answer = answer.or(condition.answer(evidence, row, told.get(), span));
        return answer;
    }

    private record In(String zone, Atlas atlas) implements Condition {
        @Override
        public Answer answer(Evidence evidence, int row, Location told, Span span) {
            return atlas.in(told, zone, span);
        }

        @Override
        public boolean isTimeless() {
            return atlas.isTimeless(zone);
        }
    }

    private record Somewhere() implements Condition {
        @Override
        public Answer answer(Evidence evidence, int row, Location told, Span span) {
            return Answer.IN;
        }

        @Override
        public boolean isTimeless() {
            return true;
        }
    }

    private record OnLine(String line, Atlas atlas) implements Condition {
        @Override
        public Answer answer(Evidence evidence, int row, Location told, Span span) {
            return atlas.onLine(told, line, span);
        }

        @Override
        public boolean isTimeless() {
            return atlas.isTimeless(line);
        }
    }

    private record Outside(String zone, Atlas atlas) implements Condition {
        @Override
        public Answer answer(Evidence evidence, int row, Location told, Span span) {
            return atlas.outside(told, zone, span);
        }

        @Override
        public boolean isTimeless() {
            return atlas.isTimeless(zone);
        }
    }

    private record Edge(String zone, Atlas atlas) implements Condition {
        @Override
        public Answer answer(Evidence evidence, int row, Location told, Span span) {
            return atlas.onEdge(told, zone, span);
        }

        @Override
        public boolean isTimeless() {
            return atlas.isTimeless(zone);
        }
    }

    private record Near(String zone, long metres, Atlas atlas) implements Condition {
        @Override
        public Answer answer(Evidence evidence, int row, Location told, Span span) {
            return atlas.near(told, zone, span, metres);
        }

        @Override
        public boolean isTimeless() {
            return atlas.isTimeless(zone);
        }
    }

    private record Away(String zone, Bound bound, long metres, Atlas atlas) implements Condition {
        @Override
        public Answer answer(Evidence evidence, int row, Location told, Span span) {
            return switch (bound) {
                case BARE, AT_LEAST, OVER, EXACTLY -> atlas.away(told, zone, span, metres);
                case AT_MOST, UNDER -> atlas.near(told, zone, span, metres);
            };
        }

        @Override
        public boolean isTimeless() {
            return atlas.isTimeless(zone);
        }
    }

    /// Fire that leaves the zone: on ground held by the other side, on the line or within its reach, or told to come
    /// from inside the zone named beside the line.
    private record Across(String line, List<String> zones, Sides sides, Atlas atlas) implements Condition {
        @Override
        public Answer answer(Evidence evidence, int row, Location told, Span span) {
            var reached = reached(evidence, row, told, span);
            return reached.isOut() ? reached : reached.and(heldByOther(evidence.actor(row), told, span));
        }

        private Answer reached(Evidence evidence, int row, Location told, Span span) {
            if (told instanceof Location.Named named
                    && named.nearness() != Nearness.UNKNOWN
                    && atlas.faces(named.place(), line)) return Answer.IN;
            var answer = atlas.near(told, line, span, atlas.reach(line));
            for (var origin : evidence.origins(row))
                for (var zone : zones) answer = answer.or(atlas.in(origin, zone, span));
            return answer;
        }

        private Answer heldByOther(String actor, Location told, Span span) {
            if (!(told instanceof Location.Named named)) return Answer.PLACE_UNKNOWN;
            if (actor.equals(Actor.UNKNOWN) || sides.roster().isEither(actor)) return Answer.ACTOR_UNKNOWN;
            var holder = atlas.holder(named.place(), span);
            if (holder.isEmpty()) return Answer.PLACE_UNKNOWN;
            return sides.areOpposed(actor, holder.get(), span) ? Answer.IN : Answer.OUTSIDE_PLACE;
        }

        @Override
        public boolean isTimeless() {
            return false;
        }
    }
}
