package org.trucewatch.flink;

import java.time.Instant;

/// A row of verdicts that began to stand or ceased to, at `at` seconds since 1970.
///
/// Rows are those of `./tw judge --format csv`. All rows that stand after the changes up to a moment are that answer
/// as of the moment.
public record Change(long at, String agreement, boolean stands, String row) {
    public String written() {
        return String.join("\t", Instant.ofEpochSecond(at).toString(), agreement, stands ? "+" : "-", row);
    }
}
