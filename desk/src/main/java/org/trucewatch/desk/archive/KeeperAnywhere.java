package org.trucewatch.desk.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.trucewatch.desk.intake.Arrived;
import org.trucewatch.desk.intake.CaseKeeper;
import org.trucewatch.model.Problem;

/// Adds what an import brings to a case wherever it lies, in a folder or in a ledger.
///
/// A case in a ledger is laid out in a folder for the while, with what is protected covered; it is added to there as in
/// any other, and what is new is entered.
public record KeeperAnywhere(
        RecordedCases recorded, CaseFolders folders, CaseKeeper inFolders, Scratch scratch, String author)
        implements CaseKeeper {
    /// Gives an empty folder that is gone when it is closed.
    @FunctionalInterface
    public interface Scratch {
        Place open() throws IOException;

        /// Such a folder.
        interface Place extends AutoCloseable {
            Path path();

            @Override
            void close() throws IOException;
        }
    }

    @Override
    public List<Problem> add(Path folder, Arrived arrived) throws IOException {
        if (!recorded.holds(folder)) return inFolders.add(folder, arrived);
        try (var place = scratch.open()) {
            folders.write(place.path(), recorded.coveredFiles(folder));
            var problems = inFolders.add(place.path(), arrived);
            if (problems.stream().anyMatch(problem -> !problem.warning())) return problems;
            return recorded.bringBack(folders.read(place.path()), folder, author)
                    .problems();
        }
    }
}
