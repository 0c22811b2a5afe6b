package org.trucewatch.desk.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.trucewatch.desk.Refusal;
import org.trucewatch.desk.Refused;
import org.trucewatch.desk.Why;
import org.trucewatch.desk.WhyNot;
import org.trucewatch.model.Problem;

/// Brings a file into a case: all of it, or nothing, or all but the rows that could not be read.
public record Intake(CaseKeeper keeper) {

    /// Whether rows that cannot be read stop the file.
    public enum BadRows {
        STOP,
        SKIP
    }

    /// Refused, with all problems, where the file cannot be taken; then the case is as it was.
    public void take(Path file, Arrived arrived, Path folder, BadRows badRows) {
        if (arrived.cannotBeTaken()) throw refused(file, arrived.problems());
        if (badRows == BadRows.STOP && !arrived.refused().isEmpty()) throw refused(file, arrived.refused());
        var inTheWay = added(arrived, folder).stream()
                .filter(problem -> !problem.warning())
                .toList();
        if (!inTheWay.isEmpty()) throw refused(folder, inTheWay);
    }

    /// A disk that is full, or no permission, is nobody's fault of ours.
    private List<Problem> added(Arrived arrived, Path folder) {
        try {
            return keeper.add(folder, arrived);
        } catch (IOException cause) {
            throw Why.CASE_UNWRITABLE.of(folder.toString(), WhyNot.words(cause));
        }
    }

    private static Refused refused(Path path, List<Problem> problems) {
        return new Refused(new Refusal.BadInput(path.toString(), problems));
    }
}
