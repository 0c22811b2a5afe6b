package org.trucewatch.model.pair;

import java.util.List;
import org.trucewatch.model.agreement.Words;

/// Puts parts into the gaps of a sentence, `{0}` being the first.
///
/// In Arabic, what stands in backticks and what comes from the file keeps its own direction.
public final class Gaps {
    private static final char ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';
    private static final char CODE = '`';

    private Gaps() {}

    /// A word of the file or of the language, in backticks.
    public static Words code(String word) {
        return new Words(CODE + word + CODE, isolated(CODE + word + CODE));
    }

    /// What has one name in every language, such as a file.
    public static Words name(String name) {
        return new Words(name, isolated(name));
    }

    /// Several such words, with `between` them.
    public static Words codes(List<String> words, String between) {
        return new Words(
                String.join(
                        between,
                        words.stream().map(word -> code(word).english()).toList()),
                isolated(String.join(
                        between, words.stream().map(word -> CODE + word + CODE).toList())));
    }

    /// Several words of which one is to be written.
    public static Words oneOf(List<String> words) {
        int last = words.size() - 1;
        var or = last < 1 ? "" : String.join(", ", words.subList(0, last)) + " or ";
        return new Words(or + words.get(last), codes(words, ", ").arabic());
    }

    /// Words of the model, which knows no directions.
    public static Words told(Words words) {
        return fill(words, List.of());
    }

    /// The sentence with `parts` in its gaps: words that are told in both languages, and what stands in a file.
    public static Words fill(Words sentence, List<Object> parts) {
        return new Words(english(sentence.english(), parts), arabic(sentence.arabic(), parts));
    }

    private static String english(String sentence, List<Object> parts) {
        return filled(
                sentence,
                parts.stream()
                        .map(part -> part instanceof Words words ? words.english() : part.toString())
                        .toList());
    }

    private static String arabic(String sentence, List<Object> parts) {
        var inCode = parts.stream().map(Object::toString).toList();
        var inWords = parts.stream()
                .map(part -> part instanceof Words words ? words.arabic() : isolated(part.toString()))
                .toList();
        var said = new StringBuilder();
        // Split before it is filled: a part may hold a backtick of its own.
        var stretches = sentence.split("`", -1);
        for (int i = 0; i < stretches.length; i++)
            said.append(
                    i % 2 == 0 ? filled(stretches[i], inWords) : isolated(CODE + filled(stretches[i], inCode) + CODE));
        return said.toString();
    }

    private static String filled(String sentence, List<String> parts) {
        var said = new StringBuilder();
        for (int i = 0; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            if (c == '{' && i + 2 < sentence.length() && sentence.charAt(i + 2) == '}') {
                said.append(parts.get(sentence.charAt(i + 1) - '0'));
                i += 2;
            } else {
                said.append(c);
            }
        }
        return said.toString();
    }

    private static String isolated(String words) {
        return ISOLATE + words + END_OF_ISOLATE;
    }
}
