package org.trucewatch.model.agreement;

import java.util.List;
import java.util.Optional;

/// One of the texts of a deal: a version, a rendering, a renewal, a local pact. Clauses belong to texts.
public record Text(TextId id, String name, List<Line> lines, List<Declaration> declarations, List<Clause> clauses) {
    public Text {
        lines = List.copyOf(lines);
        declarations = List.copyOf(declarations);
        clauses = List.copyOf(clauses);
    }

    /// A line of the header and the rival readings of it.
    public record Line(Property property, List<Rival> rivals) {
        public Line {
            rivals = List.copyOf(rivals);
        }
    }

    /// A rival reading of a header line: another property, or phrases that replace those in the same slot.
    public record Rival(String label, Optional<Property> property, List<Phrase> phrases) {
        public Rival {
            phrases = List.copyOf(phrases);
        }
    }

    public Optional<Clause> clause(String key) {
        return clauses.stream().filter(clause -> clause.id().key().equals(key)).findFirst();
    }
}
