package org.trucewatch.desk.wording;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.trucewatch.language.known.Dictionary;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.evidence.Case;

/// What the names of a case are called in the words of a reader: those of the dictionary, and the lineages. Only looked
/// up, never listed.
final class Lexicon {
    static final Lexicon EMPTY = new Lexicon(name -> Words.NONE, Map.of());

    private final Dictionary dictionary;
    private final Map<String, String> lineages;

    private Lexicon(Dictionary dictionary, Map<String, String> lineages) {
        this.dictionary = dictionary;
        this.lineages = lineages;
    }

    static Lexicon of(Case watched) {
        var lineages = new HashMap<String, String>();
        watched.registry().lineages().forEach(lineage -> lineages.put(lineage.id(), lineage.name()));
        return new Lexicon(Dictionary.of(watched.agreement(), watched.registry()), lineages);
    }

    Optional<String> find(String name, Tongue tongue) {
        return Optional.of(tongue.pick(dictionary.words(name)))
                .filter(words -> !words.isBlank())
                .or(() -> Optional.ofNullable(lineages.get(name)).filter(words -> !words.isBlank()));
    }
}
