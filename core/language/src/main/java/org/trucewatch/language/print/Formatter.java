package org.trucewatch.language.print;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.trucewatch.language.read.Parsed;
import org.trucewatch.language.read.Reader;

/// Brings the statements of a file into canonical form and leaves the prose around them as it is.
///
/// A statement with an error is left as it stands: what could not be read cannot be written anew.
public final class Formatter {
    private Formatter() {}

    /// `markdown` with its statements in canonical form. Line ends stay those of the file.
    public static String format(String markdown) {
        var statements = Reader.parse("", markdown, UnaryOperator.identity()).statements();
        var lines = List.of(withoutMark(markdown).split("\r\n|\n|\r", -1));
        var out = new ArrayList<String>();
        int copied = 0;
        for (Parsed.Located located : statements) {
            int first = located.passage().lines().getFirst().line() - 1;
            int last = located.passage().lines().getLast().line();
            out.addAll(lines.subList(copied, first));
            out.addAll(located.sound() ? written(located, lines.get(first)) : lines.subList(first, last));
            copied = last;
        }
        out.addAll(lines.subList(copied, lines.size()));
        return String.join(markdown.contains("\r\n") ? "\r\n" : "\n", out);
    }

    /// The statement behind whatever indents its fence.
    private static List<String> written(Parsed.Located located, String original) {
        int indent = located.passage().lines().getFirst().column() - 1;
        String before = original.substring(0, Math.min(indent, original.length()));
        return Printer.lines(located.statement()).stream()
                .map(line -> before + line)
                .toList();
    }

    private static String withoutMark(String markdown) {
        return markdown.startsWith("\uFEFF") ? markdown.substring(1) : markdown;
    }
}
