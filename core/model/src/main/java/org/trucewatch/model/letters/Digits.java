package org.trucewatch.model.letters;

/// Digits of other keyboards.
public final class Digits {
    private static final char ARABIC_POINT = '\u066B';

    private Digits() {}

    /// The text with the digits 0 to 9 where it has others, and a point for the Arabic one.
    public static String plain(String text) {
        var plain = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == ARABIC_POINT) plain.append('.');
            else if (letter > 127 && Character.isDigit(letter)) plain.append(Character.digit(letter, 10));
            else plain.append(letter);
        }
        return plain.toString();
    }
}
