package org.trucewatch.ledger.bytes;

import java.util.List;

/// Reads a text line by line and knows where it is, so that every refusal names its line.
public final class Lines {
    private final String document;
    private final int before;
    private final List<String> lines;
    private int taken;

    private Lines(String document, int before, List<String> lines) {
        this.document = document;
        this.before = before;
        this.lines = lines;
    }

    /// The lines of `text`, each ended by a newline; `before` lines of the document stand above it.
    public static Lines of(String document, int before, String text) throws Malformed {
        var lines = text.split("\n", -1);
        if (!lines[lines.length - 1].isEmpty()) {
            throw Malformed.atLine(document, before + lines.length, "the last line does not end with a newline");
        }
        return new Lines(document, before, List.of(lines).subList(0, lines.length - 1));
    }

    public boolean done() {
        return taken == lines.size();
    }

    public boolean nextStartsWith(String prefix) {
        return !done() && lines.get(taken).startsWith(prefix);
    }

    public String take(String expected) throws Malformed {
        if (done()) throw Malformed.atLine(document, line() + 1, "the text ends here, but " + expected + " is missing");
        return lines.get(taken++);
    }

    /// What follows `word` and a space on the next line.
    public String field(String word) throws Malformed {
        var line = take("\"" + word + "\"");
        if (!line.startsWith(word + " ")) throw wrong("expected \"" + word + " ...\"");
        return line.substring(word.length() + 1);
    }

    public long number(String text) throws Malformed {
        var value = Decimal.read(text);
        if (value.isEmpty()) throw wrong("expected a whole number without leading zeros, at most 2^63 - 1");
        return value.getAsLong();
    }

    public void end() throws Malformed {
        if (!done()) throw Malformed.atLine(document, line() + 1, "nothing may follow here");
    }

    /// A refusal of the line taken last.
    public Malformed wrong(String problem) {
        return Malformed.atLine(document, line(), problem);
    }

    /// The number in the document of the line taken last.
    public int line() {
        return before + taken;
    }
}
