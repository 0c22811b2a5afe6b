package org.trucewatch.engine.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trucewatch.engine.names.NameTable;
import org.trucewatch.model.agreement.Declaration;
import org.trucewatch.model.agreement.Declaration.Trait;
import org.trucewatch.model.registry.Place;
import org.trucewatch.model.registry.Registry;
import org.trucewatch.model.space.Drawing;
import org.trucewatch.model.space.Position;

/// Brings together what the tables and the agreement say of places.
public final class AtlasBuilder {
    private final Registry registry;
    private final NameTable names = new NameTable();
    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    private static final class Draft {
        private final List<String> partOf = new ArrayList<>();
        private final List<String> facesLines = new ArrayList<>();
        private final List<Place.Held> holders = new ArrayList<>();
        private Optional<Position> position = Optional.empty();
        private long precision;
        private long reach;
        private Optional<Long> tolerance = Optional.empty();
        private boolean open;
        private boolean closed;
        private boolean unknown;
        private boolean line;
    }

    private AtlasBuilder(Registry registry) {
        this.registry = registry;
    }

    public static Atlas atlas(Registry registry, List<Declaration> declarations) {
        return new AtlasBuilder(registry).build(declarations);
    }

    private Atlas build(List<Declaration> declarations) {
        for (var place : registry.places()) names.add(place.id(), place.aliases());
        for (var declaration : declarations)
            if (isPlace(declaration)) names.add(names.id(declaration.name()), aliases(declaration));
        registry.places().forEach(this::add);
        declarations.stream().filter(this::isPlace).forEach(this::add);
        registry.drawings().forEach(drawing -> draft(drawing.id()));
        var sites = new HashMap<String, Site>();
        drafts.forEach((id, draft) -> sites.put(id, site(id, draft)));
        return new Atlas(sites, names);
    }

    /// A list that holds places counts as one.
    private boolean isPlace(Declaration declaration) {
        return switch (declaration.kind()) {
            case PLACE, LINE -> true;
            case LIST ->
                members(declaration).stream()
                        .anyMatch(name -> names.declared(name).isPresent());
            default -> false;
        };
    }

    private static List<String> members(Declaration declaration) {
        return declaration.traits().stream()
                .filter(Trait.Entries.class::isInstance)
                .flatMap(trait -> ((Trait.Entries) trait).entries().stream())
                .filter(Declaration.Entry.OfName.class::isInstance)
                .map(entry -> ((Declaration.Entry.OfName) entry).name())
                .toList();
    }

    private static List<String> aliases(Declaration declaration) {
        return declaration.traits().stream()
                .filter(Trait.Also.class::isInstance)
                .flatMap(trait -> ((Trait.Also) trait).names().stream())
                .toList();
    }

    private Draft draft(String name) {
        var id = names.id(name);
        names.add(id, List.of());
        return drafts.computeIfAbsent(id, any -> new Draft());
    }

    private void add(Place place) {
        var draft = draft(place.id());
        draft.position = place.position();
        draft.precision = place.precisionMetres();
        draft.partOf.addAll(place.partOf());
        draft.facesLines.addAll(place.facesLines());
        draft.holders.addAll(place.holders());
    }

    private void add(Declaration declaration) {
        var draft = draft(declaration.name());
        draft.line |= declaration.kind() == Declaration.Kind.LINE;
        for (var trait : declaration.traits())
            switch (trait) {
                case Trait.PartOf part -> draft.partOf.addAll(part.names().all());
                case Trait.MeansUnknown unknown -> draft.unknown = true;
                case Trait.Means means ->
                    means.names().all().forEach(name -> draft(name).partOf.add(declaration.name()));
                case Trait.Tolerance tolerance ->
                    draft.tolerance = Optional.of(tolerance.length().metres());
                case Trait.Within within -> draft.reach = within.length().metres();
                case Trait.Entries entries -> {
                    draft.open = entries.amongOthers();
                    draft.closed = !entries.amongOthers();
                }
                default -> {}
            }
        for (var member : members(declaration)) draft(member).partOf.add(declaration.name());
        for (var alias : aliases(declaration))
            if (drafts.containsKey(alias)) draft(alias).partOf.add(declaration.name());
    }

    private Site site(String id, Draft draft) {
        var outlines = new ArrayList<Outline>();
        for (var drawing : registry.drawings())
            if (names.id(drawing.id()).equals(id)) outlines.add(outline(drawing, draft));
        return new Site(
                id,
                draft.position,
                draft.precision,
                List.copyOf(draft.partOf),
                List.copyOf(draft.facesLines),
                List.copyOf(draft.holders),
                List.copyOf(outlines),
                draft.reach,
                draft.open,
                draft.closed,
                draft.unknown,
                draft.line);
    }

    private static Outline outline(Drawing drawing, Draft draft) {
        var plane = Plane.at(Outline.middleLatitude(drawing.shape()));
        return new Outline(drawing, draft.tolerance.orElse(drawing.toleranceMetres()), plane);
    }
}
