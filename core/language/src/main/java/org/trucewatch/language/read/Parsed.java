package org.trucewatch.language.read;

import java.util.List;

/// A reading together with its statements in the order of the file, for those who write the file back.
public record Parsed(Reading reading, List<Located> statements) {
    public Parsed {
        statements = List.copyOf(statements);
    }

    /// A statement and its lines; an unsound one has a problem that is no warning.
    public record Located(Passage passage, Statement statement, boolean sound) {}
}
