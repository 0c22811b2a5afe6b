package org.trucewatch.cli.page;

import java.util.ArrayList;
import java.util.List;

/// Words set in a column of a fixed width.
final class Column {
    private Column() {}

    /// How many columns the words take: marks above letters and signs of direction take none.
    static int width(String words) {
        return (int) words.codePoints().filter(Column::takesRoom).count();
    }

    private static boolean takesRoom(int letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> false;
            default -> true;
        };
    }

    /// The words filled up with blanks; words that are too long stay whole.
    static String padded(String words, int width) {
        return words + " ".repeat(Math.max(0, width - width(words)));
    }

    /// The words broken at blanks; one that is longer than the width stays whole.
    static List<String> wrapped(String words, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        int used = 0;
        for (var word : words.strip().split("\\s+", -1)) {
            int room = width(word);
            if (used > 0 && used + 1 + room > width) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (used > 0) line.append(' ');
            line.append(word);
            used += room + (used > 0 ? 1 : 0);
        }
        lines.add(line.toString());
        return lines;
    }
}
