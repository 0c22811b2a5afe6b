package org.trucewatch.language.print;

import java.util.ArrayList;
import java.util.List;
import org.trucewatch.model.agreement.Clause;

/// Writes plain words so that Markdown reads them as they are.
final class Escape {
    private Escape() {}

    /// A block quote with the words and, in a paragraph of its own, the addresses they come from.
    static List<String> quote(Clause.Quote quote) {
        var lines = new ArrayList<String>();
        if (!quote.words().isEmpty()) {
            for (String line : quote.words().split("\n", -1)) lines.add(line.isBlank() ? ">" : "> " + line(line));
        }
        if (!quote.links().isEmpty()) {
            if (!lines.isEmpty()) lines.add(">");
            int number = 1;
            for (String link : quote.links()) lines.add("> [source " + number++ + "](<" + address(link) + ">)");
        }
        return lines;
    }

    private static String address(String link) {
        return link.replace("\\", "\\\\")
                .replace("<", "\\<")
                .replace(">", "\\>")
                .replace("&", "\\&");
    }

    static String line(String line) {
        var escaped = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if ("\\`*_[]<>&#|~".indexOf(c) >= 0 || opensBlock(line, i)) escaped.append('\\');
            escaped.append(c);
        }
        return escaped.toString();
    }

    /// A dash, plus or equals sign at the start, or the mark behind a number there, would open a list or a heading.
    private static boolean opensBlock(String line, int at) {
        char c = line.charAt(at);
        String before = line.substring(0, at).strip();
        if ("-+=".indexOf(c) >= 0) return before.isEmpty();
        return (c == '.' || c == ')') && !before.isEmpty() && before.chars().allMatch(d -> d >= '0' && d <= '9');
    }
}
