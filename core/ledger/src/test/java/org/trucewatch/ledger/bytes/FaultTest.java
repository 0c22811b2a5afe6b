package org.trucewatch.ledger.bytes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trucewatch.model.pair.Pairs;

/// All that can be wrong with a ledger is said in both languages.
class FaultTest {
    private static final Pattern ISOLATED = Pattern.compile("\u2068[^\u2069]*\u2069");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z0-9]");
    private static final Pattern GAP = Pattern.compile("\\{\\d\\}");

    @ParameterizedTest
    @EnumSource(Fault.class)
    void theArabicWordsHaveNoBareLatinOnes(Fault fault) {
        var bare = ISOLATED.matcher(fault.with("a", "b", "c", "d").arabic()).replaceAll("");
        assertFalse(LATIN.matcher(bare).find(), bare);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void noGapIsFilledInOneLanguageAlone(Fault fault) {
        var words = Fault.Sentences.ALL.of(fault);
        var english = gaps(words.english());
        if (fault == Fault.TEXT_ENDS) english.clear(); // what is missing has an English name alone
        assertEquals(english, gaps(words.arabic()));
    }

    private static SortedSet<String> gaps(String words) {
        return GAP.matcher(words).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void noWordsAreLeftOfWhatIsGone() {
        var left = new TreeSet<>(Fault.Sentences.ALL.keys());
        for (var fault : Fault.values()) {
            left.remove(Pairs.key(fault) + ".en");
            left.remove(Pairs.key(fault) + ".ar");
        }
        assertEquals(new TreeSet<>(), left);
    }

    @Test
    void whatIsMalformedIsToldWithItsPlaceInArabicAsWell() {
        var malformed = assertThrows(Malformed.class, () -> Lines.of("policy", 2, "a\nb"));
        assertEquals("policy, line 4: the last line does not end with a newline", malformed.sentence());
        assertEquals(
                "\u2068policy\u2069، السطر \u20684\u2069: السطر الأخير لا تنهيه علامة سطر جديد",
                malformed.words().arabic());
    }
}
