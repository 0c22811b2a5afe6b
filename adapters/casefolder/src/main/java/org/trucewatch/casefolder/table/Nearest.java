package org.trucewatch.casefolder.table;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// The name that somebody who mistyped most likely meant.
public final class Nearest {
    private Nearest() {}

    /// The known name with the fewest letters added, left out, changed or swapped with a neighbour, if it is near
    /// enough to be meant: at most a third of the word.
    public static Optional<String> to(String written, Collection<String> known) {
        var lower = written.toLowerCase(Locale.ROOT);
        int limit = Math.max(1, lower.length() / 3);
        record Candidate(String name, int steps) {}
        return known.stream()
                .filter(name -> Math.abs(name.length() - lower.length()) <= limit)
                .map(name -> new Candidate(name, steps(lower, name.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.steps <= limit)
                .min(Comparator.comparingInt(Candidate::steps).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    private static int steps(String one, String other) {
        var before = new int[other.length() + 1];
        var last = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) last[j] = j;
        for (int i = 1; i <= one.length(); i++) {
            var row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && swapped(one, other, i, j)) row[j] = Math.min(row[j], before[j - 2] + 1);
            }
            before = last;
            last = row;
        }
        return last[other.length()];
    }

    private static boolean swapped(String one, String other, int i, int j) {
        return one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
