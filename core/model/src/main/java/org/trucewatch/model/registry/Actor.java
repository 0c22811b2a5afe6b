package org.trucewatch.model.registry;

import java.util.List;
import java.util.Optional;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.time.Span;

/// A state, force, group, body or person that a case names.
///
/// An actor belongs to its parents (a brigade to its army) while each membership lasts. `mayHideExcluded` marks a
/// collective name that, where a source names no group, may hide an actor whom a text excludes.
public record Actor(
        String id, Words words, List<String> aliases, String kind, List<Membership> parents, boolean mayHideExcluded) {
    /// The actor whose name is not told.
    public static final String UNKNOWN = "unknown";

    public Actor {
        aliases = List.copyOf(aliases);
        parents = List.copyOf(parents);
    }

    /// To whom an actor belongs, and when: perhaps `during`, and surely where nothing leaves the ends of it open.
    public record Membership(String parent, Span during, Span surely) {
        public Membership(String parent, Span during) {
            this(parent, during, during);
        }
    }

    public static Actor plain(String id, Optional<String> parent) {
        var parents =
                parent.stream().map(name -> new Membership(name, Span.ALWAYS)).toList();
        return new Actor(id, Words.NONE, List.of(), "", parents, false);
    }
}
