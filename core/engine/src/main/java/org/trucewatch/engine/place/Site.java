package org.trucewatch.engine.place;

import java.util.List;
import java.util.Optional;
import org.trucewatch.model.registry.Place;
import org.trucewatch.model.space.Position;

/// A named place, zone or line with all that tables and declarations say of it.
///
/// `open` is a list of places that ends with *among others*, `closed` one that names all; `unknown` says that the text
/// does not tell where it is.
record Site(
        String id,
        Optional<Position> position,
        long precisionMetres,
        List<String> partOf,
        List<String> facesLines,
        List<Place.Held> holders,
        List<Outline> outlines,
        long reachMetres,
        boolean open,
        boolean closed,
        boolean unknown,
        boolean line) {
    static Site unnamed(String id) {
        return new Site(
                id, Optional.empty(), 0, List.of(), List.of(), List.of(), List.of(), 0, false, false, true, false);
    }
}
