package org.trucewatch.desk.many;

import java.util.List;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.registry.Registry;
import org.trucewatch.model.time.Span;

/// A table of events that many cases share: the socket that a source format fits.
@FunctionalInterface
public interface EventTable {
    /// What concerns the case.
    Part concerning(Case one);

    /// The events of a table that concern one case, found by its parties: the case's names with those that the events
    /// need, the acts that the table tells of, and its slices.
    record Part(Registry registry, List<String> acts, Slice slice) {
        public Part {
            acts = List.copyOf(acts);
        }
    }

    /// The case's evidence with the events that touch `time`; where `drawn`, it may leave out points surely outside
    /// every area that the case draws.
    @FunctionalInterface
    interface Slice {
        Casebook casebook(Span time, boolean drawn);
    }
}
