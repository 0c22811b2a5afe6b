package org.trucewatch.desk.work;

import java.util.Collection;

/// Permanent numbers: the next is one more than the highest ever given. What is undone keeps its own.
final class Numbers {
    private static final int MOST_DIGITS = 12;

    private Numbers() {}

    static String next(String letter, Collection<String> given) {
        long highest = given.stream()
                .filter(id -> isNumber(letter, id))
                .mapToLong(id -> Long.parseLong(id.substring(letter.length())))
                .max()
                .orElse(0);
        return letter + "%03d".formatted(highest + 1);
    }

    private static boolean isNumber(String letter, String id) {
        int digits = id.length() - letter.length();
        return digits >= 1
                && digits <= MOST_DIGITS
                && id.startsWith(letter)
                && id.chars().skip(letter.length()).allMatch(digit -> digit >= '0' && digit <= '9');
    }
}
