package org.trucewatch.casefolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.trucewatch.casefolder.table.Fault;
import org.trucewatch.casefolder.table.Nearest;
import org.trucewatch.casefolder.table.Problems;
import org.trucewatch.casefolder.table.Schema;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.pair.Complaint;
import org.trucewatch.model.pair.Gaps;

/// Tables in the folder of a case under names that no table has, so that nobody reads them, and drawings likewise.
///
/// A misspelt name would take its rows out of the case without a word. They are warned of and not refused, for a person
/// may keep a table of another kind there.
final class PassedOver {
    /// What an import leaves beside its file: rows that cannot be read yet.
    private static final String REFUSED = ".refused.csv";

    private static final List<String> KNOWN =
            CaseFiles.SCHEMAS.stream().map(Schema::file).toList();
    private static final List<String> STEMS =
            KNOWN.stream().map(CaseFiles::stem).toList();

    private PassedOver() {}

    static void tell(Path folder, Problems problems) {
        try (var all = Files.list(folder)) {
            for (var path : all.filter(PassedOver::isTable).sorted().toList())
                if (!isRead(folder, path)) problems.warnFile(path.toString(), complaint(name(path)));
            DrawingsPassedOver.tell(folder, problems);
        } catch (IOException e) {
            problems.file(folder.toString(), Fault.FOLDER_UNLISTED.with());
        }
    }

    /// Hidden files are what other programs leave: locks, and what a Mac puts beside a file.
    private static boolean isTable(Path path) {
        var name = name(path).toLowerCase(Locale.ROOT);
        return name.endsWith(CaseFiles.TABLE)
                && !name.endsWith(REFUSED)
                && !name.startsWith(".")
                && Files.isRegularFile(path);
    }

    /// Under its own name, by a link from it, or because the disk does not tell capitals from small letters.
    private static boolean isRead(Path folder, Path path) throws IOException {
        if (KNOWN.contains(name(path))) return true;
        for (var known : KNOWN) {
            var file = folder.resolve(known);
            if (Files.exists(file) && Files.isSameFile(file, path)) return true;
        }
        return false;
    }

    private static Complaint complaint(String name) {
        return Nearest.to(CaseFiles.stem(name), STEMS)
                .map(near -> Fault.FILE_UNREAD_NEAR.with(name, near + CaseFiles.TABLE, others(near + CaseFiles.TABLE)))
                .orElseGet(() -> Fault.FILE_UNREAD.with(name, others("")));
    }

    private static Words others(String named) {
        return Gaps.codes(KNOWN.stream().filter(known -> !known.equals(named)).toList(), ", ");
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }
}
