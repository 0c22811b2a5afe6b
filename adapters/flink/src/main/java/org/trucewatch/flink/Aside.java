package org.trucewatch.flink;

/// A line that was set aside, as it was handed in, and why. It is counted, and no verdict rests on it.
public record Aside(String line, String reason) {
    /// For a file: the reason first, for a person to read.
    public String written() {
        return reason.replace('\t', ' ').replace('\n', ' ') + "\t" + line;
    }
}
