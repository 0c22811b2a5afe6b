package org.trucewatch.language.known;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trucewatch.language.read.NameKind;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.agreement.Declaration;
import org.trucewatch.model.agreement.Text;
import org.trucewatch.model.registry.Registry;

/// The names that an agreement may use and the kinds of thing they stand for; one name may stand for several.
///
/// A final *s* is free: `checkpoint` and `checkpoints` are one name.
public final class KnownNames {
    private final Map<String, List<NameKind>> kinds;

    private KnownNames(Map<String, List<NameKind>> kinds) {
        this.kinds = kinds;
    }

    /// What the product brings with it.
    public static KnownNames builtIn() {
        var kinds = new LinkedHashMap<String, List<NameKind>>();
        BuiltIn.ALL.forEach(builtIn -> add(kinds, builtIn.name(), builtIn.kind()));
        return new KnownNames(kinds);
    }

    /// The built-in names and those of a case's tables.
    public static KnownNames of(Registry registry) {
        var kinds = new LinkedHashMap<>(builtIn().kinds);
        registry.actors().forEach(actor -> add(kinds, actor.id(), NameKind.ACTOR));
        registry.places().forEach(place -> add(kinds, place.id(), NameKind.PLACE));
        registry.drawings().forEach(drawing -> add(kinds, drawing.id(), NameKind.PLACE));
        registry.acts().forEach(act -> add(kinds, act.id(), NameKind.ACT));
        return new KnownNames(kinds);
    }

    /// These and one more.
    public KnownNames with(String name, NameKind kind) {
        var more = new LinkedHashMap<>(kinds);
        add(more, name, kind);
        return new KnownNames(more);
    }

    /// These and what the agreement declares.
    public KnownNames with(Agreement agreement) {
        var more = new LinkedHashMap<>(kinds);
        for (Declaration declared : agreement.declarations()) add(more, declared);
        for (Text text : agreement.texts()) {
            for (Declaration declared : text.declarations()) add(more, declared);
        }
        return new KnownNames(more);
    }

    private static void add(Map<String, List<NameKind>> kinds, Declaration declared) {
        add(kinds, declared.name(), NameKind.of(declared.kind()));
    }

    private static void add(Map<String, List<NameKind>> kinds, String name, NameKind kind) {
        var all = new ArrayList<>(kinds.getOrDefault(name, List.of()));
        if (!all.contains(kind)) all.add(kind);
        kinds.put(name, List.copyOf(all));
    }

    /// The name as it is declared, if it is: `checkpoints` may be declared as `checkpoint`.
    public Optional<String> declared(String written) {
        if (kinds.containsKey(written)) return Optional.of(written);
        return otherNumber(written).filter(kinds::containsKey);
    }

    /// True if exactly this spelling is declared.
    public boolean has(String name) {
        return kinds.containsKey(name);
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
        return declared(written)
                .map(name -> kinds.getOrDefault(name, List.of()))
                .orElse(List.of());
    }

    /// All names, as declared, in the order they became known.
    public List<String> all() {
        return List.copyOf(kinds.keySet());
    }
}
