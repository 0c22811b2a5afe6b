package org.trucewatch.intake.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.registry.Actor;
import org.trucewatch.model.time.Span;

/// The actors of a case behind the names of a table.
///
/// Of two that fought nobody knows who fired: the doer is *either* of them, an actor of that kind. If one is not in the
/// case's table, the doer stays unknown: to name the other alone would accuse it.
public final class Sides {
    private final Map<String, String> byKey = new LinkedHashMap<>();
    private final Map<String, Actor> known = new LinkedHashMap<>();
    private final Map<String, Actor> fresh = new TreeMap<>();
    private final Map<String, Integer> unmatched = new TreeMap<>();
    private final Map<String, String> keyOfName = new HashMap<>();

    public Sides(List<Actor> actors) {
        for (var actor : actors) {
            known.put(actor.id(), actor);
            byKey.putIfAbsent(Key.of(actor.id()), actor.id());
        }
        for (var actor : actors) {
            byKey.putIfAbsent(Key.of(actor.words().english()), actor.id());
            for (var alias : actor.aliases()) byKey.putIfAbsent(Key.of(alias), actor.id());
        }
        byKey.remove(""); // what has no English name is not what a row leaves unnamed
    }

    /// The keys of all names that the case has for its actors.
    public Set<String> keys() {
        return byKey.keySet();
    }

    /// True where the case has an actor of that name.
    public boolean knows(String name) {
        return byKey.containsKey(Key.of(name));
    }

    /// True where nobody was found behind the names of a report, and the case has an actor for each of them by now.
    public boolean knowByNow(Report before, List<String> names) {
        return Doer.wasNotFound(before) && couldName(before, names);
    }

    /// True where a report names nobody although the case has an actor for each of its names, and no import left it so.
    boolean areLeftOut(Report before, List<String> names) {
        return !Doer.wasNotFound(before) && couldName(before, names);
    }

    private boolean couldName(Report before, List<String> names) {
        return before.actor().equals(Actor.UNKNOWN)
                && !names.isEmpty()
                && names.stream().allMatch(this::knows);
    }

    /// Who did it, of whom a table tells anew: as the case has it where the table tells it as `before`, so that what a
    /// person wrote stands; else whom the names are found to be.
    public Doer again(Report before, Told told) {
        boolean same =
                before.act().equals(told.act()) && before.telling().actorLabel().equals(told.label());
        return same && !Doer.wasNotFound(before) ? Doer.of(before) : found(told);
    }

    public Doer found(Told told) {
        var actor = anyOf(told.names());
        return Doer.found(actor, told.names(), told.certainty());
    }

    /// What a row says of who did what: the act, the words for all who took part, the names of those who may have done
    /// it, and how sure it is that it was one of these.
    public record Told(String act, String label, List<String> names, Report.Certainty certainty) {}

    /// Any one of those named; unknown where one of them is not in the case.
    public String anyOf(List<String> names) {
        var ids = new TreeSet<String>();
        boolean all = true;
        for (var name : names) {
            var id = match(name);
            id.ifPresent(ids::add);
            all &= id.isPresent();
        }
        if (!all || ids.isEmpty()) return Actor.UNKNOWN;
        return ids.size() == 1 ? ids.first() : named(new ArrayList<>(ids));
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
    public List<Actor> fresh() {
        return List.copyOf(fresh.values());
    }

    /// A sentence with the names that have no actor in the case, and how many rows use each; none where all have one.
    public List<Words> sentences() {
        if (unmatched.isEmpty()) return List.of();
        var most = unmatched.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> Note.TIMES.with(entry.getKey(), entry.getValue()))
                .toList();
        return List.of(Note.ACTORS_UNKNOWN.with(Note.first(most)));
    }
}
