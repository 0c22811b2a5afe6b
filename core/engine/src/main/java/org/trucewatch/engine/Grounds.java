package org.trucewatch.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trucewatch.engine.clause.Agreed.Reading;
import org.trucewatch.model.agreement.ClauseId;

/// What it rests on, beside the reports themselves, that a question sets reports aside: what the events for which
/// clauses wait leave open. Of a clause that rests on very many events nothing is told.
///
/// A report may be set aside for another reason only if it is another itself (corrected, or found not to have
/// happened), or if this is.
public final class Grounds {
    private final Map<Answered, List<Object>> told = new HashMap<>();

    private record Answered(ClauseId clause, String reading) {}

    /// Those of one reading of a clause.
    record Own(Reading reading, List<Object> ground) {}

    Grounds(List<Own> all) {
        for (var own : all) told.put(answered(own.reading()), own.ground());
    }

    private static Answered answered(Reading reading) {
        return new Answered(reading.clause(), reading.label());
    }

    boolean areToldOf(Reading reading) {
        return told.containsKey(answered(reading));
    }

    /// With those that others tell of clauses that these do not ask about.
    public Grounds and(Grounds others, Set<ClauseId> clauses) {
        var all = new Grounds(List.of());
        all.told.putAll(told);
        others.told.forEach((answered, ground) -> {
            if (clauses.contains(answered.clause())) all.told.put(answered, ground);
        });
        return all;
    }

    /// Whether the same question, put to more evidence, sets every report that stands as it stood aside as it did, for
    /// all clauses of which grounds are told.
    public boolean areAs(Grounds other) {
        return told.equals(other.told);
    }
}
