package org.trucewatch.engine;

import java.util.List;
import java.util.Optional;

/// What it rests on, beside the reports themselves, that a question sets reports aside: what the events for
/// which clauses wait leave open.
///
/// A report may be set aside for another reason only if it is another itself (corrected, or found not to have
/// happened),
/// or if this is.
public final class Grounds {
    private final List<Optional<List<Object>>> ofReadings;

    Grounds(List<Optional<List<Object>>> ofReadings) {
        this.ofReadings = ofReadings;
    }

    /// Whether the same question, put to more evidence, sets every report aside as it did that stands as it
    /// stood.
    public boolean isAs(Grounds other) {
        return ofReadings.stream().allMatch(Optional::isPresent) && ofReadings.equals(other.ofReadings);
    }
}
