package org.trucewatch.language.read;

import java.util.List;
import java.util.Locale;

/// Puts parts into the sentence of a message, the same way in every locale.
final class Wording {
    private Wording() {}

    /// The sentence with its parts put in; without parts it stands as it is, per cent signs and all.
    static String fill(String sentence, List<Object> parts) {
        return parts.isEmpty() ? sentence : String.format(Locale.ROOT, sentence, parts.toArray());
    }
}
