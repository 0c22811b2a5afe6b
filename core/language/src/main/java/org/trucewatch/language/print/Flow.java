package org.trucewatch.language.print;

import java.util.ArrayList;
import java.util.List;

/// Fills lines with segments and breaks only between them; what does not fit goes to an indented line.
final class Flow {
    static final int WIDTH = 110;
    private static final String INDENT = "  ";

    private final List<String> lines = new ArrayList<>();
    private String line;

    Flow(String first) {
        this.line = first;
    }

    /// Adds a segment behind a space.
    Flow add(String segment) {
        if (line.length() + 1 + segment.length() <= WIDTH || line.isBlank()) {
            line = line.isBlank() ? line + segment : line + " " + segment;
        } else {
            newLine();
            line = INDENT + segment;
        }
        return this;
    }

    Flow add(List<Segment> segments) {
        for (Segment segment : segments) {
            if (segment.comma()) append(",");
            add(segment.words());
        }
        return this;
    }

    /// Adds a mark without a space before it.
    Flow append(String mark) {
        line += mark;
        return this;
    }

    /// Goes on in a new, indented line.
    Flow next() {
        newLine();
        line = INDENT;
        return this;
    }

    private void newLine() {
        if (!line.isBlank()) lines.addAll(fold(line));
        line = "";
    }

    List<String> lines() {
        newLine();
        return List.copyOf(lines);
    }

    /// A long list of names is folded behind its commas; quoted words are never folded.
    private static List<String> fold(String line) {
        var folded = new ArrayList<String>();
        String rest = line;
        while (rest.length() > WIDTH) {
            int at = lastComma(rest);
            if (at < 0) break;
            folded.add(rest.substring(0, at + 1));
            rest = INDENT + rest.substring(at + 2);
        }
        folded.add(rest);
        return folded;
    }

    private static int lastComma(String line) {
        int found = -1;
        boolean quoted = false;
        for (int i = 0; i < Math.min(WIDTH, line.length() - 2); i++) {
            if (line.charAt(i) == '"') quoted = !quoted;
            if (!quoted && line.charAt(i) == ',' && line.charAt(i + 1) == ' ') found = i;
        }
        return found;
    }

    /// Words that are kept together, and whether a comma goes before them.
    record Segment(String words, boolean comma) {}
}
