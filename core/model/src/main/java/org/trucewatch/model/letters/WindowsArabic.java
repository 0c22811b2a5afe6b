package org.trucewatch.model.letters;

/// Whether bytes that are no UTF-8 look like Arabic as Windows writes it (Windows-1256): what a spreadsheet set up in
/// Arabic saves as plain CSV.
///
/// A guess for a sentence, by which nothing is read. Other scripts of one byte a letter use most of the same numbers:
/// what tells Arabic is that nearly all are its letters, and that they stand side by side as words.
public final class WindowsArabic {
    private static final int FEWEST = 3;
    private static final double NEARLY_ALL = 0.9;

    private WindowsArabic() {}

    public static boolean looksLike(byte[] bytes, int from, int to) {
        var high = 0;
        var letters = 0;
        var inWords = 0;
        for (var at = from; at < to; at++) {
            if (bytes[at] >= 0) continue;
            high++;
            if (!isLetter(bytes[at] & 0xFF)) continue;
            letters++;
            if ((at > from && bytes[at - 1] < 0) || (at + 1 < to && bytes[at + 1] < 0)) inWords++;
        }
        return letters >= FEWEST && letters >= high * NEARLY_ALL && inWords >= letters * NEARLY_ALL;
    }

    /// The letters of Arabic, Persian and Urdu, and the marks of their sentences; not the Latin ones between them.
    private static boolean isLetter(int letter) {
        return switch (letter) {
            case 0x81, 0x8A, 0x8D, 0x8E, 0x8F, 0x90, 0x98, 0x9A, 0x9F, 0xA1, 0xAA, 0xBA, 0xBF, 0xE1 -> true;
            case 0xEC, 0xED, 0xF0, 0xF1, 0xF2, 0xF3, 0xF5, 0xF6, 0xF8, 0xFA -> true;
            default -> (letter >= 0xC0 && letter <= 0xDF && letter != 0xD7) || (letter >= 0xE3 && letter <= 0xE6);
        };
    }
}
