package org.trucewatch.model.pair;

import java.util.Locale;
import java.util.regex.Pattern;

/// Marks that no screen shows: blanks of print, breaks of lines, marks of direction and joining.
///
/// A name with one of them looks like the name without it, and a sentence about it would contradict itself.
final class Unseen {
    /// What joins or parts two letters belongs to the spelling of a word; isolates are set by us.
    private static final Pattern MARKS = Pattern.compile("(?<=\\p{L})[\\u200C\\u200D](?=\\p{L})"
            + "|([\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\u00A0\\u202F&&[^\\u2066-\\u2069]])");

    private Unseen() {}

    /// The words with such marks by their numbers, as `north[U+200F]`.
    static String shown(String words) {
        return MARKS.matcher(words)
                .replaceAll(mark -> mark.group(1) == null
                        ? mark.group()
                        : number(mark.group().codePointAt(0)));
    }

    private static String number(int mark) {
        return String.format(Locale.ROOT, "[U+%04X]", mark);
    }
}
