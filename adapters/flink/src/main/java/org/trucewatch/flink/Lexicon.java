package org.trucewatch.flink;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// What each of a few words means, found by its bytes: no text is made of a cell to look it up.
final class Lexicon<T> {
    /// The number of a word that is none of them.
    static final int NONE = -1;

    private static final int PRIME = 31;

    private final List<byte[]> words = new ArrayList<>();
    private final List<T> meanings = new ArrayList<>();
    /// One more than the number of the word, or 0; open to more than twice as many.
    private final int[] slots;

    Lexicon(Map<String, T> meanings) {
        slots = new int[4 * Integer.highestOneBit(meanings.size() + 1)];
        meanings.forEach((word, meaning) -> put(word.getBytes(StandardCharsets.UTF_8), meaning));
    }

    private void put(byte[] word, T meaning) {
        int slot = slot(word, 0, word.length);
        while (slots[slot] > 0) slot = (slot + 1) & (slots.length - 1);
        words.add(word);
        meanings.add(meaning);
        slots[slot] = words.size();
    }

    private int slot(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int at = from; at < to; at++) hash = PRIME * hash + bytes[at];
        return (hash ^ (hash >>> Short.SIZE)) & (slots.length - 1);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /// The number of the word that stands between `from` and `to`.
    int number(byte[] bytes, int from, int to) {
        for (int slot = slot(bytes, from, to); slots[slot] > 0; slot = (slot + 1) & (slots.length - 1)) {
            var word = words.get(slots[slot] - 1);
            if (Arrays.equals(word, 0, word.length, bytes, from, to)) return slots[slot] - 1;
        }
        return NONE;
    }

    T meaning(int number) {
        return meanings.get(number);
    }
}
