package org.trucewatch.casefolder.table;

import java.util.ArrayList;
import java.util.List;
import org.trucewatch.model.Problem;
import org.trucewatch.model.pair.Complaint;

/// Everything that is wrong with the files of one reading, gathered so that a person mends all of it in one go.
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    public void add(Problem problem) {
        found.add(problem);
    }

    /// A problem with a whole file.
    public void file(String file, Complaint complaint) {
        at(file, 0, 0, complaint);
    }

    public void warnFile(String file, Complaint complaint) {
        found.add(complaint.warning(file, 0, 0));
    }

    public void at(String file, int line, int column, Complaint complaint) {
        found.add(complaint.error(file, line, column));
    }

    public void at(Cell cell, Complaint complaint) {
        at(cell.file(), cell.line(), cell.column(), complaint);
    }

    public void warn(Cell cell, Complaint complaint) {
        found.add(complaint.warning(cell.file(), cell.line(), cell.column()));
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
