package org.trucewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is said about an answer is said in the language of the answer.
class AsideTest {
    private static final Pattern ISOLATED = Pattern.compile("\u2068[^\u2069]*\u2069");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z0-9]");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Aside.class)
    void theArabicSentenceHasNoBareLatinWords(Aside aside) {
        var bare = ISOLATED.matcher(aside.with("a", "b", "c", "d").arabic()).replaceAll("");
        assertFalse(LATIN.matcher(bare).find(), bare);
        assertTrue(bare.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC)
                || aside == Aside.CHECKED);
    }

    @Test
    void aCaseIsCheckedInArabic() {
        var ran = Ran.of("check", Ran.HOMS, "--lang", "ar");
        assertEquals("tw: \u2068" + Ran.HOMS + "\u2069: لا مشكلات، لا تنبيهات.\n", ran.err());
    }

    @Test
    void aTableThatIsBrokenIsToldInArabicWithItsPlace() throws IOException {
        Files.writeString(folder.resolve("case.csv"), "name;zone\nX;UTC\n");
        var ran = Ran.of("judge", folder.toString(), "--lang", "ar");
        assertEquals(ExitCode.BAD_INPUT, ran.code());
        assertTrue(ran.err().contains("case.csv:1:1: cells-divided: تفصل بين الخلايا فواصل منقوطة"), ran.err());
        assertTrue(ran.err().contains("tw: bad-input: في \u2068"), ran.err());
    }

    @Test
    void aClauseThatIsNotThereIsToldInArabic() {
        var ran = Ran.of("explain", Ran.HOMS, "T1A/ai", "--lang", "ar");
        assertTrue(ran.err().startsWith("tw: no-such-clause: ليس في \u2068"), ran.err());
    }

    @Test
    void aTableOfEventsThatIsNoneIsToldInArabic() throws IOException {
        var file = Files.writeString(folder.resolve("events.csv"), "a;b\n1;2\n");
        var ran = Ran.of("import", "ged", file.toString(), "--into", Ran.HOMS, "--lang", "ar");
        assertEquals(ExitCode.BAD_INPUT, ran.code());
        assertTrue(ran.err().contains(":1:0: columns-missing: المنتظر: "), ran.err());
    }
}
