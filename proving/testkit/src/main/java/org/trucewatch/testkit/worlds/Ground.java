package org.trucewatch.testkit.worlds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.registry.Place;
import org.trucewatch.model.space.Drawing;
import org.trucewatch.model.space.Position;
import org.trucewatch.model.space.Shape;
import org.trucewatch.model.time.Span;

/// A zone, a line along one of its edges, and places in it, outside, on its edges and near them.
final class Ground {
    private static final int CENTRE_LONGITUDE = 100_000_000;
    private static final int CENTRE_LATITUDE = 500_000_000;
    private static final int GRID = 100;

    private final Chance chance;
    private final List<Position> ring;
    private final long middle;

    Ground(Chance chance, long middle) {
        this.chance = chance;
        this.middle = middle;
        this.ring = ring();
    }

    /// Corners around a centre, five decimals each.
    private List<Position> ring() {
        var corners = chance.between(4, 8);
        var positions = new ArrayList<Position>();
        for (int i = 0; i < corners; i++) {
            var angle = 2 * StrictMath.PI * i / corners;
            var reach = chance.between(500, 1_000) * 1_000;
            positions.add(onGrid(
                    CENTRE_LONGITUDE + (int) (reach * StrictMath.cos(angle)),
                    CENTRE_LATITUDE + (int) (reach * StrictMath.sin(angle))));
        }
        positions.add(positions.getFirst());
        return positions;
    }

    private static Position onGrid(int longitude, int latitude) {
        return new Position(longitude / GRID * GRID, latitude / GRID * GRID);
    }

    List<Drawing> drawings() {
        var tolerance = chance.of(0L, 0L, 0L, 300L);
        var line = new Shape.Line(List.of(ring.get(0), ring.get(1), ring.get(2)));
        var front = new Drawing("front", line, Span.ALWAYS, 0);
        if (chance.in(4))
            return List.of(
                    new Drawing("zone", area(ring), Span.before(middle), tolerance),
                    new Drawing("zone", area(smaller()), Span.from(middle), tolerance),
                    front);
        return List.of(new Drawing("zone", area(ring), Span.ALWAYS, tolerance), front);
    }

    private static Shape area(List<Position> ring) {
        return new Shape.Area(List.of(new Shape.Polygon(ring, List.of())));
    }

    private List<Position> smaller() {
        return ring.stream()
                .map(corner -> onGrid((corner.lonE7() + CENTRE_LONGITUDE) / 2, (corner.latE7() + CENTRE_LATITUDE) / 2))
                .toList();
    }

    /// The names that reports and clauses may use.
    static List<String> names() {
        return List.of(
                "zone",
                "town-one",
                "town-two",
                "town-three",
                "corner",
                "edge-post",
                "hill",
                "far-town",
                "nowhere",
                "post-one",
                "post-two",
                "road",
                "region");
    }

    List<Place> places() {
        return List.of(
                place("zone", Optional.empty(), 0, List.of("region"), List.of()),
                place("region", Optional.of(spot(300)), 20_000, List.of(), List.of()),
                place("town-one", Optional.of(spot(400)), 500, List.of("zone"), List.of()),
                place("town-two", Optional.of(spot(700)), chance.of(0L, 500L, 2_000L), List.of(), List.of()),
                place("town-three", Optional.of(spot(1_200)), chance.of(0L, 500L, 2_000L), List.of(), List.of("front")),
                place("corner", Optional.of(ring.get(1)), chance.of(0L, 0L, 100L), List.of(), List.of()),
                place("edge-post", Optional.of(onEdge()), 0, List.of(), List.of()),
                place("hill", Optional.of(spot(1_000)), chance.of(0L, 1_000L), List.of(), List.of()),
                place("far-town", Optional.of(spot(3_000)), 500, List.of(), List.of()),
                place("nowhere", Optional.empty(), 0, List.of(), List.of()),
                place("post", Optional.empty(), 0, List.of(), List.of()),
                place("post-one", Optional.of(spot(300)), 0, List.of("post"), List.of()),
                place("post-two", Optional.of(spot(900)), 100, List.of("post"), List.of()),
                place("road", Optional.of(spot(500)), 0, List.of(), List.of()));
    }

    /// A spot up to so many hundredths of the zone's greatest reach from its centre.
    Position spot(int reach) {
        return onGrid(
                CENTRE_LONGITUDE + chance.between(-reach, reach) * 1_000,
                CENTRE_LATITUDE + chance.between(-reach, reach) * 1_000);
    }

    /// The middle of an edge, which lies on it exactly where both coordinates can be halved.
    private Position onEdge() {
        var a = ring.get(2);
        var b = ring.get(3);
        return new Position((a.lonE7() + b.lonE7()) / 2, (a.latE7() + b.latE7()) / 2);
    }

    private Place place(
            String id, Optional<Position> position, long precision, List<String> partOf, List<String> faces) {
        return new Place(id, Words.NONE, List.of(), "", position, precision, partOf, faces, holders());
    }

    private List<Place.Held> holders() {
        return switch (chance.below(6)) {
            case 0 -> List.of();
            case 1 -> List.of(new Place.Held("north", Span.before(middle)), new Place.Held("south", Span.from(middle)));
            case 2 -> List.of(new Place.Held("outcasts", Span.ALWAYS));
            case 3 -> List.of(new Place.Held("south-brigade", Span.ALWAYS));
            case 4 -> List.of(new Place.Held("south", Span.ALWAYS));
            default -> List.of(new Place.Held("north", Span.ALWAYS));
        };
    }
}
