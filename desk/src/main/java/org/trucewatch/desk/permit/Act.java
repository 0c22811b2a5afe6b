package org.trucewatch.desk.permit;

/// What somebody wants to do: the first four columns of the table of permissions.
public record Act(String resource, String operation, Relation relation, String state) {
    /// How the one who acts is related to what is acted on.
    public enum Relation {
        OWN("own"),
        SAME_AGREEMENT("same-agreement"),
        OTHER_AGREEMENT("other-agreement");

        private final String word;

        Relation(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// An act on something of the agreement that one works on.
    public static Act of(String resource, String operation) {
        return new Act(resource, operation, Relation.SAME_AGREEMENT, "open");
    }

    public Act as(Relation other) {
        return new Act(resource, operation, other, state);
    }
}
