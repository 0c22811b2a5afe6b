package org.trucewatch.testkit.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Spoils a text the way files get spoilt: letters and lines lost, doubled, swapped and mixed with others.
public final class Mutations {
    private static final String LETTERS = "aZ09 .,;:/%\"“”'\t\n\r>#`-*[]()<>\u0000\u2028\uFEFF\uD83Dم";
    private static final List<String> WORDS = List.of(
            "must",
            "may",
            "not",
            "keep",
            "let",
            "prevent",
            "from",
            "in steps:",
            "if",
            "except",
            "but",
            "and",
            "or",
            "reading \"x\":",
            "```",
            "```clause",
            "text T9 \"x\"",
            "2017-13-45",
            "99999999999999",
            "within",
            "at least",
            "clause",
            "each",
            "50 %",
            "of them",
            "day",
            "it",
            "unknown",
            "9:99",
            "x:",
            ";");

    private Mutations() {}

    /// The text with up to eight faults.
    public static String spoilt(String text, Random random) {
        String spoilt = text;
        int faults = 1 + random.nextInt(8);
        for (int i = 0; i < faults && !spoilt.isEmpty(); i++) spoilt = one(spoilt, random);
        return spoilt;
    }

    private static String one(String text, Random random) {
        int at = random.nextInt(text.length());
        int to = Math.min(text.length(), at + 1 + random.nextInt(12));
        return switch (random.nextInt(6)) {
            case 0 -> text.substring(0, at) + text.substring(to);
            case 1 -> text.substring(0, at) + LETTERS.charAt(random.nextInt(LETTERS.length())) + text.substring(at);
            case 2 -> text.substring(0, at) + " " + WORDS.get(random.nextInt(WORDS.size())) + " " + text.substring(at);
            case 3 -> text.substring(0, to) + text.substring(at);
            case 4 -> text.substring(0, at);
            default -> swappedLines(text, random);
        };
    }

    private static String swappedLines(String text, Random random) {
        var lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int one = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        String kept = lines.get(one);
        lines.set(one, lines.get(other));
        lines.set(other, kept);
        return String.join("\n", lines);
    }
}
