package org.trucewatch.desk.form;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trucewatch.desk.wording.Tongue;
import org.trucewatch.desk.wording.Wording;
import org.trucewatch.testkit.sample.TwoRivers;

class FaultTest {
    private static final List<String> PARTS = List.of("R001", "R002");

    @Test
    void whatIsWrongWithAFormIsSaidInTheLanguageOfWhoFillsItIn() {
        var english = Wording.plain(Tongue.ENGLISH, TwoRivers.ZONE);
        var arabic = Wording.plain(Tongue.ARABIC, TwoRivers.ZONE);
        for (var fault : EnumSet.complementOf(EnumSet.of(Fault.UNREADABLE))) {
            assertFalse(fault.sentence(english, PARTS).isBlank());
            assertTrue(fault.sentence(arabic, PARTS).codePoints().anyMatch(FaultTest::isArabic), fault.name());
            assertNotEquals(fault.sentence(english, PARTS), fault.sentence(arabic, PARTS));
        }
    }

    private static boolean isArabic(int point) {
        return Character.UnicodeScript.of(point) == Character.UnicodeScript.ARABIC;
    }
}
