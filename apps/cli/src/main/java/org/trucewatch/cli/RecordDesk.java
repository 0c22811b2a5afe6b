package org.trucewatch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import org.trucewatch.desk.Refusal;
import org.trucewatch.desk.Refused;
import org.trucewatch.desk.Why;
import org.trucewatch.desk.WhyNot;
import org.trucewatch.desk.archive.CaseFolders;
import org.trucewatch.desk.archive.RecordedCases;
import org.trucewatch.desk.record.content.CaseFile;
import org.trucewatch.desk.record.content.Protection;
import org.trucewatch.desk.record.replay.CaseImport;
import org.trucewatch.desk.wording.Tongue;
import org.trucewatch.model.Problem;
import org.trucewatch.model.agreement.Words;

/// Cases on their way into a ledger and out of it.
final class RecordDesk {
    private final RecordedCases recorded;
    private final CaseFolders folders;
    private final Function<Path, List<Problem>> passedOver;
    private final Printer printer;

    RecordDesk(RecordedCases recorded, CaseFolders folders, Function<Path, List<Problem>> passedOver, Printer printer) {
        this.passedOver = passedOver;
        this.recorded = recorded;
        this.folders = folders;
        this.printer = printer;
    }

    /// Brings the case folder `from` into the ledger at `data`, under its own name or another.
    int bring(Path from, Optional<String> name, Path data, Tongue tongue) {
        if (!Files.isDirectory(from)) throw noFolder(from, Aside.NO_CASE_FOLDER);
        passedOver.apply(from).forEach(problem -> printer.aside(problem, tongue));
        var brought = Progress.during(
                printer,
                new Progress.Told(() -> Aside.BRINGING.with(from, data), tongue),
                () -> recorded.bring(folders.read(from), name.orElseGet(() -> label(from)), data, "tw import"));
        stopOn(brought.problems(), from);
        brought.problems().stream()
                .filter(problem -> problem.code().equals(CaseImport.OPEN_BEFORE))
                .forEach(problem -> printer.aside(
                        problem.file() + ": " + printer.in(new Words(problem.sentence(), problem.arabic()), tongue)));
        if (brought.left() > 0) printer.aside(Aside.RECORD_KEEPS.with(brought.left(), from), tongue);
        printer.line(Aside.ENTERED.with(data, brought.entered()), tongue);
        brought.words().ifPresent(words -> printer.line(Aside.IN_WORDS.with(words), tongue));
        if (brought.made()) printer.aside(Aside.KEY_LIES.with(data), tongue);
        return ExitCode.DONE;
    }

    /// Writes the case in the ledger at `data` as a new case folder.
    int handOut(Path data, Path to, Optional<Long> entered, Tongue tongue) {
        if (Files.exists(to)) throw noFolder(to, Aside.THERE_ALREADY);
        var files = Progress.during(
                printer,
                new Progress.Told(() -> Aside.READING.with(data), tongue),
                () -> recorded.files(data, entered));
        writeWhole(to, files);
        printer.line(Aside.EXPORTED.with(to, files.size()), tongue);
        long opened = opened(files);
        if (opened > 0) printer.aside(Aside.SHOWS_PROTECTED.with(to, opened), tongue);
        return ExitCode.DONE;
    }

    /// How many rows show what the ledger keeps sealed.
    private static long opened(SortedMap<String, byte[]> files) {
        return CaseFile.of(files).stream().mapToLong(Protection::telling).sum();
    }

    /// A folder that lacks a table is a case with other verdicts: it has its name once all of it is written.
    private void writeWhole(Path to, SortedMap<String, byte[]> files) {
        var beside = to.resolveSibling(to.getFileName() + ".new");
        if (Files.exists(beside)) throw noFolder(beside, Aside.LEFT_BY_EXPORT);
        try (var folder = new TemporaryFolder(beside)) {
            folders.write(folder.path(), files);
            Files.move(folder.path(), to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException cause) {
            throw Why.UNWRITABLE.of(to.toString(), WhyNot.words(cause));
        }
    }

    private static String label(Path folder) {
        var name = folder.toAbsolutePath().normalize().getFileName().toString().toLowerCase(Locale.ROOT);
        return name.replaceAll("[^a-z0-9._-]", "-").replaceAll("^[._-]+", "");
    }

    private static void stopOn(List<Problem> problems, Path from) {
        if (problems.stream().allMatch(Problem::warning)) return;
        throw new Refused(new Refusal.BadInput(from.toString(), problems));
    }

    private static Refused noFolder(Path path, Aside why) {
        return new Refused(new Refusal.NoSuchFile(path.toString(), why.with()));
    }
}
