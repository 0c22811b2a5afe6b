package org.trucewatch.ledger.bytes;

import java.util.OptionalLong;

/// Whole numbers from 0 to 2^63 - 1 in ASCII digits, without sign and without leading zeros.
public final class Decimal {
    private static final int MOST_DIGITS = 19;

    private Decimal() {}

    public static OptionalLong read(String text) {
        boolean digits = !text.isEmpty() && text.chars().allMatch(letter -> letter >= '0' && letter <= '9');
        if (!digits || text.length() > MOST_DIGITS) return OptionalLong.empty();
        if (text.charAt(0) == '0' && text.length() > 1) return OptionalLong.empty();
        long value = 0;
        for (int at = 0; at < text.length(); at++) {
            value = value * 10 + (text.charAt(at) - '0');
            if (value < 0) return OptionalLong.empty();
        }
        return OptionalLong.of(value);
    }
}
