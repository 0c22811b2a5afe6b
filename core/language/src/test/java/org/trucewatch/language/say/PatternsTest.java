package org.trucewatch.language.say;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PatternsTest {
    @Test
    void bothTonguesHaveTheSamePatternsButForTheFormsOfArabicNumbers() {
        assertEquals(plain(Tongue.ENGLISH), plain(Tongue.ARABIC));
    }

    private static SortedSet<String> plain(Tongue tongue) {
        var keys = new TreeSet<>(Patterns.of(tongue).keys());
        keys.removeIf(key -> key.matches("(minute|hour|day|week|month|year)-(two|few|many)"));
        return keys;
    }

    @Test
    void aPatternUsesTheSamePartsInBothTongues() {
        var english = Patterns.of(Tongue.ENGLISH);
        var arabic = Patterns.of(Tongue.ARABIC);
        for (String key : plain(Tongue.ENGLISH)) {
            if (key.endsWith("-one")) continue;
            assertEquals(parts(english, key), parts(arabic, key), key);
        }
    }

    private static SortedSet<String> parts(Patterns patterns, String key) {
        String said = patterns.say(key, "<0>", "<1>", "<2>", "<3>");
        var parts = new TreeSet<String>();
        for (String part : new String[] {"<0>", "<1>", "<2>", "<3>"}) {
            if (said.contains(part)) parts.add(part);
        }
        return parts;
    }
}
