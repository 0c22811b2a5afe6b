package org.trucewatch.desk.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a draft of the agreement would change in the verdicts, clause by clause, and the reports that make the
/// difference. Nothing of it is on record.
///
/// `state` is `judged`, or why not: the draft is `broken`; the mission may only `observe`; there are `too-many`
/// reports; the agreement names something `covered`, of which the reader is not told. `reports` counts those it was
/// judged over.
public record RedraftPage(
        String state, View.Time asOf, View.Time known, int reports, List<Trouble> problems, List<Change> changes) {

    /// Something wrong with the draft, or a warning; `line` and `column` count from 1.
    public record Trouble(int line, int column, String code, String words, boolean warning) {}

    /// A clause that reads otherwise or is answered otherwise; `before` is empty where it is new, `after` where it is
    /// gone. Only standards under which something changed are named.
    public record Change(
            String clause,
            Optional<Both> before,
            Optional<Both> after,
            Optional<String> statusBefore,
            Optional<String> statusAfter,
            Map<String, Turn> standards) {}

    /// A verdict under one standard on the words that stand and on the draft. `came` are the reports that carry a
    /// happening now and carried none, `went` those that no longer do, `turned` those whose happening is another.
    public record Turn(Optional<Found> before, Optional<Found> after, Carriers came, Carriers went, Carriers turned) {}

    /// A verdict in words; `bears` says that evidence bears on the clause either way.
    public record Found(String verdict, String words, boolean bears, int breaches) {}

    /// Of `count` reports the first.
    public record Carriers(int count, List<String> first) {}
}
