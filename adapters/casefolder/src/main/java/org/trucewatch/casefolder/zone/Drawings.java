package org.trucewatch.casefolder.zone;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.trucewatch.casefolder.table.Cell;
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
        if (text.whole()) Json.read(text, problems).ifPresent(this::collection);
    }

    private void collection(Json json) {
        var type = json.member("type").text().text();
        if (type.equals("Feature")) feature(json);
        else if (type.equals("FeatureCollection"))
            json.member("features").items().forEach(this::feature);
        else
            problems.at(
                    json.at(),
                    "geojson-type",
                    "A FeatureCollection or a Feature is expected here, not "
                            + (type.isEmpty() ? "a value without `type`." : "a " + type + "."));
    }

    private void feature(Json feature) {
        var id = feature.member("id").text();
        if (id.isEmpty()) {
            problems.at(
                    feature.at(),
                    "feature-nameless",
                    "The feature has no `id`; give it the id of the place or line that it draws.");
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
                problems.at(
                        geometry.at(),
                        "geometry-type",
                        "A Polygon, MultiPolygon, LineString or Point is expected here, not `" + type + "`.");
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
        problems.at(coordinates.at(), "line-short", "A line needs two positions.");
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
            problems.at(ring.at(), "ring-short", "A ring needs four positions: three corners, and the first again.");
            return Optional.empty();
        }
        if (!positions.get(0).equals(positions.get(positions.size() - 1))) {
            problems.at(ring.at(), "ring-open", "The ring does not close; repeat its first position as its last.");
            return Optional.empty();
        }
        return twice(ring, positions) || crosses(ring, positions) ? Optional.empty() : Optional.of(positions);
    }

    private boolean twice(Json ring, List<Position> positions) {
        int again = 1;
        while (again < positions.size() && !positions.get(again).equals(positions.get(again - 1))) again++;
        if (again == positions.size()) return false;
        problems.at(
                ring.items().get(again).at(),
                "ring-twice",
                "The ring names this position twice in a row; take one out.");
        return true;
    }

    private boolean crosses(Json ring, List<Position> positions) {
        var crossing = Rings.crossing(positions);
        crossing.ifPresent(pair -> problems.at(
                ring.items().get(pair.other()).at(),
                "ring-crosses",
                "The edge from here meets the edge from position %d of the same ring; a ring must not cross itself."
                        .formatted(pair.one() + 1)));
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
            problems.at(pair.at(), "position-half", "A position is two numbers, longitude first: [36.73, 34.84].");
            return Optional.empty();
        }
        var lon = pair.items().get(0).text();
        var lat = pair.items().get(1).text();
        var position = fields.position(lat, lon);
        if (position.isPresent() && around.wouldFitSwapped(position.get()))
            problems.at(
                    pair.at(),
                    "position-swapped",
                    "This position lies far from the case's places and near them "
                            + "with its numbers swapped; GeoJSON puts the longitude first.");
        return position;
    }
}
