package org.trucewatch.cli.page;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// What the place of the output can show. `tw` tells it by system properties, since a JVM cannot ask a terminal.
///
/// `width` in columns; `unicode` false where the locale names another charset than UTF-8; `ink` true where bold and
/// colour may be used: on a terminal, unless NO_COLOR is set. Ink is never the only signal. `terminal` is true where a
/// person sees the lines as they are, and no other program.
public record Screen(int width, boolean unicode, boolean ink, boolean terminal) {
    private static final String CONTINUED = "  ";
    /// Our own ink, or a control or an order of letters that somebody else means.
    private static final Pattern MARKS =
            Pattern.compile("(\\x1b\\[(?:0|1|2|36)m)|[\\p{Cc}\\x{202D}\\x{202E}&&[^\n\t]]");

    private static final int USUAL_WIDTH = 80;
    private static final int NARROWEST = 40;
    private static final int WIDEST = 100;
    private static final Map<Character, String> IN_ASCII = Map.ofEntries(
            Map.entry('○', "o"),
            Map.entry('◐', "%"),
            Map.entry('●', "#"),
            Map.entry('·', "-"),
            Map.entry('•', "*"),
            Map.entry('─', "-"),
            Map.entry('→', "->"),
            Map.entry('–', "-"),
            Map.entry('—', "-"),
            Map.entry('‘', "'"),
            Map.entry('’', "'"),
            Map.entry('“', "\""),
            Map.entry('”', "\""),
            Map.entry('…', "..."));

    public Screen(int width, boolean unicode, boolean ink) {
        this(width, unicode, ink, ink);
    }

    /// Reads `COLUMNS`, `NO_COLOR` and `TERM`, and what `tw` says of locale and terminal.
    public static Screen of(Map<String, String> environment, String locale, boolean terminal) {
        var noColour = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        var dumb = environment.getOrDefault("TERM", "").equals("dumb");
        var width = width(environment.getOrDefault("COLUMNS", ""));
        return new Screen(width, utf8(locale), terminal && !noColour && !dumb, terminal);
    }

    private static int width(String columns) {
        if (!columns.matches("[1-9][0-9]{0,4}")) return USUAL_WIDTH;
        return Math.clamp(Integer.parseInt(columns), NARROWEST, WIDEST);
    }

    /// A locale that is not set says nothing about the terminal; today's are UTF-8.
    private static boolean utf8(String locale) {
        var name = locale.toLowerCase(Locale.ROOT);
        return name.isEmpty() || name.contains("utf-8") || name.contains("utf8");
    }

    /// A line for people, broken where their terminal ends, with what continues it indented. A word that is longer, as
    /// a root may be, stays whole; in a pipe a line stays one line.
    public String wrapped(String line) {
        if (!terminal || Column.width(line) <= width) return line + "\n";
        var indent = " ".repeat(line.length() - line.stripLeading().length());
        var room = width - indent.length() - CONTINUED.length();
        return indent + String.join("\n" + indent + CONTINUED, Column.wrapped(line, room)) + "\n";
    }

    /// True where a picture of letters is whole, and no line of it is broken.
    public boolean shows(String blocks) {
        return unicode && (!terminal || blocks.lines().allMatch(line -> Column.width(line) <= width));
    }

    /// True where columns of verdicts find room beside the clauses.
    public boolean hasRoomForColumns() {
        return width >= USUAL_WIDTH;
    }

    /// What stands out: titles, keys.
    public String strong(String words) {
        return inked("1", words);
    }

    /// What may be passed over.
    public String quiet(String words) {
        return inked("2", words);
    }

    /// The one accent: evidence that bears.
    public String accent(String words) {
        return inked("36", words);
    }

    private String inked(String code, String words) {
        return ink && !words.isBlank() ? "\u001b[" + code + "m" + words + "\u001b[0m" : words;
    }

    /// The words in letters that the screen has. What others wrote moves nothing on it and hides nothing: marks that
    /// are not ours become question marks.
    public String letters(String words) {
        return shown(MARKS.matcher(words).replaceAll(mark -> ink && mark.start(1) >= 0 ? mark.group(1) : "?"));
    }

    private String shown(String words) {
        if (unicode) return words;
        var out = new StringBuilder();
        for (var letter : Normalizer.normalize(words, Normalizer.Form.NFD).toCharArray()) {
            if (letter < 128) out.append(letter);
            else if (Character.getType(letter) != Character.NON_SPACING_MARK)
                out.append(IN_ASCII.getOrDefault(letter, "?"));
        }
        return out.toString();
    }
}
