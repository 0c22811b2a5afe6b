package org.trucewatch.model.evidence;

/// What people know of two lineages: without a relation, two lineages are independent.
public record Relation(String one, String other, Kind kind, String why, long known, long entered) {
    public enum Kind {
        INDEPENDENT,
        RELATED,
        CANNOT_TELL
    }
}
