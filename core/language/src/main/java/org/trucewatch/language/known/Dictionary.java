package org.trucewatch.language.known;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.agreement.Declaration;
import org.trucewatch.model.agreement.Text;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.registry.Registry;

/// How names read in a sentence. A name without words of its own is read out as it is written.
@FunctionalInterface
public interface Dictionary {
    /// The words of a name; empty where there are none.
    Words words(String name);

    /// The words of a case: those the agreement declares come first, then the tables', then the built-in ones.
    static Dictionary of(Agreement agreement, Registry registry) {
        var byName = new LinkedHashMap<String, Words>();
        declare(agreement.declarations(), byName);
        for (Text text : agreement.texts()) declare(text.declarations(), byName);
        registry.actors().forEach(actor -> put(byName, actor.id(), actor.words()));
        registry.places().forEach(place -> put(byName, place.id(), place.words()));
        registry.acts().forEach(act -> put(byName, act.id(), act.words()));
        return builtIn(byName);
    }

    /// The words that the agreement itself declares, and the built-in ones.
    static Dictionary of(Agreement agreement) {
        return of(agreement, new Registry(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    private static Dictionary builtIn(Map<String, Words> byName) {
        BuiltIn.ALL.forEach(builtIn -> put(byName, builtIn.name(), builtIn.words()));
        return name -> find(byName, name);
    }

    private static Words find(Map<String, Words> byName, String name) {
        var found = byName.get(name);
        if (found != null) return found;
        return KnownNames.otherNumber(name)
                .map(other -> byName.getOrDefault(other, Words.NONE))
                .orElse(Words.NONE);
    }

    private static void declare(List<Declaration> declarations, Map<String, Words> byName) {
        declarations.forEach(declared -> put(byName, declared.name(), declared.words()));
    }

    /// The first to give words wins; each language is filled from the first that has it.
    private static void put(Map<String, Words> byName, String name, Words words) {
        var earlier = byName.getOrDefault(name, Words.NONE);
        var english = earlier.english().isEmpty() ? words.english() : earlier.english();
        var arabic = earlier.arabic().isEmpty() ? words.arabic() : earlier.arabic();
        byName.put(name, new Words(english, arabic));
    }
}
