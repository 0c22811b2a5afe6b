package org.trucewatch.engine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.time.Span;

/// How, when and where a report bears on what is kept happening by happening. `coverMetres` is the radius of a notice
/// around its places, 0 where it has none.
record Bearing(Set<Role> roles, Span span, List<Location> places, long coverMetres) {
    static final Bearing NONE = new Bearing(EnumSet.noneOf(Role.class), Span.ALWAYS, List.of(), 0);

    boolean is(Role role) {
        return roles.contains(role);
    }

    /// With what another claim of the same report bears on.
    Bearing and(Bearing other) {
        var both = EnumSet.noneOf(Role.class);
        both.addAll(roles);
        both.addAll(other.roles());
        var all = new ArrayList<>(places);
        all.addAll(other.places());
        return new Bearing(both, span, all, coverMetres);
    }

    /// Whether it can be notice of an act under any of these sentences, as far as the places tell.
    boolean mayCover(Bearing act, List<Demand.Notice> sentences) {
        if (coverMetres == 0 || places.isEmpty() || act.places().isEmpty()) return true;
        for (var sentence : sentences)
            for (var centre : places)
                for (var struck : act.places()) if (mayCover(centre, struck, sentence)) return true;
        return false;
    }

    private boolean mayCover(Location centre, Location struck, Demand.Notice sentence) {
        if (!sentence.covers()) return true;
        var atlas = sentence.frame().header().lexicon().atlas();
        return !atlas.reaches(centre, coverMetres, struck, sentence.plane()).isOut();
    }
}
