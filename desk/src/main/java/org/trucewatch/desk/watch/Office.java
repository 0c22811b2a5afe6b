package org.trucewatch.desk.watch;

import java.nio.file.Path;
import org.trucewatch.desk.Refusal;
import org.trucewatch.desk.Refused;
import org.trucewatch.engine.Judge;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Judgement;

/// Where questions about cases are answered: it opens a case and asks the judge.
public record Office(CaseSource cases) {

    /// The case under `path`; refused, with all problems, where it cannot be judged.
    public Case open(Path path) {
        return found(path, cases.open(path));
    }

    /// The same, with what of it cannot be read here.
    public CaseSource.Opened opened(Path path) {
        var opened = cases.open(path);
        found(path, opened);
        return opened;
    }

    /// The case as it stood when a question that names `entered` is asked of it: its agreement and names of that time.
    public Case open(Path path, Case now, AsOf asOf) {
        return asOf.entered() == Span.END ? now : found(path, cases.open(path, asOf.entered()));
    }

    private static Case found(Path path, CaseSource.Opened opened) {
        return opened.found().orElseThrow(() -> new Refused(new Refusal.BadInput(path.toString(), opened.problems())));
    }

    public Judgement judge(Case watched, AsOf asOf) {
        return Judge.judge(watched, asOf);
    }
}
