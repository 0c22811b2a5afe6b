package org.trucewatch.testkit.oracle;

import java.util.Optional;
import org.trucewatch.model.agreement.Bound;
import org.trucewatch.model.agreement.Declaration.Trait;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.time.Span;

/// Distances from lines, edges and places, with their doubt, against what a sentence asks.
/// Source: rules of the judge, C.
final class Distances {
    private Distances() {}

    /// The least and the greatest distance that what is told allows.
    record Reach(double least, double greatest) {
        Answer atMost(double metres) {
            if (greatest <= metres) return Answer.IN;
            return least > metres ? Answer.out(Places.OUTSIDE) : Answer.cannotTell(Places.STRADDLES);
        }

        Answer atLeast(double metres) {
            if (least >= metres) return Answer.IN;
            return greatest < metres ? Answer.out(Places.OUTSIDE) : Answer.cannotTell(Places.STRADDLES);
        }
    }

    static Answer near(Setting setting, Location told, Phrase.Where.Near near, String name, Span span) {
        if (isPartOf(setting, told, name)) return Answer.IN;
        var reach = toPlace(setting, told, name, span);
        return reach.map(it -> it.atMost(Places.metres(near.length()))).orElse(Answer.cannotTell(Places.UNKNOWN));
    }

    static Answer away(Setting setting, Location told, Phrase.Where.Away away, String name, Span span) {
        var reach = isPartOf(setting, told, name) ? Optional.of(new Reach(0, 0)) : toPlace(setting, told, name, span);
        return reach.map(it -> against(it, away.bound(), Places.metres(away.length())))
                .orElse(Answer.cannotTell(Places.UNKNOWN));
    }

    private static Answer against(Reach reach, Bound bound, double metres) {
        return switch (bound) {
            case BARE, AT_LEAST, OVER -> reach.atLeast(metres);
            case AT_MOST, UNDER -> reach.atMost(metres);
            case EXACTLY -> reach.atLeast(metres).and(reach.atMost(metres));
        };
    }

    /// On the edge: within the drawing's doubt, or the declared reach, of the outline; or declared to face it.
    static Answer onEdge(Setting setting, Location told, String name, Span span) {
        if (Places.faces(setting, told, name)) return Answer.IN;
        var width = Math.max(Places.reach(setting, name), doubt(setting, name, span));
        var disc = Places.disc(setting, told);
        var drawings = Places.drawings(setting, name, span);
        if (disc.isEmpty() || drawings.isEmpty()) return Answer.cannotTell(Places.UNKNOWN);
        var apart = Plane.toOutline(drawings.getFirst().shape(), disc.get().position());
        return reach(apart, disc.get().radius()).atMost(width);
    }

    private static double doubt(Setting setting, String name, Span span) {
        return Places.drawings(setting, name, span).stream()
                .mapToDouble(drawing -> Places.tolerance(setting, drawing))
                .max()
                .orElse(0);
    }

    /// Within the reach of a line, or declared to lie on it.
    static Answer onLine(Setting setting, Location told, String line, Span span) {
        if (Places.faces(setting, told, line)) return Answer.IN;
        return toPlace(setting, told, line, span)
                .map(it -> it.atMost(Places.reach(setting, line)))
                .orElse(Answer.cannotTell(Places.UNKNOWN));
    }

    private static boolean isPartOf(Setting setting, Location told, String name) {
        return told instanceof Location.Named named
                && named.nearness() != Location.Nearness.NEAR
                && Kinship.places(setting, named.place()).contains(name);
    }

    private static Optional<Reach> toPlace(Setting setting, Location told, String name, Span span) {
        var disc = Places.disc(setting, told);
        if (disc.isEmpty() || !setting.traits(name, Trait.MeansUnknown.class).isEmpty()) return Optional.empty();
        var drawings = Places.drawings(setting, name, span);
        if (!drawings.isEmpty()) {
            var shape = drawings.getFirst().shape();
            var apart = Plane.toShape(shape, disc.get().position());
            return Optional.of(reach(apart, disc.get().radius() + Places.tolerance(setting, drawings.getFirst())));
        }
        return Places.disc(setting, new Location.Named(name, Location.Nearness.NAMED))
                .map(other -> between(disc.get(), other));
    }

    static Reach between(Places.Disc one, Places.Disc other) {
        var latitude = (one.position().latitude() + other.position().latitude()) / 2;
        return reach(Plane.metres(one.position(), other.position(), latitude), one.radius() + other.radius());
    }

    private static Reach reach(double apart, double doubt) {
        return new Reach(Math.max(0, apart - doubt), apart + doubt);
    }
}
