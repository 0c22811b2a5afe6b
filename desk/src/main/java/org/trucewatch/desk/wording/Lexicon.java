package org.trucewatch.desk.wording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trucewatch.model.agreement.Declaration;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.evidence.Case;

/// What the names of a case are called in the words of a reader. Only looked up, never listed.
public final class Lexicon {
    /// Knows no name.
    public static final Lexicon EMPTY = new Lexicon(Map.of());

    private final Map<String, Words> byName;

    private Lexicon(Map<String, Words> byName) {
        this.byName = byName;
    }

    /// The names of a case. Where an act and an actor share a name, actor and place go first: reasons name those.
    public static Lexicon of(Case watched) {
        var byName = new HashMap<String, Words>();
        var registry = watched.registry();
        registry.actors().forEach(actor -> byName.putIfAbsent(actor.id(), actor.words()));
        registry.places().forEach(place -> byName.putIfAbsent(place.id(), place.words()));
        registry.lineages()
                .forEach(lineage -> byName.putIfAbsent(lineage.id(), new Words(lineage.name(), lineage.name())));
        registry.acts().forEach(act -> byName.putIfAbsent(act.id(), act.words()));
        declare(watched.agreement().declarations(), byName);
        watched.agreement().texts().forEach(text -> declare(text.declarations(), byName));
        return new Lexicon(byName);
    }

    private static void declare(List<Declaration> declarations, Map<String, Words> byName) {
        declarations.forEach(declared -> byName.putIfAbsent(declared.name(), declared.words()));
    }

    Optional<String> find(String name, Tongue tongue) {
        return Optional.ofNullable(byName.get(name)).map(tongue::pick).filter(words -> !words.isBlank());
    }
}
