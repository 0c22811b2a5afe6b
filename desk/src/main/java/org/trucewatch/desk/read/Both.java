package org.trucewatch.desk.read;

import org.trucewatch.model.agreement.Words;

/// Words in both languages of the product; empty where nobody told them.
public record Both(String en, String ar) {
    static Both of(Words words) {
        return new Both(noun(words.english()), noun(words.arabic()));
    }

    /// The noun of an act's words, *bare verb / noun*; other words as they are.
    private static String noun(String words) {
        int slash = words.indexOf(" / ");
        return slash < 0 ? words : words.substring(slash + 3);
    }
}
