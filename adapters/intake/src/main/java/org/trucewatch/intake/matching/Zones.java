package org.trucewatch.intake.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.registry.Place;
import org.trucewatch.model.registry.Registry;
import org.trucewatch.model.space.Drawing;
import org.trucewatch.model.space.Position;
import org.trucewatch.model.space.Shape;

/// How the places of events lie to the zones of a case: inside, outside, or not to be told, and why.
public final class Zones {
    private static final double NEAR_METRES = 25_000;
    private static final long E7 = 10_000_000;
    /// Two answers that are counted and not told.
    private static final Words IN = new Words("in", "");
    private static final Words OUT = new Words("out", "");

    private final Map<String, Place> places = new LinkedHashMap<>();
    private final List<Drawing> areas = new ArrayList<>();

    public Zones(Registry registry) {
        for (var place : registry.places()) places.put(place.id(), place);
        for (var drawing : registry.drawings()) if (drawing.shape() instanceof Shape.Area) areas.add(drawing);
    }

    /// True where nothing is drawn, or the event lies within 25 km of a zone, or in a region that the case names.
    public boolean concerns(List<Location> locations, Position position) {
        return areas.isEmpty()
                || locations.stream().anyMatch(Location.Named.class::isInstance)
                || areas.stream().anyMatch(area -> outside(area, position) <= NEAR_METRES);
    }

    /// True where a point may lie in a zone for all that is known of its place.
    boolean mayReach(List<Location> locations) {
        return locations.stream()
                .anyMatch(location -> location instanceof Location.Point point
                        && areas.stream()
                                .anyMatch(area -> outside(area, point.position())
                                        <= point.precisionMetres() + area.toleranceMetres()));
    }

    /// True where a point far from every zone would be near one with its two numbers the other way round.
    boolean isNearSwapped(Position position) {
        boolean isLatitude = Math.abs((long) position.lonE7()) <= 90 * E7;
        return isLatitude
                && areas.stream()
                        .anyMatch(
                                area -> outside(area, new Position(position.latE7(), position.lonE7())) <= NEAR_METRES);
    }

    private static double outside(Drawing area, Position position) {
        return Plane.outside((Shape.Area) area.shape(), position);
    }

    /// A sentence for each zone: how many of the events lie in it, out of it, or cannot be told and why.
    public List<Words> sentences(List<List<Location>> events) {
        if (areas.isEmpty() && !events.isEmpty()) return List.of(Note.NOTHING_DRAWN.with());
        var sentences = new ArrayList<Words>();
        tally(events).forEach((zone, counts) -> {
            int in = counts.getOrDefault(IN, 0);
            int out = counts.getOrDefault(OUT, 0);
            var why = counts.entrySet().stream()
                    .filter(entry ->
                            !entry.getKey().equals(IN) && !entry.getKey().equals(OUT))
                    .map(entry -> Note.COUNT.with(entry.getKey(), entry.getValue()))
                    .toList();
            int doubtful = events.size() - in - out;
            sentences.add(
                    why.isEmpty()
                            ? Note.ZONE.with(zone, in, out, doubtful)
                            : Note.ZONE_WHY.with(zone, in, out, doubtful, Note.listed(why, "; ", "؛ ")));
        });
        return sentences;
    }

    /// The zones by id, each with how many of the places lie in it, out of it, or cannot be told for a reason.
    private Map<String, Map<Words, Integer>> tally(List<List<Location>> events) {
        var tally = new TreeMap<String, Map<Words, Integer>>();
        for (var area : areas) {
            var counts = tally.computeIfAbsent(area.id(), id -> new LinkedHashMap<>());
            for (var locations : events) counts.merge(answer(area, locations), 1, Integer::sum);
        }
        return tally;
    }

    private Words answer(Drawing area, List<Location> locations) {
        if (locations.isEmpty()) return Note.NOT_ON_LAND.with();
        return switch (locations.get(0)) {
            case Location.Point point -> measure(area, point.position(), point.precisionMetres());
            case Location.Named named -> named(area, named);
        };
    }

    private Words named(Drawing area, Location.Named named) {
        if (isPart(named.place(), area.id(), new HashSet<>())) return IN;
        return Optional.ofNullable(places.get(named.place()))
                .filter(place -> named.nearness() == Location.Nearness.NAMED)
                .flatMap(place -> place.position().map(point -> measure(area, point, place.precisionMetres())))
                .orElseGet(Note.WHOLE_REGION::with);
    }

    private boolean isPart(String place, String zone, Set<String> seen) {
        if (place.equals(zone)) return true;
        return seen.add(place)
                && Optional.ofNullable(places.get(place))
                        .map(found -> found.partOf().stream().anyMatch(parent -> isPart(parent, zone, seen)))
                        .orElse(false);
    }

    private static Words measure(Drawing area, Position position, long precisionMetres) {
        double outside = outside(area, position);
        double doubt = precisionMetres + area.toleranceMetres();
        if (outside > doubt) return OUT;
        if (outside <= -doubt) return IN;
        return precisionMetres >= 1000 ? Note.OFF.with(precisionMetres / 1000) : Note.AT_THE_EDGE.with();
    }
}
