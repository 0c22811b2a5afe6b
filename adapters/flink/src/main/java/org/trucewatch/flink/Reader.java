package org.trucewatch.flink;

import java.io.Serializable;
import java.util.Optional;
import java.util.SortedMap;
import org.trucewatch.desk.record.replay.CaseReader;
import org.trucewatch.model.evidence.Case;

/// A reader of cases that can be sent to the machines of a cluster.
@FunctionalInterface
public interface Reader extends Serializable {
    /// The code of the problem that two rows have one id: they may be one row, written twice.
    String TWICE = "id-twice";

    /// Reads the bytes of each file under its path within the case; beside a case that is `held`, further rows of its
    /// tables of reports, links and decisions, at the price of these rows.
    CaseReader.Outcome read(Optional<Case> held, SortedMap<String, byte[]> files);
}
