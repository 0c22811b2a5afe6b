package org.trucewatch.desk.form;

/// Which letters a person may send: what is read must be what is there, and what is kept must be what was sent.
public final class Letters {
    private Letters() {}

    /// Whether there are controls, halves of a letter, which would be kept as question marks, or marks that turn the
    /// order of letters.
    public static boolean hideOrTurn(String words) {
        return words.codePoints().anyMatch(Letters::hidesOrTurns);
    }

    private static boolean hidesOrTurns(int point) {
        if (Character.getType(point) == Character.SURROGATE) return true;
        boolean control = Character.isISOControl(point) && point != '\n' && point != '\r' && point != '\t';
        return control || (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }
}
