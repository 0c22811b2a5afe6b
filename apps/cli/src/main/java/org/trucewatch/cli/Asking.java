package org.trucewatch.cli;

import java.nio.file.Path;
import org.trucewatch.cli.Progress.Told;
import org.trucewatch.desk.watch.CaseSource;
import org.trucewatch.desk.watch.Office;
import org.trucewatch.desk.wording.Tongue;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.Judgement;

/// Questions to the office, with a line on the terminal while a large case is read or judged.
record Asking(Office office, Printer printer) {
    Case open(Path path, Tongue tongue) {
        return opened(path, tongue).found().orElseThrow();
    }

    /// The same, with what of it cannot be read here. A table that nobody reads is told, for no verdict shows that it
    /// lacks one.
    CaseSource.Opened opened(Path path, Tongue tongue) {
        var opened = Progress.during(printer, reading(path, tongue), () -> office.opened(path));
        PassedOver.among(opened.problems()).forEach(problem -> printer.aside(problem, tongue));
        return opened;
    }

    /// The same as a ledger had it at the time that a question names.
    Case open(Path path, Case now, AsOf asOf, Tongue tongue) {
        return Progress.during(printer, reading(path, tongue), () -> office.open(path, now, asOf));
    }

    /// All problems of a case, and the case where there is one.
    CaseSource.Opened look(Path path, Tongue tongue) {
        return Progress.during(
                printer, reading(path, tongue), () -> office.cases().open(path));
    }

    Judgement judge(Case watched, AsOf asOf, Tongue tongue) {
        var told = new Told(() -> Aside.JUDGING.with(watched.name()), tongue);
        return Progress.during(printer, told, () -> office.judge(watched, asOf));
    }

    private static Told reading(Path path, Tongue tongue) {
        return new Told(() -> Aside.READING.with(path), tongue);
    }
}
