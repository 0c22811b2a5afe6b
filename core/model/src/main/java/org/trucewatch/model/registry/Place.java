package org.trucewatch.model.registry;

import java.util.List;
import java.util.Optional;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.space.Position;
import org.trucewatch.model.time.Span;

/// A named place, region, road or post.
///
/// `precisionMetres` is how far the true spot may lie from `position`. `partOf` names the places it is a member or a
/// part of, whatever a drawing says: a listed settlement beats the drawing. `facesLines` names the lines it is
/// declared to lie on.
public record Place(
        String id,
        Words words,
        List<String> aliases,
        String kind,
        Optional<Position> position,
        long precisionMetres,
        List<String> partOf,
        List<String> facesLines,
        List<Held> holders) {
    public Place {
        aliases = List.copyOf(aliases);
        partOf = List.copyOf(partOf);
        facesLines = List.copyOf(facesLines);
        holders = List.copyOf(holders);
    }

    /// Who held the place, and when; a contested place has no holder.
    public record Held(String actor, Span during) {}
}
