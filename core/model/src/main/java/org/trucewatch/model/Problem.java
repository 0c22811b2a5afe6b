package org.trucewatch.model;

import java.util.Comparator;

/// One thing that is wrong with an input, said in one sentence that tells what to do.
///
/// `line` and `column` count from 1; 0 means that the problem has no place smaller than the whole file.
/// `code` is stable, documented and tested; a warning does not stop a load.
public record Problem(String file, int line, int column, String code, String sentence, boolean warning)
        implements Comparable<Problem> {

    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparing(Problem::code)
            .thenComparing(Problem::sentence);

    /// A problem that stops a load.
    public static Problem error(String file, int line, int column, String code, String sentence) {
        return new Problem(file, line, column, code, sentence, false);
    }

    /// A problem that is shown and does not stop a load.
    public static Problem warning(String file, int line, int column, String code, String sentence) {
        return new Problem(file, line, column, code, sentence, true);
    }

    @Override
    public int compareTo(Problem other) {
        return BY_PLACE.compare(this, other);
    }

    /// The form that editors and scripts read: `file:line:column: code: sentence`.
    public String asLine() {
        return file + ":" + line + ":" + column + ": " + code + ": " + (warning ? "Warning: " : "") + sentence;
    }
}
