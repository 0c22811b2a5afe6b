package org.trucewatch.model;

import java.util.Comparator;

/// One thing that is wrong with an input, said in one sentence that tells what to do.
///
/// `line` and `column` count from 1; 0 means that the problem has no place smaller than the whole file.
/// `code` is stable, documented and tested; a warning does not stop a load. `sentence` is English; `arabic` says the
/// same, and is empty where a reader tells its problems in English alone.
public record Problem(String file, int line, int column, String code, String sentence, String arabic, boolean warning)
        implements Comparable<Problem> {

    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparing(Problem::code)
            .thenComparing(Problem::sentence);

    /// A problem that stops a load.
    public static Problem error(String file, int line, int column, String code, String sentence) {
        return error(file, line, column, code, sentence, "");
    }

    public static Problem error(String file, int line, int column, String code, String sentence, String arabic) {
        return new Problem(file, line, column, code, sentence, arabic, false);
    }

    /// A problem that is shown and does not stop a load.
    public static Problem warning(String file, int line, int column, String code, String sentence) {
        return warning(file, line, column, code, sentence, "");
    }

    public static Problem warning(String file, int line, int column, String code, String sentence, String arabic) {
        return new Problem(file, line, column, code, sentence, arabic, true);
    }

    @Override
    public int compareTo(Problem other) {
        return BY_PLACE.compare(this, other);
    }

    /// The form that editors and scripts read: `file:line:column: code: sentence`.
    public String asLine() {
        return place() + (warning ? "Warning: " : "") + sentence;
    }

    /// The same with the sentence in Arabic, where there is one.
    public String asLineInArabic() {
        return arabic.isEmpty() ? asLine() : place() + (warning ? "تنبيه: " : "") + arabic;
    }

    private String place() {
        return file + ":" + line + ":" + column + ": " + code + ": ";
    }
}
