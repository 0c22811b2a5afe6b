package org.trucewatch.language.check;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The name that was probably meant.
final class Nearest {
    private Nearest() {}

    /// The nearest of `candidates`, if it is near at all: one slip for each three letters, at most three.
    static Optional<String> to(String written, List<String> candidates) {
        int most = Math.min(3, Math.max(1, written.length() / 3));
        return candidates.stream()
                .filter(candidate -> Math.abs(candidate.length() - written.length()) <= most)
                .filter(candidate -> slips(written, candidate) <= most)
                .min(Comparator.comparingInt((String candidate) -> slips(written, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /// How many letters must be added, dropped, changed or swapped with their neighbour.
    static int slips(String a, String b) {
        var before = new int[b.length() + 1];
        var last = new int[b.length() + 1];
        var now = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) last[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + change);
                if (isSwap(a, i, b, j)) now[j] = Math.min(now[j], before[j - 2] + 1);
            }
            var spare = before;
            before = last;
            last = now;
            now = spare;
        }
        return last[b.length()];
    }

    private static boolean isSwap(String a, int i, String b, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
