package org.trucewatch.model.evidence;

import java.text.Normalizer;
import java.util.Locale;

/// When two names mean one organisation: as a reader takes them. Capitals, blanks, marks that nobody sees and the forms
/// of a letter make no second one of it.
public final class Organisation {
    private Organisation() {}

    public static boolean isSame(String one, String other) {
        return normal(one).equals(normal(other));
    }

    /// The same for all names of one organisation; not for reading.
    public static String normal(String name) {
        // Both ways, for some letters have one small form and two large ones, or the other way round.
        var folded = composed(name).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return composed(folded)
                .replaceAll("\\p{Cf}", "")
                .replaceAll("[\\p{Z}\\p{Cc}]+", " ")
                .strip();
    }

    private static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC);
    }
}
