package org.trucewatch.desk.read;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.trucewatch.desk.report.Verdicts;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.registry.Place;
import org.trucewatch.model.space.Drawing;
import org.trucewatch.model.space.Position;
import org.trucewatch.model.space.Shape;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Verdict;

/// Draws the map of a view.
public final class MapRoom {
    private static final int CORNERS = 48;
    private static final double METRES_A_DEGREE = 111_320;

    private final View view;
    private final List<Report> reports;
    private final Map<Standard, Set<String>> carried = new TreeMap<>();

    private MapRoom(View view, Span happened) {
        this.view = view;
        reports = view.reports().stream()
                .filter(report -> report.happened().overlaps(happened))
                .toList();
        if (view.mandateOverAll().judges())
            for (var standard : Standard.values()) carried.put(standard, carried(standard));
    }

    /// The map of the reports that tell of `happened`, with the zones valid at the time asked about.
    public static MapPage of(View view, Span happened) {
        var room = new MapRoom(view, happened);
        var table = room.table();
        return new MapPage(
                view.moment(view.asOf().happened()),
                room.bounds(table),
                room.zones(),
                room.places(table),
                table,
                room.days());
    }

    private Set<String> carried(Standard standard) {
        var ids = new HashSet<String>();
        for (var clause : view.judgement().clauses())
            Verdicts.under(clause, standard).occurrences().stream()
                    .filter(one -> one.verdict() == Verdict.BROKEN)
                    .map(Occurrence::by)
                    .forEach(ids::addAll);
        return ids;
    }

    private MapPage.Collection zones() {
        var at = view.asOf().happened() - 1;
        return new MapPage.Collection(view.watched().registry().drawings().stream()
                .filter(drawing -> drawing.valid().covers(at))
                .map(this::zone)
                .toList());
    }

    private MapPage.Feature zone(Drawing drawing) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("name", view.wording().label(drawing.id()));
        properties.put("valid", view.time(drawing.valid()));
        properties.put("toleranceMetres", drawing.toleranceMetres());
        return new MapPage.Feature(drawing.id(), geometry(drawing.shape()), properties);
    }

    private static MapPage.Geometry geometry(Shape shape) {
        return switch (shape) {
            case Shape.Area(var polygons) ->
                new MapPage.Geometry(
                        "MultiPolygon", polygons.stream().map(MapRoom::rings).toList());
            case Shape.Line(var positions) -> new MapPage.Geometry("LineString", ring(positions));
            case Shape.Point(var position) -> new MapPage.Geometry("Point", pair(position));
        };
    }

    private static List<List<List<Double>>> rings(Shape.Polygon polygon) {
        var rings = new ArrayList<List<List<Double>>>();
        rings.add(ring(polygon.outer()));
        polygon.holes().forEach(hole -> rings.add(ring(hole)));
        return rings;
    }

    private static List<List<Double>> ring(List<Position> positions) {
        return positions.stream().map(MapRoom::pair).toList();
    }

    private static List<Double> pair(Position position) {
        return List.of(position.longitude(), position.latitude());
    }

    private List<MapPage.Row> table() {
        var byPlace = new LinkedHashMap<String, List<Report>>();
        for (var report : reports)
            ReportFilter.places(report)
                    .distinct()
                    .forEach(place -> byPlace.computeIfAbsent(place, any -> new ArrayList<>())
                            .add(report));
        return view.watched().registry().places().stream()
                .map(place -> row(place, byPlace.getOrDefault(place.id(), List.of())))
                .toList();
    }

    private MapPage.Row row(Place place, List<Report> told) {
        var acts = new LinkedHashSet<View.Named>();
        told.forEach(report -> acts.add(view.named(report.act())));
        return new MapPage.Row(
                place.id(),
                view.wording().label(place.id()),
                place.kind(),
                place.position().map(Position::longitude),
                place.position().map(Position::latitude),
                place.precisionMetres(),
                place.partOf(),
                told.size(),
                standards(told),
                List.copyOf(acts),
                told.stream().map(Report::id).toList());
    }

    private Map<String, Integer> standards(List<Report> told) {
        var counts = new LinkedHashMap<String, Integer>();
        carried.forEach((standard, ids) -> counts.put(standard.word(), 0));
        for (var report : told)
            strictest(report.id()).ifPresent(standard -> counts.merge(standard.word(), 1, Integer::sum));
        return counts;
    }

    private Optional<Standard> strictest(String report) {
        return carried.entrySet().stream()
                .filter(under -> under.getValue().contains(report))
                .map(Map.Entry::getKey)
                .reduce((looser, stricter) -> stricter);
    }

    private MapPage.Collection places(List<MapPage.Row> table) {
        return new MapPage.Collection(table.stream()
                .filter(row -> row.reports() > 0)
                .flatMap(row -> place(row).stream())
                .toList());
    }

    private static Optional<MapPage.Feature> place(MapPage.Row row) {
        if (row.longitude().isEmpty() || row.latitude().isEmpty()) return Optional.empty();
        double longitude = row.longitude().get();
        double latitude = row.latitude().get();
        var properties = new LinkedHashMap<String, Object>();
        properties.put("name", row.words());
        properties.put("centre", List.of(longitude, latitude));
        properties.put("precisionMetres", row.precisionMetres());
        properties.put("reports", row.reports());
        properties.putAll(row.standards());
        var area = new MapPage.Geometry("Polygon", List.of(circle(longitude, latitude, row.precisionMetres())));
        return Optional.of(new MapPage.Feature(row.place(), area, properties));
    }

    private static List<List<Double>> circle(double longitude, double latitude, long metres) {
        var ring = new ArrayList<List<Double>>();
        double north = metres / METRES_A_DEGREE;
        double east = north / Math.cos(Math.toRadians(latitude));
        for (int corner = 0; corner <= CORNERS; corner++) {
            double angle = 2 * Math.PI * (corner % CORNERS) / CORNERS;
            ring.add(List.of(rounded(longitude + east * Math.cos(angle)), rounded(latitude + north * Math.sin(angle))));
        }
        return ring;
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }

    /// West, south, east, north of all drawings, valid or not, so that the map does not jump with the date; of the
    /// places where nothing is drawn.
    private List<Double> bounds(List<MapPage.Row> table) {
        var drawn = view.watched().registry().drawings().stream()
                .flatMap(drawing -> corners(drawing.shape()))
                .toList();
        var shown = drawn.isEmpty()
                ? table.stream().flatMap(MapRoom::spot).toList()
                : drawn.stream().map(MapRoom::pair).toList();
        if (shown.isEmpty()) return List.of();
        var east = shown.stream().mapToDouble(List::getFirst).summaryStatistics();
        var north = shown.stream().mapToDouble(List::getLast).summaryStatistics();
        return List.of(east.getMin(), north.getMin(), east.getMax(), north.getMax());
    }

    private static Stream<Position> corners(Shape shape) {
        return switch (shape) {
            case Shape.Area(var polygons) -> polygons.stream().flatMap(polygon -> polygon.outer().stream());
            case Shape.Line(var positions) -> positions.stream();
            case Shape.Point(var position) -> Stream.of(position);
        };
    }

    private static Stream<List<Double>> spot(MapPage.Row row) {
        return row.longitude().stream().flatMap(east -> row.latitude().stream().map(north -> List.of(east, north)));
    }

    private List<MapPage.Day> days() {
        return days(view, reports);
    }

    /// How many of `reports` begin on each local day; those without a beginning are left out.
    static List<MapPage.Day> days(View view, List<Report> reports) {
        var days = new TreeMap<String, Integer>();
        for (var report : reports) {
            if (report.happened().from() == Span.BEGINNING) continue;
            var day = Instant.ofEpochSecond(report.happened().from())
                    .atZone(view.watched().zone())
                    .toLocalDate();
            days.merge(day.toString(), 1, Integer::sum);
        }
        var listed = new ArrayList<MapPage.Day>();
        days.forEach((date, count) -> listed.add(new MapPage.Day(date, count)));
        return listed;
    }
}
