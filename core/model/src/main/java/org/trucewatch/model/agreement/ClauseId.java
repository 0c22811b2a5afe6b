package org.trucewatch.model.agreement;

import java.util.Comparator;

/// The full name of a clause: its text and its key, written `T1E/aid`.
public record ClauseId(TextId text, String key) implements Comparable<ClauseId> {
    private static final Comparator<ClauseId> ORDER =
            Comparator.comparing(ClauseId::text).thenComparing(ClauseId::key);

    @Override
    public int compareTo(ClauseId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return text + "/" + key;
    }
}
