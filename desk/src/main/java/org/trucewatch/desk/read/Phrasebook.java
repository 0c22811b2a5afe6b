package org.trucewatch.desk.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.trucewatch.language.known.Dictionary;
import org.trucewatch.model.agreement.Declaration;
import org.trucewatch.model.evidence.Case;

/// The words by which the names of a case are called, and where prose has them.
///
/// A name is found only by its own words, whole and in their order: those it is declared with, its other spellings, or
/// itself where it has none. A final *s* is free, as in the language, and so are capitals but in `HTS` and the like.
/// Where longer words of another name cover the place, it is that other name's.
final class Phrasebook {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’-][\\p{L}\\p{M}\\p{N}]+)*");
    private static final int SHORTEST_WITH_FREE_S = 4;

    private final Map<String, Set<String>> names = new HashMap<>();
    private final Dictionary dictionary;
    private int longest;

    /// Some words of a prose, and the names that are called so.
    record Found(Set<String> names, int from, int until) {}

    Phrasebook(Case watched) {
        dictionary = Dictionary.of(watched.agreement(), watched.registry());
        watched.agreement().declarations().forEach(this::put);
        watched.agreement().texts().forEach(text -> text.declarations().forEach(this::put));
        var registry = watched.registry();
        registry.actors().forEach(actor -> put(actor.id(), actor.aliases()));
        registry.places().forEach(place -> put(place.id(), place.aliases()));
        registry.acts().forEach(act -> put(act.id(), act.aliases()));
    }

    private void put(Declaration declared) {
        put(
                declared.name(),
                declared.traits().stream()
                        .filter(Declaration.Trait.Also.class::isInstance)
                        .map(Declaration.Trait.Also.class::cast)
                        .flatMap(also -> also.names().stream())
                        .toList());
    }

    private void put(String name, List<String> others) {
        var words = dictionary.words(name);
        for (var verbOrNoun : words.english().split(" / ", -1)) add(verbOrNoun, name);
        add(words.arabic(), name);
        if (words.english().isEmpty()) add(name.replace('-', ' '), name);
        others.forEach(other -> add(other, name));
    }

    private void add(String words, String name) {
        var plain = words.startsWith("the ") ? words.substring("the ".length()) : words;
        var all = WORD.matcher(plain).results().map(MatchResult::group).toList();
        if (all.isEmpty()) return;
        longest = Math.max(longest, all.size());
        names.computeIfAbsent(key(all), any -> new LinkedHashSet<>()).add(name);
    }

    /// Where `prose` has the words of names, from its beginning to its end; the longest words win.
    List<Found> in(String prose) {
        var words = WORD.matcher(prose).results().toList();
        var found = new ArrayList<Found>();
        for (int at = 0; at < words.size(); at++) {
            for (int count = Math.min(longest, words.size() - at); count > 0; count--) {
                var some = words.subList(at, at + count);
                var called = names.get(key(some.stream().map(MatchResult::group).toList()));
                if (called == null || !areInOneRow(prose, some)) continue;
                found.add(new Found(
                        called, some.getFirst().start(), some.getLast().end()));
                at += count - 1;
                break;
            }
        }
        return found;
    }

    private static boolean areInOneRow(String prose, List<MatchResult> words) {
        for (int at = 1; at < words.size(); at++)
            if (!prose.substring(words.get(at - 1).end(), words.get(at).start()).isBlank()) return false;
        return true;
    }

    private static String key(List<String> words) {
        return words.stream().map(Phrasebook::folded).collect(Collectors.joining(" "));
    }

    /// Letters by which a thing is known (`HTS`, `IS`) are no word in small letters.
    private static String folded(String word) {
        if (word.length() > 1
                && word.equals(word.toUpperCase(Locale.ROOT))
                && !word.equals(word.toLowerCase(Locale.ROOT))) return word;
        var small = word.toLowerCase(Locale.ROOT);
        boolean free = small.length() >= SHORTEST_WITH_FREE_S && small.endsWith("s") && !small.endsWith("ss");
        return free ? small.substring(0, small.length() - 1) : small;
    }
}
