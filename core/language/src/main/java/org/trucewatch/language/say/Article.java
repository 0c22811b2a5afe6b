package org.trucewatch.language.say;

import java.util.Set;

/// The article before a name, where a sentence wants it gone.
final class Article {
    private static final String ENGLISH = "the ";
    private static final String ARABIC = "\u0627\u0644";

    /// Words that open with the same letters and have no article: nouns of the eighth form from roots in l.
    private static final Set<String> NONE = Set.of(
            "\u0627\u0644\u062a\u0632\u0627\u0645",
            "\u0627\u0644\u062a\u0642\u0627\u0621",
            "\u0627\u0644\u062a\u062d\u0627\u0642",
            "\u0627\u0644\u062a\u0645\u0627\u0633",
            "\u0627\u0644\u062a\u0642\u0627\u0637",
            "\u0627\u0644\u062a\u0628\u0627\u0633",
            "\u0627\u0644\u062a\u0641\u0627\u0641");

    private Article() {}

    /// An English noun that is counted, or kept, is meant in general.
    static String without(String words) {
        return words.startsWith(ENGLISH) ? words.substring(ENGLISH.length()) : words;
    }

    /// An Arabic noun that another noun defines has no article of its own; nor has the last word of a noun that is
    /// already such a pair.
    static String construct(String words) {
        int space = words.indexOf(' ');
        if (space < 0) return stripped(words);
        boolean isPair = space == words.lastIndexOf(' ') && !hasArticle(words);
        return isPair ? words.substring(0, space + 1) + stripped(words.substring(space + 1)) : words;
    }

    static boolean isOneWord(String words) {
        return words.indexOf(' ') < 0;
    }

    private static String stripped(String word) {
        return hasArticle(word) ? word.substring(ARABIC.length()) : word;
    }

    private static boolean hasArticle(String words) {
        return words.startsWith(ARABIC) && NONE.stream().noneMatch(words::startsWith);
    }
}
