package org.trucewatch.desk.attach;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;
import org.trucewatch.model.Defect;

/// The name that a file came with, made harmless: it leads nowhere, hides no letters, and shows one script at a time.
///
/// It is kept sealed with the file, for a name can tell who took a picture and where. What is handed out is called by
/// its number.
public record GivenName(String text) {
    private static final int MOST_CHARACTERS = 100;
    private static final String NAMELESS = "unnamed";

    /// Scripts whose letters pass for each other.
    private static final Set<Character.UnicodeScript> ALIKE = EnumSet.of(
            Character.UnicodeScript.LATIN,
            Character.UnicodeScript.CYRILLIC,
            Character.UnicodeScript.GREEK,
            Character.UnicodeScript.ARMENIAN,
            Character.UnicodeScript.CHEROKEE);

    public GivenName {
        if (text.isEmpty() || !text.equals(harmless(text))) throw new Defect("not a harmless name: " + text);
    }

    public static GivenName of(String given) {
        return new GivenName(harmless(given));
    }

    private static String harmless(String given) {
        var name = Normalizer.normalize(given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var kept = new StringBuilder();
        name.codePoints().map(GivenName::shown).filter(point -> point >= 0).forEach(kept::appendCodePoint);
        var plain = kept.toString().replaceAll("^[\\s.]+|[\\s.]+$", "");
        if (mixesScripts(plain)) plain = plain.replaceAll("[^\\x20-\\x7E]", "_");
        if (plain.codePointCount(0, plain.length()) > MOST_CHARACTERS)
            plain = plain.substring(0, plain.offsetByCodePoints(0, MOST_CHARACTERS))
                    .replaceAll("[\\s.]+$", "");
        return plain.isEmpty() ? NAMELESS : plain;
    }

    /// Controls, marks that hide or turn letters, and half characters are left out; what a disk or a shell would take
    /// for more than a letter becomes a line.
    private static int shown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> -1;
            case Character.SPACE_SEPARATOR -> ' ';
            default -> ":*?\"<>|%$`&;'".indexOf(point) >= 0 ? '_' : point;
        };
    }

    private static boolean mixesScripts(String name) {
        return name.codePoints()
                        .mapToObj(Character.UnicodeScript::of)
                        .filter(ALIKE::contains)
                        .distinct()
                        .count()
                > 1;
    }
}
