package org.trucewatch.intake.ged;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.registry.Actor;
import org.trucewatch.model.time.Span;

/// The actors of a case behind the sides that GED names.
///
/// Of a dyad nobody knows who fired: the doer is *either* of its actors, an actor of that kind. If one side is not in
/// the case's table, the doer stays unknown: to name the other alone would accuse it.
final class Sides {
    private final Map<String, String> byKey = new LinkedHashMap<>();
    private final Map<String, Actor> known = new LinkedHashMap<>();
    private final Map<String, Actor> fresh = new TreeMap<>();
    private final Map<String, Integer> unmatched = new TreeMap<>();
    private final Map<String, String> keyOfName = new HashMap<>();

    Sides(List<Actor> actors) {
        for (var actor : actors) {
            known.put(actor.id(), actor);
            byKey.putIfAbsent(Key.of(actor.id()), actor.id());
        }
        for (var actor : actors) {
            byKey.putIfAbsent(Key.of(actor.words().english()), actor.id());
            for (var alias : actor.aliases()) byKey.putIfAbsent(Key.of(alias), actor.id());
        }
    }

    /// The keys of all names that the case has for its actors.
    Set<String> keys() {
        return byKey.keySet();
    }

    /// Who did it: for one-sided violence the first side, else either of the two.
    String doer(Event event) {
        var ids = new TreeSet<String>();
        boolean all = true;
        for (var name : doers(event)) {
            var id = match(name);
            id.ifPresent(ids::add);
            all &= id.isPresent();
        }
        if (!all || ids.isEmpty()) return Actor.UNKNOWN;
        return ids.size() == 1 ? ids.first() : named(new ArrayList<>(ids));
    }

    /// The names of all who may have done it; a side may name several.
    static List<String> doers(Event event) {
        boolean oneSided = event.violence() == Event.Violence.ONE_SIDED;
        var sides = oneSided ? List.of(event.sideA()) : List.of(event.sideA(), event.sideB());
        return sides.stream()
                .flatMap(side -> Arrays.stream(side.split(",", -1)))
                .map(String::strip)
                .toList();
    }

    private Optional<String> match(String name) {
        var id = Optional.ofNullable(byKey.get(keyOfName.computeIfAbsent(name, Key::of)));
        if (id.isEmpty()) unmatched.merge(name, 1, Integer::sum);
        return id;
    }

    private String named(List<String> ids) {
        var id = "either-" + String.join("-or-", ids);
        if (known.containsKey(id) || fresh.containsKey(id)) return id;
        var parents = ids.stream()
                .map(parent -> new Actor.Membership(parent, Span.ALWAYS))
                .toList();
        var words = new Words(
                "either " + String.join(" or ", ids.stream().map(this::english).toList()), "");
        fresh.put(id, new Actor(id, words, List.of(), "either", parents, false));
        return id;
    }

    private String english(String id) {
        return Optional.ofNullable(known.get(id))
                .map(actor -> actor.words().english())
                .filter(words -> !words.isEmpty())
                .orElse(id);
    }

    /// The actors that the case lacks, in the order of their ids.
    List<Actor> fresh() {
        return List.copyOf(fresh.values());
    }

    /// The names without an actor in the case, and how many rows use each.
    Map<String, Integer> unmatched() {
        return unmatched;
    }
}
