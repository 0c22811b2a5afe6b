package org.trucewatch.ledger.bytes;

import java.util.Base64;
import java.util.Optional;

/// Standard base64 (RFC 4648, section 4) with padding; of the spellings of a value only the canonical one is read.
public final class Base64Text {
    private Base64Text() {}

    public static String of(byte[] content) {
        return Base64.getEncoder().encodeToString(content);
    }

    public static Optional<byte[]> read(String text) {
        // The JDK's decoder throws on most wrong input and overlooks stray bits in the last letter.
        if (text.length() % 4 != 0 || !text.chars().allMatch(Base64Text::isLetter)) return Optional.empty();
        int padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
        if (text.indexOf('=') >= 0 && text.indexOf('=') < text.length() - padding) return Optional.empty();
        byte[] content = Base64.getDecoder().decode(text);
        return of(content).equals(text) ? Optional.of(content) : Optional.empty();
    }

    private static boolean isLetter(int letter) {
        return (letter >= 'A' && letter <= 'Z')
                || (letter >= 'a' && letter <= 'z')
                || (letter >= '0' && letter <= '9')
                || letter == '+'
                || letter == '/'
                || letter == '=';
    }
}
