package org.trucewatch.casefolder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.trucewatch.casefolder.table.Problems;

/// Reads the folder of a case.
///
/// All problems of all files are told at once. There is a case only where nothing stops it: a half-read record would
/// be judged as if it were whole.
public final class CaseFolder {
    private CaseFolder() {}

    public static Outcome read(Path folder) {
        var problems = new Problems();
        if (!isFolder(folder, problems)) return new Outcome(Optional.empty(), problems.sorted());
        var files = CaseFiles.read(folder, problems);
        var found = new Assembly(files, problems).assemble();
        return new Outcome(problems.stop() ? Optional.empty() : Optional.of(found), problems.sorted());
    }

    private static boolean isFolder(Path folder, Problems problems) {
        if (Files.isDirectory(folder)) return true;
        var there = Files.exists(folder);
        problems.file(
                folder.toString(),
                there ? "case-file" : "case-missing",
                there
                        ? "This is a file; a case is a folder with an agreement.md."
                        : "There is no such folder; a case is a folder with an agreement.md.");
        return false;
    }
}
