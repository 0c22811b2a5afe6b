package org.trucewatch.casefolder.zone;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.trucewatch.casefolder.table.Cell;
import org.trucewatch.casefolder.table.Fault;
import org.trucewatch.casefolder.table.Fields;
import org.trucewatch.casefolder.table.Problems;
import org.trucewatch.casefolder.table.TextFile;
import org.trucewatch.casefolder.table.Times;
import org.trucewatch.model.space.Drawing;
import org.trucewatch.model.space.Position;
import org.trucewatch.model.space.Shape;

/// Reads the features of GeoJSON files as drawings. The `id` of a feature is the name of the place or line it draws;
/// its properties `valid_from`, `valid_until` and `tolerance_m` say when it held and how far it may be wrong.
public final class Drawings {
    private final Problems problems;
    private final Fields fields;
    private final Times times;
    private final Around around;
    private final Consumer<Cell> use;
    private final List<Drawing> drawings = new ArrayList<>();
    /// Where the positions of one file stand whose numbers seem to have changed places: mostly all, or none.
    private final List<Cell> swapped = new ArrayList<>();

    /// `use` checks that what a feature draws has that name in the case.
    public Drawings(Problems problems, Times times, Around around, Consumer<Cell> use) {
        this.problems = problems;
        this.fields = new Fields(problems);
        this.times = times;
        this.around = around;
        this.use = use;
    }

    public List<Drawing> all() {
        return List.copyOf(drawings);
    }

    public void read(TextFile text) {
        if (!text.whole()) return;
        swapped.clear();
        Json.read(text, problems).ifPresent(this::collection);
        if (swapped.size() == 1) problems.at(swapped.getFirst(), Fault.PAIR_SWAPPED.with());
        if (swapped.size() > 1) problems.at(swapped.getFirst(), Fault.PAIRS_SWAPPED.with(swapped.size()));
    }

    private void collection(Json json) {
        var type = json.member("type").text().text();
        if (type.equals("Feature")) feature(json);
        else if (type.equals("FeatureCollection"))
            json.member("features").items().forEach(this::feature);
        else problems.at(json.at(), type.isEmpty() ? Fault.GEOJSON_TYPELESS.with() : Fault.GEOJSON_TYPE.with(type));
    }

    private void feature(Json feature) {
        var id = feature.member("id").text();
        if (id.isEmpty()) {
            problems.at(feature.at(), Fault.FEATURE_NAMELESS.with());
            return;
        }
        use.accept(id);
        var properties = feature.member("properties");
        var valid = times.span(
                properties.member("valid_from").text(),
                properties.member("valid_until").text());
        long tolerance = fields.number(properties.member("tolerance_m").text()).orElse(0);
        shape(feature.member("geometry"))
                .ifPresent(shape -> drawings.add(new Drawing(id.text(), shape, valid, tolerance)));
    }

    private Optional<Shape> shape(Json geometry) {
        var type = geometry.member("type").text().text();
        var coordinates = geometry.member("coordinates");
        return switch (type) {
            case "Polygon" -> polygon(coordinates).map(polygon -> new Shape.Area(List.of(polygon)));
            case "MultiPolygon" -> area(coordinates);
            case "LineString" -> line(coordinates);
            case "Point" -> position(coordinates).map(Shape.Point::new);
            default -> {
                problems.at(geometry.at(), Fault.GEOMETRY_TYPE.with(type));
                yield Optional.empty();
            }
        };
    }

    private Optional<Shape> area(Json coordinates) {
        var polygons = coordinates.items().stream()
                .map(this::polygon)
                .flatMap(Optional::stream)
                .toList();
        return polygons.isEmpty() ? Optional.empty() : Optional.of(new Shape.Area(polygons));
    }

    private Optional<Shape> line(Json coordinates) {
        var positions = positions(coordinates);
        if (positions.size() >= 2) return Optional.of(new Shape.Line(positions));
        problems.at(coordinates.at(), Fault.LINE_SHORT.with());
        return Optional.empty();
    }

    private Optional<Shape.Polygon> polygon(Json coordinates) {
        var rings = new ArrayList<List<Position>>();
        for (var ring : coordinates.items()) ring(ring).ifPresent(rings::add);
        if (rings.isEmpty() || rings.size() < coordinates.items().size()) return Optional.empty();
        return Optional.of(new Shape.Polygon(rings.get(0), rings.subList(1, rings.size())));
    }

    private Optional<List<Position>> ring(Json ring) {
        var positions = positions(ring);
        if (positions.size() < ring.items().size()) return Optional.empty();
        if (positions.size() < 4) {
            problems.at(ring.at(), Fault.RING_SHORT.with());
            return Optional.empty();
        }
        if (!positions.get(0).equals(positions.get(positions.size() - 1))) {
            problems.at(ring.at(), Fault.RING_OPEN.with());
            return Optional.empty();
        }
        return twice(ring, positions) || crosses(ring, positions) ? Optional.empty() : Optional.of(positions);
    }

    private boolean twice(Json ring, List<Position> positions) {
        int again = 1;
        while (again < positions.size() && !positions.get(again).equals(positions.get(again - 1))) again++;
        if (again == positions.size()) return false;
        problems.at(ring.items().get(again).at(), Fault.RING_TWICE.with());
        return true;
    }

    private boolean crosses(Json ring, List<Position> positions) {
        var crossing = Rings.crossing(positions);
        crossing.ifPresent(
                pair -> problems.at(ring.items().get(pair.other()).at(), Fault.RING_CROSSES.with(pair.one() + 1)));
        return crossing.isPresent();
    }

    private List<Position> positions(Json coordinates) {
        return coordinates.items().stream()
                .map(this::position)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Position> position(Json pair) {
        if (pair.items().size() < 2) {
            problems.at(pair.at(), Fault.POSITION_PAIR.with());
            return Optional.empty();
        }
        var lon = pair.items().get(0).text();
        var lat = pair.items().get(1).text();
        var position = fields.position(lat, lon);
        if (position.isPresent() && around.wouldFitSwapped(position.get())) swapped.add(pair.at());
        return position;
    }
}
