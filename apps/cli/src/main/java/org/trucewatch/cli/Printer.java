package org.trucewatch.cli;

import java.io.PrintStream;
import java.util.regex.Pattern;
import org.trucewatch.cli.page.Screen;
import org.trucewatch.desk.Refusal;
import org.trucewatch.desk.Refused;
import org.trucewatch.desk.wording.Tongue;
import org.trucewatch.model.Problem;
import org.trucewatch.model.agreement.Words;

/// The two streams of a command: what was asked for goes to `out`, what is said about it to `err`.
///
/// `live` says that somebody watches `err` on a terminal, where a line may be written over.
record Printer(PrintStream out, PrintStream err, Screen screen, boolean live) {
    private static final Pattern BREAKS = Pattern.compile("\\R|\t");
    private static final Pattern LINE_BEGINS = Pattern.compile("(?m)^");
    private static final String RIGHT_TO_LEFT = "\u200f";

    Printer(PrintStream out, PrintStream err, Screen screen) {
        this(out, err, screen, false);
    }

    /// Words for people, in the letters of their screen.
    void page(String words) {
        out.print(screen.letters(words));
        out.flush();
    }

    /// A line of an answer, broken where the screen ends.
    void wrapped(Words line, Tongue tongue) {
        var said = screen.wrapped(in(line, tongue));
        page(tongue.rightToLeft() ? LINE_BEGINS.matcher(said).replaceAll(RIGHT_TO_LEFT) : said);
    }

    /// A sentence of an answer, in one line.
    void line(Words sentence, Tongue tongue) {
        out.println(oneLine(in(sentence, tongue)));
        out.flush();
    }

    /// Words for machines, always UTF-8.
    void data(String words) {
        out.print(words);
        out.flush();
    }

    void problem(Problem problem, Tongue tongue) {
        out.println(oneLine(tongue.line(problem)));
    }

    /// A problem that is not what was asked for.
    void aside(Problem problem, Tongue tongue) {
        err.println(oneLine(tongue.line(problem)));
    }

    void aside(Words sentence, Tongue tongue) {
        aside(in(sentence, tongue));
    }

    /// In the language that was asked for, where the screen has its letters.
    String in(Words sentence, Tongue tongue) {
        return tongue == Tongue.ARABIC && screen.unicode() ? sentence.arabic() : sentence.english();
    }

    void aside(String sentence) {
        err.println(oneLine("tw: " + sentence));
    }

    /// The name of a file may hold a line break, and what stands behind it must not look like words of ours.
    private String oneLine(String words) {
        return screen.letters(BREAKS.matcher(words).replaceAll("?"));
    }

    /// True if something of the answer did not arrive.
    boolean cutShort() {
        return out.checkError();
    }

    void flush() {
        out.flush();
        err.flush();
    }

    /// Refuses to print question marks for Arabic.
    void needs(Tongue tongue) {
        if (tongue.rightToLeft() && !screen.unicode()) throw new Refused(new Refusal.NoLetters("Arabic"));
    }
}
