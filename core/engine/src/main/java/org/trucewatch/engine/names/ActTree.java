package org.trucewatch.engine.names;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.trucewatch.model.registry.ActKind;

/// The vocabulary of acts: what falls under what, what ends, implies, prevents or denies what.
public final class ActTree {
    private final Map<String, ActKind> kinds = new LinkedHashMap<>();
    private final NameTable names = new NameTable();
    private final Map<String, Set<String>> closures = new HashMap<>();
    private final Set<String> undefined = new LinkedHashSet<>();
    private final List<ActKind> given;
    private final List<String> left;

    /// Later kinds add to earlier ones of the same id. `undefined` are acts whose meaning the text leaves open. Where
    /// another text has the same vocabulary its tree serves both.
    public static ActTree of(List<ActKind> all, List<String> undefined, Optional<ActTree> other) {
        return other.filter(tree -> tree.given.equals(all) && tree.left.equals(undefined))
                .orElseGet(() -> new ActTree(all, undefined));
    }

    private ActTree(List<ActKind> all, List<String> undefined) {
        given = List.copyOf(all);
        left = List.copyOf(undefined);
        for (var kind : all) kinds.merge(kind.id(), kind, ActTree::join);
        for (var kind : kinds.values()) names.add(kind.id(), kind.aliases());
        for (var kind : List.copyOf(kinds.values())) adopt(kind);
        undefined.forEach(name -> this.undefined.add(names.id(name)));
        for (var kind : kinds.values()) closures.put(kind.id(), close(kind.id()));
    }

    /// An alias that is a kind of its own falls under the kind that claims it.
    private void adopt(ActKind kind) {
        for (var alias : kind.aliases())
            if (!alias.equals(kind.id()) && kinds.containsKey(alias))
                kinds.merge(alias, ActKind.plain(alias, List.of(kind.id())), ActTree::join);
    }

    private static ActKind join(ActKind one, ActKind more) {
        return new ActKind(
                one.id(),
                one.words(),
                both(one.aliases(), more.aliases()),
                one.definition(),
                both(one.parents(), more.parents()),
                both(one.opposites(), more.opposites()),
                both(one.tellsNotDone(), more.tellsNotDone()),
                both(one.implies(), more.implies()),
                both(one.prevents(), more.prevents()),
                both(one.counts(), more.counts()),
                both(one.adds(), more.adds()),
                both(one.removes(), more.removes()));
    }

    private static List<String> both(List<String> one, List<String> more) {
        var all = new LinkedHashSet<>(one);
        all.addAll(more);
        return List.copyOf(all);
    }

    public String id(String name) {
        return names.id(name);
    }

    public boolean isUndefined(String act) {
        return undefined.contains(id(act));
    }

    /// The act itself, its ancestors, and all it shows as well.
    public Set<String> shows(String act) {
        var id = id(act);
        var closure = closures.get(id);
        return closure != null ? closure : Set.of(id);
    }

    /// All that any of several acts shows.
    public Set<String> shows(Collection<String> acts) {
        var all = new LinkedHashSet<String>();
        acts.forEach(act -> all.addAll(shows(act)));
        return all;
    }

    private Set<String> close(String act) {
        var all = new LinkedHashSet<String>();
        var queue = new ArrayDeque<String>(List.of(act));
        while (!queue.isEmpty()) {
            var next = id(queue.remove());
            if (!all.add(next)) continue;
            var kind = kinds.get(next);
            if (kind == null) continue;
            queue.addAll(kind.parents());
            queue.addAll(kind.implies());
        }
        return all;
    }

    /// Whether a report of `act` is one of any of `wanted`.
    public boolean fallsUnder(String act, Collection<String> wanted) {
        var shown = shows(act);
        for (var name : wanted) if (shown.contains(id(name))) return true;
        return false;
    }

    /// Acts that end what one of `acts`, or an act under them, begins.
    public Set<String> opposites(Collection<String> acts) {
        var own = new LinkedHashSet<String>();
        acts.forEach(act -> own.add(id(act)));
        for (var kind : kinds.values()) if (fallsUnder(kind.id(), acts)) own.add(kind.id());
        var all = new LinkedHashSet<String>();
        for (var kind : kinds.values())
            for (var opposite : kind.opposites()) {
                if (own.contains(kind.id())) all.add(id(opposite));
                if (own.contains(id(opposite))) all.add(kind.id());
            }
        return all;
    }

    /// Whether an act is the contrary of one of `acts`: it closes what they open, keeps what they give.
    public boolean isContraryTo(String act, Collection<String> acts) {
        var shown = shows(act);
        var wider = shows(acts);
        for (var kind : kinds.values())
            for (var opposite : kind.opposites()) {
                var other = id(opposite);
                if (shown.contains(kind.id()) && isRelated(other, acts, wider)) return true;
                if (shown.contains(other) && isRelated(kind.id(), acts, wider)) return true;
            }
        return false;
    }

    private boolean isRelated(String name, Collection<String> acts, Set<String> wider) {
        return fallsUnder(name, acts) || wider.contains(id(name));
    }

    /// Acts a report of which says that one of `acts` was not done.
    public Set<String> deniers(Collection<String> acts) {
        return marking(acts, ActKind::tellsNotDone);
    }

    /// Acts that keep others from one of `acts`.
    public Set<String> preventers(Collection<String> acts) {
        return marking(acts, ActKind::prevents);
    }

    /// What stops a wider act stops each that falls under it, and what stops a narrower one stops some of the wider.
    private Set<String> marking(Collection<String> acts, Function<ActKind, List<String>> mark) {
        var shown = shows(acts);
        return marking(mark, name -> isRelated(name, acts, shown));
    }

    /// Acts that count, add to or take from a stock.
    public Set<String> marking(Function<ActKind, List<String>> mark, Function<String, Boolean> matches) {
        var all = new LinkedHashSet<String>();
        for (var kind : kinds.values()) if (mark.apply(kind).stream().anyMatch(matches::apply)) all.add(kind.id());
        return all;
    }

    /// Acts beside the listed ones, for a list that ends with *among others*: those that share a parent with one, and
    /// neither undo nor hinder any.
    public Set<String> siblings(Collection<String> acts) {
        var parents = new LinkedHashSet<String>();
        for (var act : acts) {
            var kind = kinds.get(id(act));
            if (kind != null) kind.parents().forEach(parent -> parents.add(id(parent)));
        }
        var all = new LinkedHashSet<String>();
        for (var kind : kinds.values())
            if (kind.parents().stream().anyMatch(parent -> parents.contains(id(parent)))) all.add(kind.id());
        for (var act : acts) all.removeAll(against(id(act)));
        return all;
    }

    /// The acts that undo an act, tell it not done or keep others from it.
    private Set<String> against(String act) {
        var all = new LinkedHashSet<String>();
        for (var kind : kinds.values()) {
            if (kind.id().equals(act)) kind.opposites().forEach(name -> all.add(id(name)));
            var marked = Stream.of(kind.opposites(), kind.tellsNotDone(), kind.prevents());
            if (marked.flatMap(List::stream).anyMatch(name -> id(name).equals(act))) all.add(kind.id());
        }
        return all;
    }

    /// All that the acts show, and all that those under them show as well: who denies any of it may deny one of them.
    public Set<String> wider(Collection<String> acts) {
        var all = shows(acts);
        for (var kind : kinds.values()) if (fallsUnder(kind.id(), acts)) all.addAll(shows(kind.id()));
        return all;
    }
}
