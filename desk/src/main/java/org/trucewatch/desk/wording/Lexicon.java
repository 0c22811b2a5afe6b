package org.trucewatch.desk.wording;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.trucewatch.language.known.Dictionary;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.evidence.Case;

/// What the names of a case are called in the words of a reader: those of the dictionary, those that its titles give,
/// and the lineages. Only looked up, never listed.
final class Lexicon {
    static final Dictionary UNKNOWN = name -> Words.NONE;
    static final Lexicon EMPTY = new Lexicon(UNKNOWN, UNKNOWN, Map.of());

    private final Dictionary dictionary;
    private final Dictionary titles;
    private final Map<String, String> lineages;

    private Lexicon(Dictionary dictionary, Dictionary titles, Map<String, String> lineages) {
        this.dictionary = dictionary;
        this.titles = titles;
        this.lineages = lineages;
    }

    static Lexicon of(Case watched, Dictionary titles) {
        var lineages = new HashMap<String, String>();
        watched.registry().lineages().forEach(lineage -> lineages.put(lineage.id(), lineage.name()));
        return new Lexicon(Dictionary.of(watched.agreement(), watched.registry()), titles, lineages);
    }

    Optional<String> find(String name, Tongue tongue) {
        return Stream.of(dictionary, titles)
                .map(words -> tongue.pick(words.words(name)))
                .filter(words -> !words.isBlank())
                .findFirst()
                .or(() -> Optional.ofNullable(lineages.get(name)).filter(words -> !words.isBlank()));
    }
}
