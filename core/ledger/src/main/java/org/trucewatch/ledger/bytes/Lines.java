package org.trucewatch.ledger.bytes;

import java.util.List;
import java.util.regex.Pattern;
import org.trucewatch.model.agreement.Words;

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
            throw Malformed.atLine(document, before + lines.length, Fault.NEWLINE_MISSING.with());
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
        if (done()) throw Malformed.atLine(document, line() + 1, Fault.TEXT_ENDS.with(expected));
        return lines.get(taken++);
    }

    /// Takes the line by which a document of ours says what it is.
    public void version(String line) throws Malformed {
        var found = take("the version");
        if (found.equals(line)) return;
        boolean isLater = found.matches(Pattern.quote(line.replaceFirst("[0-9]+$", "")) + "[0-9]{1,9}");
        throw wrong(isLater ? Fault.NEWER_VERSION.with(found) : Fault.WANTED.with(line));
    }

    /// What follows `word` and a space on the next line.
    public String field(String word) throws Malformed {
        var line = take("\"" + word + "\"");
        if (!line.startsWith(word + " ")) throw wrong(Fault.WANTED.with(word + " ..."));
        return line.substring(word.length() + 1);
    }

    public long number(String text) throws Malformed {
        var value = Decimal.read(text);
        if (value.isEmpty()) throw wrong(Fault.NUMBER_FORM.with());
        return value.getAsLong();
    }

    public void end() throws Malformed {
        if (!done()) throw Malformed.atLine(document, line() + 1, Fault.NOTHING_MORE.with());
    }

    /// A refusal of the line taken last.
    public Malformed wrong(Words problem) {
        return Malformed.atLine(document, line(), problem);
    }

    /// The number in the document of the line taken last.
    public int line() {
        return before + taken;
    }
}
