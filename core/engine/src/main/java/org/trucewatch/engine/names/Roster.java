package org.trucewatch.engine.names;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trucewatch.model.agreement.TextId;
import org.trucewatch.model.registry.Actor;
import org.trucewatch.model.registry.Registry;
import org.trucewatch.model.registry.Side;
import org.trucewatch.model.time.Span;

/// Who belongs to whom, when, and which part each has under which text.
///
/// Built once per agreement; immutable afterwards.
public final class Roster {
    /// An actor that stands for one of its parents, unknown which.
    private static final String EITHER = "either";
    /// An actor that stands for all of its parents.
    private static final String BOTH = "both";

    private final Map<String, Actor> actors = new HashMap<>();
    private final Map<String, List<Side>> sides = new HashMap<>();
    private final NameTable names = new NameTable();
    private final boolean timeless;

    /// An ancestor (or the actor itself), whether the membership surely holds over the span asked about, and how many
    /// memberships lie between.
    public record Kin(String actor, boolean sure, int steps) {}

    /// The registry's actors, with more memberships from the agreement's own declarations.
    public Roster(Registry registry, List<Actor> declared) {
        var merged = new LinkedHashMap<String, Actor>();
        for (var actor : registry.actors()) merged.put(actor.id(), actor);
        for (var actor : declared) merged.merge(actor.id(), actor, Roster::join);
        for (var actor : merged.values()) names.add(actor.id(), actor.aliases());
        for (var actor : List.copyOf(merged.values()))
            for (var alias : actor.aliases())
                if (!alias.equals(actor.id()) && merged.containsKey(alias))
                    merged.merge(alias, Actor.plain(alias, Optional.of(actor.id())), Roster::join);
        for (var actor : merged.values()) actors.put(actor.id(), actor);
        for (var side : registry.sides())
            sides.computeIfAbsent(key(names.id(side.actor()), side.text()), any -> new ArrayList<>())
                    .add(side);
        timeless = actors.values().stream()
                .flatMap(actor -> actor.parents().stream())
                .allMatch(one -> one.during().equals(Span.ALWAYS));
    }

    private static Actor join(Actor table, Actor declared) {
        var aliases = new ArrayList<>(table.aliases());
        aliases.addAll(declared.aliases());
        var parents = new ArrayList<>(table.parents());
        parents.addAll(declared.parents());
        return new Actor(table.id(), table.words(), aliases, table.kind(), parents, table.mayHideExcluded());
    }

    private static String key(String actor, TextId text) {
        return text.value() + '/' + actor;
    }

    public String id(String name) {
        return names.id(name);
    }

    public boolean isActor(String name) {
        return names.declared(name).isPresent();
    }

    public boolean isEither(String actor) {
        return hasKind(actor, EITHER);
    }

    public boolean isBoth(String actor) {
        return hasKind(actor, BOTH);
    }

    private boolean hasKind(String actor, String kind) {
        var known = actors.get(actor);
        return known != null && known.kind().equals(kind);
    }

    public boolean mayHideExcluded(String actor) {
        var known = actors.get(actor);
        return known != null && known.mayHideExcluded();
    }

    /// The parents of an actor, whenever.
    public List<String> parents(String actor) {
        var known = actors.get(actor);
        if (known == null) return List.of();
        return known.parents().stream()
                .map(Actor.Membership::parent)
                .map(this::id)
                .distinct()
                .toList();
    }

    /// The actor and its ancestors over a span, nearest first.
    public List<Kin> kin(String actor, Span span) {
        var found = new LinkedHashMap<String, Kin>();
        var queue = new ArrayDeque<Kin>();
        queue.add(new Kin(id(actor), true, 0));
        while (!queue.isEmpty()) {
            var next = queue.remove();
            var before = found.get(next.actor());
            if (before != null && (before.sure() || !next.sure())) continue;
            found.put(next.actor(), before == null ? next : new Kin(next.actor(), true, before.steps()));
            var known = actors.get(next.actor());
            if (known == null) continue;
            for (var membership : known.parents())
                if (membership.during().overlaps(span)) {
                    var sure = next.sure() && membership.surely().covers(span);
                    queue.add(new Kin(id(membership.parent()), sure, next.steps() + 1));
                }
        }
        return List.copyOf(found.values());
    }

    /// Whether the table gives anybody a part under any text.
    boolean hasSides() {
        return !sides.isEmpty();
    }

    /// The parts that the table gives this very actor under the text, whenever.
    List<Side> sides(String actor, TextId text) {
        return sides.getOrDefault(key(actor, text), List.of());
    }

    /// Whether nobody ever joins or leaves another.
    public boolean isTimeless() {
        return timeless;
    }

    /// Whether nothing known of anybody under the text ever changes.
    boolean isTimeless(TextId text) {
        return timeless
                && sides.values().stream()
                        .flatMap(List::stream)
                        .allMatch(side ->
                                !side.text().equals(text) || side.during().equals(Span.ALWAYS));
    }

    /// Whether what is known of the actor never changes, so that one answer serves every span.
    public boolean isTimeless(String actor, TextId text) {
        for (var kin : kin(actor, Span.ALWAYS)) {
            var known = actors.get(kin.actor());
            if (known != null
                    && known.parents().stream().anyMatch(one -> !one.during().equals(Span.ALWAYS))) return false;
            if (sides(kin.actor(), text).stream()
                    .anyMatch(side -> !side.during().equals(Span.ALWAYS))) return false;
        }
        return true;
    }

    /// The actor, its ancestors, and nothing else.
    public Set<String> names(String actor, Span span) {
        var all = new LinkedHashSet<String>();
        for (var kin : kin(actor, span)) all.add(kin.actor());
        return all;
    }
}
