package org.trucewatch.bench.judge;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Finds the number of a word that stands in bytes, without making a string of it.
final class WordTable {
    private static final int SLOTS = 1024;

    private final byte[][] words;
    private final int[] slots = new int[SLOTS];

    WordTable(List<String> all) {
        words = all.stream()
                .map(word -> word.getBytes(StandardCharsets.US_ASCII))
                .toArray(byte[][]::new);
        Arrays.fill(slots, -1);
        for (var number = 0; number < words.length; number++) {
            var slot = hash(words[number], 0, words[number].length);
            while (slots[slot] >= 0) slot = next(slot);
            slots[slot] = number;
        }
    }

    private static int hash(byte[] bytes, int from, int to) {
        var hash = 0;
        for (var at = from; at < to; at++) hash = hash * 31 + bytes[at];
        return (hash ^ hash >>> 10) & (SLOTS - 1);
    }

    private static int next(int slot) {
        return (slot + 1) & (SLOTS - 1);
    }

    int find(byte[] bytes, int from, int to) {
        for (var slot = hash(bytes, from, to); slots[slot] >= 0; slot = next(slot)) {
            var word = words[slots[slot]];
            if (Arrays.equals(word, 0, word.length, bytes, from, to)) return slots[slot];
        }
        var word = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        throw new IllegalStateException("the table has an unknown word: " + word);
    }
}
