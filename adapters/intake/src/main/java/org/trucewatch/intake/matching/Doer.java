package org.trucewatch.intake.matching;

import java.util.List;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.registry.Actor;

/// Who did it by a row, how sure that is, and what the note of the report says of it.
public record Doer(String actor, Report.Certainty certainty, String note) {
    private static final String NOT_FOUND = "doer not in the case";

    /// Whoever was found behind the names of a row. Where nobody was, the note says so: an actor that is unknown
    /// without it was made so by a person.
    public static Doer found(String actor, List<String> names, Report.Certainty certainty) {
        if (!actor.equals(Actor.UNKNOWN)) return new Doer(actor, certainty, "");
        return new Doer(actor, Report.Certainty.UNKNOWN, names.isEmpty() ? "" : NOT_FOUND);
    }

    /// As the case has it, which a person may have put so.
    static Doer of(Report report) {
        return new Doer(report.actor(), report.certainty(), "");
    }

    static boolean wasNotFound(Report report) {
        var note = report.telling().note();
        return note.equals(NOT_FOUND) || note.endsWith("; " + NOT_FOUND);
    }
}
