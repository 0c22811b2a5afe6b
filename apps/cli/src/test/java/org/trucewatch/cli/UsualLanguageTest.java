package org.trucewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trucewatch.cli.page.Screen;

/// Who reads Arabic says so once, and not with each command.
class UsualLanguageTest {
    private static final Map<String, String> ARABIC = Map.of("TW_LANG", "ar");
    private static final String SHEET =
            Ran.ROOT.resolve("agreements/cases/again.md").toString();

    private static Ran with(Map<String, String> environment, String... words) {
        return Ran.on(new Screen(80, true, false), environment, words);
    }

    @Test
    void theVariableAsksAsTheOptionDoes() {
        assertEquals(Ran.of("judge", SHEET, "--lang", "ar"), with(ARABIC, "judge", SHEET));
        assertEquals(Ran.of("explain", SHEET, "no", "--lang=ar"), with(ARABIC, "explain", SHEET, "no"));
        assertEquals(Ran.of("judge", "--lang", "ar"), with(ARABIC, "judge"));
    }

    @Test
    void theOptionGoesBeforeTheVariable() {
        assertEquals(Ran.of("check", SHEET), with(ARABIC, "check", SHEET, "--lang", "en"));
        assertEquals(Ran.of("check", SHEET), with(Map.of("TW_LANG", ""), "check", SHEET));
    }

    @Test
    void aVariableThatNamesNoLanguageOfOursIsSaid() {
        assertEquals(
                new Ran(2, "", "tw: usage: Invalid value for TW_LANG: there is no 'fr'; write en, ar.\n"),
                with(Map.of("TW_LANG", "fr"), "check", SHEET));
    }
}
