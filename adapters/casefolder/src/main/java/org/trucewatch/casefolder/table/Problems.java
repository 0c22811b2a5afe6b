package org.trucewatch.casefolder.table;

import java.util.ArrayList;
import java.util.List;
import org.trucewatch.model.Problem;

/// Everything that is wrong with the files of one reading, gathered so that a person mends all of it in one go.
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    public void add(Problem problem) {
        found.add(problem);
    }

    /// A problem with a whole file.
    public void file(String file, String code, String sentence) {
        at(file, 0, 0, code, sentence);
    }

    public void at(String file, int line, int column, String code, String sentence) {
        found.add(Problem.error(file, line, column, code, sentence));
    }

    public void at(Cell cell, String code, String sentence) {
        at(cell.file(), cell.line(), cell.column(), code, sentence);
    }

    public void warn(Cell cell, String code, String sentence) {
        found.add(Problem.warning(cell.file(), cell.line(), cell.column(), code, sentence));
    }

    /// True once something was found that stops the load.
    public boolean stop() {
        return found.stream().anyMatch(problem -> !problem.warning());
    }

    /// All of them in the order of the files, each once.
    public List<Problem> sorted() {
        return found.stream().distinct().sorted().toList();
    }
}
