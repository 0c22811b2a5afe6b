package org.trucewatch.desk.archive;

import java.nio.file.Path;
import org.trucewatch.desk.watch.CaseSource;
import org.trucewatch.model.time.Span;

/// Cases wherever they lie: in a ledger where the path leads to one, else in a folder.
public record CasesAnywhere(RecordedCases recorded, CaseSource folders) implements CaseSource {
    @Override
    public Opened open(Path path) {
        return open(path, Span.END);
    }

    @Override
    public Opened open(Path path, long entered) {
        if (!recorded.holds(path)) return folders.open(path);
        var read = recorded.read(path, entered);
        return new Opened(read.outcome().found(), read.outcome().problems(), read.withheld());
    }
}
