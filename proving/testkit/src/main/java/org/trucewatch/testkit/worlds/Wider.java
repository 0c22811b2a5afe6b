package org.trucewatch.testkit.worlds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trucewatch.language.Language;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.registry.Place;
import org.trucewatch.model.registry.Registry;
import org.trucewatch.model.space.Drawing;
import org.trucewatch.model.space.Position;
import org.trucewatch.model.space.Shape;
import org.trucewatch.model.time.Span;

/// What is asked of the zone is asked of a land around it that holds every place.
final class Wider {
    private static final int WEST = 80_000_000;
    private static final int EAST = 120_000_000;
    private static final int SOUTH = 480_000_000;
    private static final int NORTH = 520_000_000;

    private Wider() {}

    static World of(World world) {
        var text = Language.print(world.agreement()).replace(" in zone", " in land");
        return new World(
                Language.read("wider.md", text).agreement(), of(world.registry()), world.casebook(), world.asOf());
    }

    private static Registry of(Registry registry) {
        var places = new ArrayList<Place>();
        for (var place : registry.places()) places.add(place.id().equals("zone") ? partOfLand(place) : place);
        places.add(new Place("land", Words.NONE, List.of(), "", Optional.empty(), 0, List.of(), List.of(), List.of()));
        var drawings = new ArrayList<>(registry.drawings());
        drawings.add(new Drawing("land", land(), Span.ALWAYS, 0));
        return new Registry(
                registry.actors(),
                registry.sides(),
                places,
                drawings,
                registry.acts(),
                registry.sources(),
                registry.lineages());
    }

    private static Place partOfLand(Place zone) {
        var wholes = new ArrayList<>(zone.partOf());
        wholes.add("land");
        return new Place(
                zone.id(),
                zone.words(),
                zone.aliases(),
                zone.kind(),
                zone.position(),
                zone.precisionMetres(),
                wholes,
                zone.facesLines(),
                zone.holders());
    }

    private static Shape land() {
        var corner = new Position(WEST, SOUTH);
        var ring = List.of(
                corner, new Position(EAST, SOUTH), new Position(EAST, NORTH), new Position(WEST, NORTH), corner);
        return new Shape.Area(List.of(new Shape.Polygon(ring, List.of())));
    }
}
