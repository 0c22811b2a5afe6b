package org.trucewatch.language.known;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.trucewatch.language.read.NameKind;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.agreement.Declaration;
import org.trucewatch.model.agreement.Text;
import org.trucewatch.model.registry.ActKind;
import org.trucewatch.model.registry.Registry;

/// The names that an agreement may use and the kinds of thing they stand for; one name may stand for several.
///
/// A final *s* is free: `checkpoint` and `checkpoints` are one name.
public final class KnownNames {
    /// What the product brings with it; thousands of cases share it.
    private static final KnownNames BUILT_IN = builtInNames();

    private final Map<String, List<NameKind>> below;
    /// The names that are not below, and those that stand for more than they do there.
    private final Map<String, List<NameKind>> own = new LinkedHashMap<>();
    /// What some act counts, adds to or takes from.
    private final Set<String> counted;
    /// The acts of the case's tables.
    private final List<ActKind> acts;

    private KnownNames(Map<String, List<NameKind>> below, Set<String> counted, List<ActKind> acts) {
        this.below = below;
        this.counted = new LinkedHashSet<>(counted);
        this.acts = new ArrayList<>(acts);
    }

    private static KnownNames builtInNames() {
        var names = new KnownNames(Map.of(), Set.of(), List.of());
        BuiltIn.ALL.forEach(builtIn -> names.add(builtIn.name(), builtIn.kind()));
        return names.shared();
    }

    /// What the product brings with it.
    public static KnownNames builtIn() {
        return BUILT_IN;
    }

    /// The built-in names and those of a case's tables.
    public static KnownNames of(Registry registry) {
        return BUILT_IN.with(registry);
    }

    /// These and those of a case's tables.
    public KnownNames with(Registry registry) {
        var more = again();
        for (var actor : registry.actors()) more.add(actor.id(), NameKind.ACTOR);
        for (var place : registry.places()) more.add(place.id(), NameKind.PLACE);
        for (var drawing : registry.drawings()) more.add(drawing.id(), NameKind.PLACE);
        for (var act : registry.acts()) more.add(act);
        return more;
    }

    /// The same, for many cases that have more names each: these are not copied for them.
    public KnownNames shared() {
        var all = new LinkedHashMap<>(below);
        all.putAll(own);
        return new KnownNames(all, counted, acts);
    }

    /// These and one more.
    public KnownNames with(String name, NameKind kind) {
        var more = again();
        more.add(name, kind);
        return more;
    }

    /// These and what the agreement declares.
    public KnownNames with(Agreement agreement) {
        if (!declares(agreement)) return this;
        var more = again();
        for (Declaration declared : agreement.declarations()) more.add(declared);
        for (Text text : agreement.texts()) {
            for (Declaration declared : text.declarations()) more.add(declared);
        }
        return more;
    }

    private static boolean declares(Agreement agreement) {
        for (Text text : agreement.texts()) if (!text.declarations().isEmpty()) return true;
        return !agreement.declarations().isEmpty();
    }

    private KnownNames again() {
        var again = new KnownNames(below, counted, acts);
        again.own.putAll(own);
        return again;
    }

    private void add(ActKind act) {
        add(act.id(), NameKind.ACT);
        acts.add(act);
        counted.addAll(act.counts());
        counted.addAll(act.adds());
        counted.addAll(act.removes());
    }

    /// The acts of the case's tables.
    public List<ActKind> acts() {
        return Collections.unmodifiableList(acts);
    }

    /// What some act of the case's tables counts, adds to or takes from.
    public Set<String> counted() {
        return Collections.unmodifiableSet(counted);
    }

    private void add(Declaration declared) {
        add(declared.name(), NameKind.of(declared.kind()));
    }

    private void add(String name, NameKind kind) {
        var held = held(name);
        if (held.contains(kind)) return;
        own.put(
                name,
                held.isEmpty()
                        ? List.of(kind)
                        : Stream.concat(held.stream(), Stream.of(kind)).toList());
    }

    private List<NameKind> held(String name) {
        var held = own.get(name);
        return held == null ? below.getOrDefault(name, List.of()) : held;
    }

    /// The name as it is declared, if it is: `checkpoints` may be declared as `checkpoint`.
    public Optional<String> declared(String written) {
        if (has(written)) return Optional.of(written);
        return otherNumber(written).filter(this::has);
    }

    /// True if exactly this spelling is declared.
    public boolean has(String name) {
        return own.containsKey(name) || below.containsKey(name);
    }

    /// The same name with its final *s*, or without it.
    public static Optional<String> otherNumber(String name) {
        if (!name.endsWith("s")) return Optional.of(name + "s");
        return name.length() > 1 ? Optional.of(name.substring(0, name.length() - 1)) : Optional.empty();
    }

    /// The name as it is declared, or as written where it is not.
    public String spelling(String written) {
        return declared(written).orElse(written);
    }

    /// What a name stands for; nothing if it is not known.
    public List<NameKind> kinds(String written) {
        return declared(written).map(this::held).orElse(List.of());
    }

    /// All names, as declared, in the order they became known.
    public List<String> all() {
        var all = new LinkedHashSet<>(below.keySet());
        all.addAll(own.keySet());
        return List.copyOf(all);
    }
}
