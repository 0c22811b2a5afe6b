package org.trucewatch.language.print;

import java.util.ArrayList;
import java.util.List;

/// Fills lines with segments and breaks only between them.
///
/// An item or a line of a header is indented by two, a rival reading by four, and what did not fit by two more than
/// its line, so that the eye finds where each begins.
final class Flow {
    static final int WIDTH = 110;
    private static final int DEEPER = 2;
    static final int ITEM = 2;
    static final int READING = 4;

    private final List<String> lines = new ArrayList<>();
    private String line;
    private int indent;

    Flow(String first) {
        this.line = first;
    }

    /// Adds a segment behind a space.
    Flow add(String segment) {
        if (line.isBlank()) line += segment;
        else if (line.length() + 1 + segment.length() <= WIDTH) line += " " + segment;
        else breakBefore(segment);
        return this;
    }

    private void breakBefore(String segment) {
        newLine();
        line = " ".repeat(continuation()) + segment;
    }

    private int continuation() {
        return Math.max(READING, indent + DEEPER);
    }

    /// Adds a segment behind a space and never breaks before it.
    Flow keep(String segment) {
        line += line.isBlank() ? segment : " " + segment;
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

    /// Goes on in a new line, indented so far.
    Flow next(int spaces) {
        newLine();
        indent = spaces;
        line = " ".repeat(spaces);
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
    private List<String> fold(String line) {
        var folded = new ArrayList<String>();
        String rest = line;
        while (rest.length() > WIDTH) {
            int at = lastComma(rest);
            if (at < 0) break;
            folded.add(rest.substring(0, at + 1));
            rest = " ".repeat(continuation()) + rest.substring(at + 2);
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
