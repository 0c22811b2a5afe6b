package org.trucewatch.model.registry;

import java.util.List;
import org.trucewatch.model.space.Drawing;

/// Everything that a case gives a name to, in the order of its tables. A drawing's id is the id of the place or line
/// it draws; a place may have several drawings, one after another in time.
public record Registry(
        List<Actor> actors,
        List<Side> sides,
        List<Place> places,
        List<Drawing> drawings,
        List<ActKind> acts,
        List<Source> sources,
        List<Lineage> lineages) {
    public Registry {
        actors = List.copyOf(actors);
        sides = List.copyOf(sides);
        places = List.copyOf(places);
        drawings = List.copyOf(drawings);
        acts = List.copyOf(acts);
        sources = List.copyOf(sources);
        lineages = List.copyOf(lineages);
    }
}
