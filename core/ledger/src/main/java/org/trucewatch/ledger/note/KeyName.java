package org.trucewatch.ledger.note;

import java.util.Optional;
import org.trucewatch.model.Defect;

/// The name in front of a signature, by convention an address without scheme: `example.org/ledger`.
public record KeyName(String text) {
    public KeyName {
        if (!fits(text)) throw new Defect("not a key name: " + text);
    }

    public static Optional<KeyName> read(String text) {
        return fits(text) ? Optional.of(new KeyName(text)) : Optional.empty();
    }

    private static boolean fits(String text) {
        return !text.isEmpty() && text.codePoints().allMatch(KeyName::isAllowed);
    }

    private static boolean isAllowed(int codePoint) {
        return codePoint != '+'
                && codePoint >= ' '
                && !Character.isSpaceChar(codePoint)
                && !Character.isWhitespace(codePoint)
                && codePoint != 0x85; // the one Unicode space that neither of Java's two questions covers
    }

    @Override
    public String toString() {
        return text;
    }
}
