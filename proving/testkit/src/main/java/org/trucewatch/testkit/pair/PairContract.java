package org.trucewatch.testkit.pair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.pair.Pairs;

/// What all sentences keep that stand side by side in two languages, one pair for each constant.
public abstract class PairContract<E extends Enum<E>> {
    private static final Pattern ISOLATED = Pattern.compile("\u2068[^\u2069]*\u2069");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z0-9]");
    private static final Pattern GAP = Pattern.compile("\\{\\d\\}");

    /// Before the keys of words that stand in sentences and are none themselves.
    private static final String WORDS = "kind-";

    protected abstract List<E> all();

    protected abstract Pairs sentences();

    protected abstract Words said(E one, Object... parts);

    /// Gaps that Arabic has no use for.
    protected Set<String> gapsOfEnglishAlone(E one) {
        return Set.of();
    }

    @TestFactory
    Stream<DynamicTest> theArabicSentenceHasNoBareLatinWords() {
        return each(one -> {
            var bare = ISOLATED.matcher(
                            said(one, "a", "b", "c", "d", "e", "f", "g").arabic())
                    .replaceAll("");
            assertFalse(LATIN.matcher(bare).find(), bare);
        });
    }

    @TestFactory
    Stream<DynamicTest> whatHasWordsInEnglishHasWordsInArabic() {
        return each(one -> {
            var pair = sentences().of(one);
            var english = GAP.matcher(pair.english()).replaceAll("").chars().anyMatch(Character::isLetter);
            var arabic = pair.arabic()
                    .codePoints()
                    .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
            assertTrue(arabic || !english, pair.arabic());
        });
    }

    @TestFactory
    Stream<DynamicTest> noGapIsFilledInOneLanguageAlone() {
        return each(one -> {
            var sentence = sentences().of(one);
            var english = gaps(sentence.english());
            english.removeAll(gapsOfEnglishAlone(one));
            assertEquals(english, gaps(sentence.arabic()));
        });
    }

    final Stream<DynamicTest> each(Consumer<E> property) {
        return all().stream().map(one -> DynamicTest.dynamicTest(one.name(), () -> property.accept(one)));
    }

    private static SortedSet<String> gaps(String sentence) {
        return GAP.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void noSentenceIsLeftOfWhatIsGone() {
        var left = new TreeSet<>(sentences().keys());
        left.removeIf(key -> key.startsWith(WORDS));
        for (var one : all()) left.removeAll(Set.of(Pairs.key(one) + ".en", Pairs.key(one) + ".ar"));
        assertEquals(new TreeSet<>(), left);
    }
}
