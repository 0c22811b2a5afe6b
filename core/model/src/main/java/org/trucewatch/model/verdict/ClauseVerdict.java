package org.trucewatch.model.verdict;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trucewatch.model.agreement.ClauseId;

/// The judge's answer on one clause under one reading. The reading as written has an empty label; a clause with
/// rival readings has one answer for each and one folded over all, labelled `*`.
public record ClauseVerdict(
        ClauseId clause,
        String reading,
        Kind kind,
        Status status,
        Reason statusReason,
        List<String> statusBy,
        Map<Standard, StandardVerdict> verdicts) {
    /// The label of the verdict folded over all readings.
    public static final String ALL_READINGS = "*";

    public ClauseVerdict {
        statusBy = List.copyOf(statusBy);
        verdicts = Collections.unmodifiableMap(new TreeMap<>(verdicts));
    }

    /// Whether the answer under some standard rests on a report.
    public boolean restsOn(String report) {
        return verdicts.values().stream().anyMatch(under -> under.restsOn(report));
    }

    /// The same clause with these verdicts instead.
    public ClauseVerdict with(Map<Standard, StandardVerdict> others) {
        return new ClauseVerdict(clause, reading, kind, status, statusReason, statusBy, others);
    }
}
