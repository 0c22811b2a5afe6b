package org.trucewatch.intake.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trucewatch.model.pair.Pairs;

/// Every problem can be said in both languages.
class FaultTest {
    private static final Pattern ISOLATED = Pattern.compile("\u2068[^\u2069]*\u2069");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z0-9]");
    private static final Pattern GAP = Pattern.compile("\\{\\d\\}");

    @ParameterizedTest
    @EnumSource(Fault.class)
    void theArabicSentenceHasNoBareLatinWords(Fault fault) {
        var said = fault.with("a", "b", "c", "d").words().arabic();
        var bare = ISOLATED.matcher(said).replaceAll("");
        assertFalse(LATIN.matcher(bare).find(), bare);
        assertTrue(bare.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC));
        assertTrue(said.endsWith(".") || said.endsWith("؟"), said);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void noGapIsFilledInOneLanguageAlone(Fault fault) {
        var sentence = Sentences.ALL.of(fault);
        var english = gaps(sentence.english());

        assertEquals(english, gaps(sentence.arabic()));
    }

    private static SortedSet<String> gaps(String sentence) {
        return GAP.matcher(sentence).results().map(gap -> gap.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void noSentenceIsLeftOfAFaultThatIsGone() {
        var left = new TreeSet<>(Sentences.ALL.keys());
        left.removeIf(key -> key.startsWith("kind-"));
        for (var fault : Fault.values()) left.removeAll(Set.of(Pairs.key(fault) + ".en", Pairs.key(fault) + ".ar"));
        assertEquals(new TreeSet<>(), left);
    }
}
