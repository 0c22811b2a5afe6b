package org.trucewatch.language.known;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.trucewatch.model.agreement.Declaration;
import org.trucewatch.model.agreement.Words;

/// The words of one case, and whose they are.
final class CaseWords implements Dictionary {
    private record Entry(Words words, boolean somebody) {}

    private static final Entry NONE = new Entry(Words.NONE, false);

    private final Map<String, Entry> byName = new LinkedHashMap<>();

    /// The first to give words wins; each language is filled from the first that has it.
    void put(String name, Words words, boolean somebody) {
        var earlier = byName.getOrDefault(name, NONE);
        var english = earlier.words.english().isEmpty() ? words.english() : earlier.words.english();
        var arabic = earlier.words.arabic().isEmpty() ? words.arabic() : earlier.words.arabic();
        byName.put(name, new Entry(new Words(english, arabic), earlier.somebody || somebody));
    }

    void put(Declaration declared) {
        var somebody = switch (declared.kind()) {
            case ACTOR, BODY, PEOPLE -> true;
            case PLACE, LINE, ACT, GOODS, LIST, TABLE, PHASE -> false;
        };
        put(declared.name(), declared.words(), somebody);
    }

    @Override
    public Words words(String name) {
        return find(name).words;
    }

    @Override
    public boolean isSomebody(String name) {
        return find(name).somebody;
    }

    private Entry find(String name) {
        return Optional.ofNullable(byName.get(name))
                .or(() -> KnownNames.otherNumber(name).map(byName::get))
                .orElse(NONE);
    }
}
