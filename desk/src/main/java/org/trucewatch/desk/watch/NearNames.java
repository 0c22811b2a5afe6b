package org.trucewatch.desk.watch;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The names that a mistyped one may have meant.
final class NearNames {
    private static final int MOST = 5;

    private NearNames() {}

    /// A few of `known`, nearest first: those that differ in two letters or less, their text left out or not.
    static List<String> of(String mistyped, List<String> known) {
        var wanted = mistyped.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(name -> nearest(wanted, name) <= 2)
                .sorted(Comparator.comparingInt((String name) -> nearest(wanted, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    private static int nearest(String wanted, String known) {
        var name = known.toLowerCase(Locale.ROOT);
        var key = name.substring(name.indexOf('/') + 1);
        return Math.min(distance(wanted, name), distance(wanted, key));
    }

    /// How many letters must be changed, added or taken away.
    private static int distance(String one, String other) {
        var last = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) last[j] = j;
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = last[0];
            last[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = last[j];
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                last[j] = Math.min(change, Math.min(above, last[j - 1]) + 1);
                diagonal = above;
            }
        }
        return last[other.length()];
    }
}
