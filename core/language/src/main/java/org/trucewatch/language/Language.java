package org.trucewatch.language;

import java.util.List;
import org.trucewatch.language.check.Checker;
import org.trucewatch.language.known.KnownNames;
import org.trucewatch.language.print.Formatter;
import org.trucewatch.language.print.Printer;
import org.trucewatch.language.read.Manuscript;
import org.trucewatch.language.read.Reader;
import org.trucewatch.language.read.Reading;
import org.trucewatch.language.read.Use;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.agreement.Text;

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

    /// Reads a file together with the names of its case: the problems of both passes, and every name spelt as it is
    /// declared (`checkpoints` as `checkpoint`), so that those who judge need not know that a final *s* is free.
    public static Reading load(String file, String markdown, KnownNames known) {
        return load(markdown, known, read(file, markdown));
    }

    /// The same for whoever has read the file by itself already: `alone` is what it said then. Where it writes every
    /// name as declared it need not be read again.
    public static Reading load(String markdown, KnownNames known, Reading alone) {
        var names = known.with(alone.agreement());
        var isSpelt = alone.isSound() && alone.uses().stream().allMatch(use -> isSpelt(use, names));
        return check(
                isSpelt
                        ? alone
                        : Reader.parse(alone.file(), markdown, names::spelling).reading(),
                known);
    }

    private static boolean isSpelt(Use use, KnownNames names) {
        return !(use instanceof Use.OfName name) || names.spelling(name.name()).equals(name.name());
    }

    /// The second pass: names, kinds, references, circles, dates. `known` are the names of the case's tables and the
    /// built-in ones; what the file itself declares is added.
    public static Reading check(Reading reading, KnownNames known) {
        return Checker.check(reading, known);
    }

    /// A file without the tables of its case: the problems of both passes but for names, which are not looked up.
    public static Reading alone(String file, byte[] bytes) {
        return Checker.alone(read(file, bytes));
    }

    /// The file with its statements in canonical form; prose is not touched, nor is a statement with an error.
    public static String format(String markdown) {
        return Formatter.format(markdown);
    }

    /// The header of a text in canonical form, line by line.
    public static List<String> header(Text text) {
        return Printer.header(text);
    }

    /// The whole file as it is to be read by a person, block by block: prose, quotations, statements.
    public static Manuscript manuscript(String markdown) {
        return Manuscript.of(markdown);
    }

    /// A whole agreement as Markdown that reads back as an equal one.
    public static String print(Agreement agreement) {
        return Printer.print(agreement);
    }
}
