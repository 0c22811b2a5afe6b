package org.trucewatch.model.evidence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Bytes in pages, and the words that stand in many of them, which are kept once.
///
/// What was written stays as it is, so that a copy shares all pages but the last.
final class Pages {
    private static final int BITS = 18;
    private static final int SIZE = 1 << BITS;
    private static final int MOST = Integer.MAX_VALUE >>> BITS;

    private final List<byte[]> pages;
    private final List<String> words;
    private final Map<String, Integer> numbers;
    private int used = SIZE;

    Pages() {
        this(new ArrayList<>(), new ArrayList<>(), new HashMap<>());
    }

    private Pages(List<byte[]> pages, List<String> words, Map<String, Integer> numbers) {
        this.pages = pages;
        this.words = words;
        this.numbers = numbers;
    }

    Pages copy() {
        var copy = new Pages(new ArrayList<>(pages), new ArrayList<>(words), new HashMap<>(numbers));
        copy.used = used;
        if (!pages.isEmpty()) copy.pages.set(pages.size() - 1, pages.getLast().clone());
        return copy;
    }

    /// Adds `length` bytes and tells where they begin; empty room is left at the end of a page that is too full.
    int add(byte[] bytes, int length) {
        if (used + length > SIZE) {
            if (pages.size() > MOST) throw new OutOfMemoryError("two gigabytes of reports are full");
            pages.add(new byte[Math.max(length, SIZE)]);
            used = 0;
        }
        System.arraycopy(bytes, 0, pages.getLast(), used, length);
        int start = ((pages.size() - 1) << BITS) + used;
        used += length;
        return start;
    }

    byte[] page(int start) {
        return pages.get(start >>> BITS);
    }

    static int place(int start) {
        return start & (SIZE - 1);
    }

    int number(String word) {
        var known = numbers.get(word);
        if (known != null) return known;
        numbers.put(word, words.size());
        words.add(word);
        return words.size() - 1;
    }

    String word(int number) {
        return words.get(number);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
