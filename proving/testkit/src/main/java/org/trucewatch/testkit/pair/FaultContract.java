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
import org.trucewatch.model.pair.Complaint;
import org.trucewatch.model.pair.Pairs;

/// What all problems keep that an adapter tells: each can be said in both languages.
public abstract class FaultContract<F extends Enum<F>> {
    private static final Pattern ISOLATED = Pattern.compile("\u2068[^\u2069]*\u2069");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z0-9]");
    private static final Pattern GAP = Pattern.compile("\\{\\d\\}");

    /// Before the keys of words that stand in sentences and are none themselves.
    private static final String WORDS = "kind-";

    protected abstract List<F> faults();

    protected abstract Pairs sentences();

    protected abstract Complaint with(F fault, Object... parts);

    /// Gaps that Arabic has no use for.
    protected Set<String> gapsOfEnglishAlone(F fault) {
        return Set.of();
    }

    @TestFactory
    Stream<DynamicTest> theArabicSentenceHasNoBareLatinWords() {
        return each(fault -> {
            var said = with(fault, "a", "b", "c", "d").words().arabic();
            var bare = ISOLATED.matcher(said).replaceAll("");
            assertFalse(LATIN.matcher(bare).find(), bare);
            assertTrue(
                    bare.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC));
            assertTrue(said.endsWith(".") || said.endsWith("؟"), said);
        });
    }

    @TestFactory
    Stream<DynamicTest> noGapIsFilledInOneLanguageAlone() {
        return each(fault -> {
            var sentence = sentences().of(fault);
            var english = gaps(sentence.english());
            english.removeAll(gapsOfEnglishAlone(fault));
            assertEquals(english, gaps(sentence.arabic()));
        });
    }

    private Stream<DynamicTest> each(Consumer<F> property) {
        return faults().stream().map(fault -> DynamicTest.dynamicTest(fault.name(), () -> property.accept(fault)));
    }

    private static SortedSet<String> gaps(String sentence) {
        return GAP.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void noSentenceIsLeftOfAFaultThatIsGone() {
        var left = new TreeSet<>(sentences().keys());
        left.removeIf(key -> key.startsWith(WORDS));
        for (var fault : faults()) left.removeAll(Set.of(Pairs.key(fault) + ".en", Pairs.key(fault) + ".ar"));
        assertEquals(new TreeSet<>(), left);
    }
}
