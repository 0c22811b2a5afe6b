package org.trucewatch.cli;

import java.nio.file.Path;
import org.trucewatch.desk.watch.CaseSource;
import org.trucewatch.desk.watch.Office;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.Judgement;

/// Questions to the office, with a line on the terminal while a large case is read or judged.
record Asking(Office office, Printer printer) {
    Case open(Path path) {
        return Progress.during(printer, "reading " + path, () -> office.open(path));
    }

    /// The same, with what of it cannot be read here.
    CaseSource.Opened opened(Path path) {
        return Progress.during(printer, "reading " + path, () -> office.opened(path));
    }

    /// The same as a ledger had it at the time that a question names.
    Case open(Path path, Case now, AsOf asOf) {
        return Progress.during(printer, "reading " + path, () -> office.open(path, now, asOf));
    }

    /// All problems of a case, and the case where there is one.
    CaseSource.Opened look(Path path) {
        return Progress.during(printer, "reading " + path, () -> office.cases().open(path));
    }

    Judgement judge(Case watched, AsOf asOf) {
        return Progress.during(printer, "judging " + watched.name(), () -> office.judge(watched, asOf));
    }
}
