package org.trucewatch.language.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.pair.Pairs;

/// Every problem of the language can be said in both languages.
class FaultTest {
    private static final Pattern ISOLATED = Pattern.compile("\u2068[^\u2069]*\u2069");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z0-9]");

    @ParameterizedTest
    @EnumSource(Fault.class)
    void theArabicSentenceHasNoBareLatinWordsAndTheSameGaps(Fault fault) {
        var said = fault.with("a", "b", "c", "d").words();
        var bare = ISOLATED.matcher(said.arabic()).replaceAll("");
        assertFalse(LATIN.matcher(bare.replaceAll("12|\\b1\\b", "")).find(), bare);
        assertTrue(bare.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC));
        assertTrue(said.arabic().endsWith(".") || said.arabic().endsWith("؟") || bare.endsWith(":"), said.arabic());
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void noGapIsFilledInOneLanguageAloneUnlessArabicHasNoUseForIt(Fault fault) {
        var english = gaps(fault.sentence().english());
        var arabic = gaps(fault.sentence().arabic());
        if (fault == Fault.NO_SUCH_DAY) arabic.add("{0}"); // the name of the month, which Arabic leaves out
        assertEquals(english, arabic);
    }

    private static SortedSet<String> gaps(String sentence) {
        return Pattern.compile("\\{\\d\\}")
                .matcher(sentence)
                .results()
                .map(gap -> gap.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void noSentenceIsLeftOfAFaultThatIsGone() {
        var known = new TreeSet<String>();
        for (var fault : Fault.values())
            for (var tongue : new String[] {".en", ".ar"}) known.add(Pairs.key(fault) + tongue);
        assertEquals(known, Sentences.ALL.keys());
    }

    @Test
    void whatTheFileSaysKeepsItsDirectionInArabic() {
        var said = Fault.CLAUSE_TWICE.with("T1", "aid", 6).words();
        assertTrue(said.arabic().startsWith("في \u2068T1\u2069 بند اسمه \u2068`aid`\u2069"), said.arabic());
    }

    @Test
    void aBacktickOfTheFileDoesNotTurnTheSentence() {
        var said = Fault.STRAY_CHARACTER.with("`").words();
        assertEquals(
                new Words(
                        "``` has no meaning here; take it out, or put the words in quotes.",
                        "لا معنى للعلامة \u2068```\u2069 هنا؛ احذفها أو ضع الكلمات بين علامتي اقتباس."),
                said);
    }
}
