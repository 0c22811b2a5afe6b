package org.trucewatch.flink;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.trucewatch.ledger.entry.Label;

/// The names of agreements as they stand in lines. Those that came of late are neither made nor looked at again.
final class Labels implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int SLOTS = 1 << 10;
    private static final int PRIME = 31;

    private final String[] recent = new String[SLOTS];

    Labels() {
        Arrays.fill(recent, "");
    }

    /// Nothing where what stands there cannot be the name of one.
    Optional<String> of(byte[] line, int from, int to) {
        int hash = 0;
        for (int at = from; at < to; at++) hash = PRIME * hash + line[at];
        int slot = hash & (SLOTS - 1);
        if (isSame(recent[slot], line, from, to)) return Optional.of(recent[slot]);
        var name = new String(line, from, to - from, StandardCharsets.ISO_8859_1);
        if (Label.read(name).isEmpty()) return Optional.empty();
        recent[slot] = name;
        return Optional.of(name);
    }

    private static boolean isSame(String name, byte[] line, int from, int to) {
        if (name.isEmpty() || name.length() != to - from) return false;
        for (int at = from; at < to; at++) if (name.charAt(at - from) != line[at]) return false;
        return true;
    }
}
