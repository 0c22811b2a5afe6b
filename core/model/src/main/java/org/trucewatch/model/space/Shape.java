package org.trucewatch.model.space;

import java.util.List;
import org.trucewatch.model.Defect;

/// What a drawing shows. Edges belong to an area: it is closed.
public sealed interface Shape {
    /// An outline and its holes, each a ring whose last position repeats its first.
    record Area(List<Polygon> polygons) implements Shape {
        public Area {
            polygons = List.copyOf(polygons);
            if (polygons.isEmpty()) throw new Defect("an area must have a polygon");
        }
    }

    /// A drawn line, in order.
    record Line(List<Position> positions) implements Shape {
        public Line {
            positions = List.copyOf(positions);
            if (positions.size() < 2) throw new Defect("a line must have two positions");
        }
    }

    /// A single drawn point.
    record Point(Position position) implements Shape {}

    /// One outer ring with its holes.
    record Polygon(List<Position> outer, List<List<Position>> holes) {
        public Polygon {
            outer = List.copyOf(outer);
            holes = holes.stream().map(List::copyOf).toList();
            if (outer.size() < 4 || !outer.get(0).equals(outer.get(outer.size() - 1)))
                throw new Defect("a ring must close and have three corners");
        }
    }
}
