package org.trucewatch.desk.work;

import java.util.Collection;

/// Permanent numbers: the next is one more than the highest ever given. What is undone keeps its own.
final class Numbers {
    private Numbers() {}

    static String next(String letter, Collection<String> given) {
        long highest = given.stream()
                .filter(id -> id.matches(letter + "\\d{1,12}"))
                .mapToLong(id -> Long.parseLong(id.substring(letter.length())))
                .max()
                .orElse(0);
        return letter + "%03d".formatted(highest + 1);
    }
}
