package org.trucewatch.testkit.oracle;

import java.util.List;
import java.util.Optional;
import org.trucewatch.model.agreement.Declaration;
import org.trucewatch.model.agreement.Declaration.Trait;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.registry.Place;
import org.trucewatch.model.space.Drawing;
import org.trucewatch.model.space.Length;
import org.trucewatch.model.space.Position;
import org.trucewatch.model.time.Span;

/// Whether what is told of a place lies in a zone. Source: judging rules, section 3; rules of the judge, C and G14.
final class Places {
    static final String STRADDLES = "place-straddles";
    static final String UNKNOWN = "place-unknown";
    static final String OUTSIDE = "outside-place";
    private static final long NEAR_METRES = 3_000;
    private static final long FAR_METRES = 5_000;

    private Places() {}

    /// A spot as told, and how far the true one may lie from it.
    record Disc(Position position, double radius) {}

    static boolean isPlace(Setting setting, String name) {
        var kind = setting.declaredKind(name);
        if (kind.isPresent()) return kind.get() == Declaration.Kind.PLACE || kind.get() == Declaration.Kind.LINE;
        return place(setting, name).isPresent()
                || setting.registry().drawings().stream()
                        .anyMatch(drawing -> drawing.id().equals(name));
    }

    static Optional<Place> place(Setting setting, String name) {
        return setting.registry().places().stream()
                .filter(place -> place.id().equals(name))
                .findFirst();
    }

    /// A class of places whose members nobody named, such as *post*: any place at which one is told is one.
    static boolean isUnnamedClass(Setting setting, String name) {
        return setting.declaredKind(name).filter(Declaration.Kind.PLACE::equals).isPresent()
                && !setting.traits(name, Trait.MeansUnknown.class).isEmpty();
    }

    static boolean isLine(Setting setting, String name) {
        return setting.declaredKind(name).filter(Declaration.Kind.LINE::equals).isPresent();
    }

    /// By name first: a listed settlement beats the drawing. Then by position.
    static Answer in(Setting setting, Location told, String zone, Span span) {
        return switch (told) {
            case Location.Point point ->
                byDisc(setting, new Disc(point.position(), point.precisionMetres()), zone, span);
            case Location.Named named -> in(setting, named, zone, span);
        };
    }

    private static Answer in(Setting setting, Location.Named named, String zone, Span span) {
        if (named.nearness() == Location.Nearness.UNKNOWN) return Answer.cannotTell(UNKNOWN);
        if (named.nearness() == Location.Nearness.NEAR)
            return byPosition(setting, named.place(), NEAR_METRES, zone, span);
        var above = Kinship.places(setting, named.place());
        if (above.contains(zone)) return Answer.IN;
        var aboveZone = Kinship.places(setting, zone);
        if (aboveZone.contains(named.place())) return Answer.cannotTell(STRADDLES);
        if (isClosedList(setting, zone)) return Answer.out(OUTSIDE);
        for (var ancestor : above)
            if (!ancestor.equals(named.place())
                    && !aboveZone.contains(ancestor)
                    && byPosition(setting, ancestor, 0, zone, span).isOut()) return Answer.out(OUTSIDE);
        return byPosition(setting, named.place(), 0, zone, span);
    }

    /// A list of places that is not left open and has no drawing: what is not on it is outside.
    private static boolean isClosedList(Setting setting, String zone) {
        var lists = setting.traits(zone, Trait.Entries.class);
        return !lists.isEmpty()
                && lists.stream().noneMatch(Trait.Entries::amongOthers)
                && setting.registry().drawings().stream()
                        .noneMatch(drawing -> drawing.id().equals(zone));
    }

    private static Answer byPosition(Setting setting, String name, long more, String zone, Span span) {
        var place = place(setting, name);
        if (place.isEmpty() || place.get().position().isEmpty()) return Answer.cannotTell(UNKNOWN);
        var radius = place.get().precisionMetres() + more;
        return byDisc(setting, new Disc(place.get().position().get(), radius), zone, span);
    }

    /// All drawings that held at the time must agree.
    static Answer byDisc(Setting setting, Disc disc, String zone, Span span) {
        if (!setting.traits(zone, Trait.MeansUnknown.class).isEmpty()) return Answer.cannotTell(UNKNOWN);
        var drawings = drawings(setting, zone, span);
        if (isClosedList(setting, zone)) return farFromAll(setting, disc, zone);
        if (drawings.isEmpty()) return withoutDrawing(setting, disc, zone);
        var answers = drawings.stream()
                .map(drawing -> inDrawing(setting, disc, drawing))
                .distinct()
                .toList();
        return answers.size() == 1 ? answers.getFirst() : Answer.cannotTell(STRADDLES);
    }

    static List<Drawing> drawings(Setting setting, String zone, Span span) {
        return setting.registry().drawings().stream()
                .filter(drawing -> drawing.id().equals(zone) && drawing.valid().overlaps(span))
                .toList();
    }

    /// What is told as a point is outside a closed list where it is far from all on it.
    private static Answer farFromAll(Setting setting, Disc disc, String zone) {
        for (var place : setting.registry().places())
            if (!place.id().equals(zone)
                    && Kinship.placeSteps(setting, place.id()).contains(zone)
                    && !withoutDrawing(setting, disc, place.id()).isOut()) return Answer.cannotTell(UNKNOWN);
        return Answer.out(OUTSIDE);
    }

    /// A zone that is only a point on the map: far away is outside, near by nobody can say.
    private static Answer withoutDrawing(Setting setting, Disc disc, String zone) {
        var place = place(setting, zone);
        if (place.isEmpty() || place.get().position().isEmpty()) return Answer.cannotTell(UNKNOWN);
        var centre = place.get().position().get();
        var latitude = (centre.latitude() + disc.position().latitude()) / 2;
        var apart = Plane.metres(centre, disc.position(), latitude);
        var outside = apart > disc.radius() + place.get().precisionMetres() + FAR_METRES;
        return outside ? Answer.out(OUTSIDE) : Answer.cannotTell(UNKNOWN);
    }

    private static Answer inDrawing(Setting setting, Disc disc, Drawing drawing) {
        var inside = Plane.contains(drawing.shape(), disc.position());
        var doubt = disc.radius() + tolerance(setting, drawing);
        if (doubt == 0) return inside ? Answer.IN : Answer.out(OUTSIDE);
        var toEdge = Plane.toOutline(drawing.shape(), disc.position());
        if (inside && toEdge >= doubt) return Answer.IN;
        if (!inside && toEdge > doubt) return Answer.out(OUTSIDE);
        return Answer.cannotTell(STRADDLES);
    }

    /// The drawing's own doubt, or what the agreement declares of it, whichever is more.
    static double tolerance(Setting setting, Drawing drawing) {
        var declared = setting.traits(drawing.id(), Trait.Tolerance.class).stream()
                .mapToDouble(trait -> metres(trait.length()))
                .max()
                .orElse(0);
        return Math.max(declared, (double) drawing.toleranceMetres());
    }

    /// How far the agreement lets a line reach; nothing where it does not say.
    static double reach(Setting setting, String line) {
        return setting.traits(line, Trait.Within.class).stream()
                .mapToDouble(trait -> metres(trait.length()))
                .max()
                .orElse(0);
    }

    static double metres(Length length) {
        return length.millimetres() / 1_000.0;
    }

    /// Where a told place lies and how exactly, if that is known.
    static Optional<Disc> disc(Setting setting, Location told) {
        return switch (told) {
            case Location.Point point -> Optional.of(new Disc(point.position(), point.precisionMetres()));
            case Location.Named named ->
                place(setting, named.place())
                        .flatMap(place -> place.position()
                                .map(position -> new Disc(
                                        position,
                                        place.precisionMetres()
                                                + (named.nearness() == Location.Nearness.NEAR ? NEAR_METRES : 0))));
        };
    }

    /// True where the place is declared to lie on the line.
    static boolean faces(Setting setting, Location told, String line) {
        return told instanceof Location.Named named
                && place(setting, named.place())
                        .filter(place -> place.facesLines().contains(line))
                        .isPresent();
    }
}
