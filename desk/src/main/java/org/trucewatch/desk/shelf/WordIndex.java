package org.trucewatch.desk.shelf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// In which rows a word stands. Words are runs of letters and digits, whatever their case; a part of a word is found as
/// well, so that nobody needs to know how a language ends its words.
final class WordIndex {
    private final String[] words;
    private final byte[][] rows;
    /// The letters of all names. Each row has a name of its own, so that a word for each would be as long as the shelf.
    private final BitSet letters;

    private WordIndex(String[] words, byte[][] rows, BitSet letters) {
        this.words = words;
        this.rows = rows;
        this.letters = letters;
    }

    /// Whether some name may hold `part`; if not, nobody needs to look at each.
    boolean mayName(String part) {
        return part.chars().allMatch(letters::get);
    }

    /// The words of `text`, in lower case.
    static List<String> words(String text) {
        var words = new ArrayList<String>();
        int start = -1;
        for (int at = 0; at <= text.length(); at++) {
            boolean inside = at < text.length() && isOfWord(text.charAt(at));
            if (inside && start < 0) start = at;
            if (!inside && start >= 0) {
                words.add(text.substring(start, at).toLowerCase(Locale.ROOT));
                start = -1;
            }
        }
        return words;
    }

    /// Marks above and below letters belong to the word, and so do both halves of a letter beyond the first plane.
    private static boolean isOfWord(char letter) {
        return Character.isLetterOrDigit(letter)
                || Character.isSurrogate(letter)
                || Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    /// Adds the rows in which a word that holds `part` stands.
    void rows(String part, BitSet found) {
        for (int at = 0; at < words.length; at++) if (words[at].contains(part)) Postings.read(rows[at], found);
    }

    /// Takes words row by row, rows in rising order.
    static final class Builder {
        private final Map<String, Postings> all = new HashMap<>();
        private final BitSet letters = new BitSet();

        void name(String name) {
            name.toLowerCase(Locale.ROOT).chars().forEach(letters::set);
        }

        void add(int row, String text) {
            for (var word : words(text))
                all.computeIfAbsent(word, any -> new Postings()).add(row);
        }

        WordIndex build() {
            var sorted = new TreeMap<>(all);
            var words = sorted.keySet().toArray(String[]::new);
            var rows = sorted.values().stream().map(Postings::packed).toArray(byte[][]::new);
            return new WordIndex(words, rows, letters);
        }
    }

    /// Rising row numbers as steps of seven bits a byte.
    private static final class Postings {
        private byte[] bytes = new byte[4];
        private int size;
        private int last = -1;

        void add(int row) {
            if (row == last) return;
            int step = row - last;
            last = row;
            while (step > 0x7f) {
                put((byte) (step | 0x80));
                step >>>= 7;
            }
            put((byte) step);
        }

        private void put(byte part) {
            if (size == bytes.length) bytes = Arrays.copyOf(bytes, size + (size >> 1) + 4);
            bytes[size++] = part;
        }

        byte[] packed() {
            return Arrays.copyOf(bytes, size);
        }

        static void read(byte[] packed, BitSet into) {
            int row = -1;
            int step = 0;
            int shift = 0;
            for (byte part : packed) {
                step |= (part & 0x7f) << shift;
                shift += 7;
                if (part < 0) continue;
                row += step;
                into.set(row);
                step = 0;
                shift = 0;
            }
        }
    }
}
