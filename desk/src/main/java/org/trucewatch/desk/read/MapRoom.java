package org.trucewatch.desk.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trucewatch.desk.shelf.Shelf;
import org.trucewatch.model.registry.Place;
import org.trucewatch.model.space.Drawing;
import org.trucewatch.model.space.Position;
import org.trucewatch.model.space.Shape;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Standard;

/// Draws the map of a view.
public final class MapRoom {
    private static final int CORNERS = 48;
    /// The rest is in the list of reports, filtered by the place.
    private static final int MOST_NAMED = 50;
    private static final double METRES_A_DEGREE = 111_320;

    private final View view;
    private final Shelf shelf;
    private final BitSet reports;

    private MapRoom(View view, Span happened) {
        this.view = view;
        shelf = view.cut().shelf();
        reports = rows(view, happened);
    }

    /// The rows that tell of `happened` and can be seen.
    static BitSet rows(View view, Span happened) {
        var rows = (BitSet) view.cut().shown().clone();
        var shelf = view.cut().shelf();
        if (happened.equals(Span.ALWAYS)) return rows;
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1))
            if (!shelf.overlaps(row, happened)) rows.clear(row);
        return rows;
    }

    /// The map of the reports that tell of `happened`, with the zones valid at the time asked about.
    public static MapPage of(View view, Span happened) {
        if (!happened.equals(Span.ALWAYS)) return made(view, happened);
        return view.cut().map(view.wording().tongue(), () -> made(view, happened));
    }

    private static MapPage made(View view, Span happened) {
        var room = new MapRoom(view, happened);
        var table = room.table();
        return new MapPage(
                view.moment(view.asOf().happened()),
                view.moment(view.asOf().known()),
                room.bounds(table),
                room.zones(),
                room.places(table),
                room.points(),
                table,
                room.days());
    }

    private int points() {
        return (int) reports.stream()
                .filter(row -> shelf.precision(row) != Shelf.NO_POINT)
                .count();
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
        var byPlace = new HashMap<String, Told>();
        var told = told();
        for (int number = 0; number < told.length; number++)
            for (var place : shelf.places().values().get(number))
                byPlace.computeIfAbsent(place, any -> new Told()).add(told[number]);
        return view.watched().registry().places().stream()
                .map(place -> row(place, byPlace.getOrDefault(place.id(), new Told())))
                .toList();
    }

    /// What is told by those who name the same places: there are many reports and few places.
    private Told[] told() {
        var strictest = view.cut().strictest();
        var told = new Told[shelf.places().values().size()];
        Arrays.setAll(told, any -> new Told());
        for (int row = reports.nextSetBit(0); row >= 0; row = reports.nextSetBit(row + 1))
            told[shelf.places().number(row)].add(row, strictest[row], shelf);
        return told;
    }

    private boolean judged() {
        return view.mandateOverAll().judges();
    }

    /// What is told of one place: how many reports, how strictly, of what, and the first of them.
    private static final class Told {
        private int reports;
        private final int[] strictest = new int[1 + Standard.values().length];
        private final BitSet acts = new BitSet();
        private int[] first = {};

        /// Rows come in rising order.
        void add(int row, int standard, Shelf shelf) {
            if (reports++ < MOST_NAMED) {
                first = Arrays.copyOf(first, first.length + 1);
                first[first.length - 1] = row;
            }
            strictest[standard]++;
            acts.set(shelf.acts().number(row));
        }

        void add(Told other) {
            reports += other.reports;
            for (int standard = 0; standard < strictest.length; standard++)
                strictest[standard] += other.strictest[standard];
            acts.or(other.acts);
            first = IntStream.concat(IntStream.of(first), IntStream.of(other.first))
                    .sorted()
                    .limit(MOST_NAMED)
                    .toArray();
        }

        List<String> ids(Shelf shelf) {
            return IntStream.of(first).mapToObj(shelf::id).toList();
        }
    }

    private MapPage.Row row(Place place, Told told) {
        var acts = told.acts.stream()
                .mapToObj(number -> view.named(shelf.acts().values().get(number)))
                .sorted(Comparator.comparing(View.Named::words).thenComparing(View.Named::id))
                .toList();
        return new MapPage.Row(
                place.id(),
                view.wording().label(place.id()),
                place.kind(),
                place.position().map(Position::longitude),
                place.position().map(Position::latitude),
                place.precisionMetres(),
                place.partOf(),
                told.reports,
                standards(told),
                acts,
                told.ids(shelf));
    }

    private Map<String, Integer> standards(Told told) {
        var counts = new LinkedHashMap<String, Integer>();
        if (judged())
            for (var standard : Standard.values()) counts.put(standard.word(), told.strictest[Cut.number(standard)]);
        return counts;
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
        return days(shelf, reports);
    }

    /// How many of the reports in these rows, which stand in the order of time, begin on each local day; those
    /// without a beginning are left out.
    static List<MapPage.Day> days(Shelf shelf, BitSet rows) {
        var listed = new ArrayList<MapPage.Day>();
        int day = Shelf.NO_DAY;
        int count = 0;
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            if (shelf.day(row) != day) {
                if (day != Shelf.NO_DAY) listed.add(day(day, count));
                day = shelf.day(row);
                count = 0;
            }
            count++;
        }
        if (day != Shelf.NO_DAY) listed.add(day(day, count));
        return listed;
    }

    private static MapPage.Day day(int day, int count) {
        return new MapPage.Day(LocalDate.ofEpochDay(day).toString(), count);
    }
}
