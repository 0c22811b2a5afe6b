package org.trucewatch.language;

import org.trucewatch.language.print.Formatter;
import org.trucewatch.language.print.Printer;
import org.trucewatch.language.read.Reader;
import org.trucewatch.language.read.Reading;
import org.trucewatch.model.agreement.Agreement;

/// What the language does for others, on one screen.
public final class Language {
    private Language() {}

    /// Reads the Markdown of an agreement; `file` is the name that problems carry. Bad input is a problem of the
    /// reading, never an exception.
    public static Reading read(String file, String markdown) {
        return Reader.read(file, markdown);
    }

    /// Reads bytes, which must be UTF-8.
    public static Reading read(String file, byte[] bytes) {
        return Reader.read(file, bytes);
    }

    /// The file with its statements in canonical form; prose is not touched, nor is a statement with an error.
    public static String format(String markdown) {
        return Formatter.format(markdown);
    }

    /// A whole agreement as Markdown that reads back as an equal one.
    public static String print(Agreement agreement) {
        return Printer.print(agreement);
    }
}
