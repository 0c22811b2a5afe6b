package org.trucewatch.language.known;

import java.util.List;
import org.trucewatch.language.read.NameKind;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.registry.Registry;

/// How names read in a sentence. A name without words of its own is read out as it is written.
@FunctionalInterface
public interface Dictionary {
    /// The words of a name; empty where there are none.
    Words words(String name);

    /// True for an actor, a body or people: one does something *with* them as with company, not as with a tool.
    default boolean isSomebody(String name) {
        return false;
    }

    /// The words of a case: those the agreement declares come first, then the tables', then the built-in ones.
    static Dictionary of(Agreement agreement, Registry registry) {
        var words = new CaseWords();
        agreement.declarations().forEach(words::put);
        agreement.texts().forEach(text -> text.declarations().forEach(words::put));
        registry.actors().forEach(actor -> words.put(actor.id(), actor.words(), true));
        registry.places().forEach(place -> words.put(place.id(), place.words(), false));
        registry.acts().forEach(act -> words.put(act.id(), act.words(), false));
        BuiltIn.ALL.forEach(own -> words.put(own.name(), own.words(), own.kind() == NameKind.ACTOR));
        return words;
    }

    /// The words that the agreement itself declares, and the built-in ones.
    static Dictionary of(Agreement agreement) {
        return of(agreement, new Registry(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
    }
}
