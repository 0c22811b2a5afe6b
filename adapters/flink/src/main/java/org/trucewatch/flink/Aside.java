package org.trucewatch.flink;

/// A line that was set aside, as it was handed in, and why. It is counted, and no verdict rests on it.
public record Aside(String line, String reason) {
    /// On one line of a file or a topic: the reason first, for a person to read.
    public String written() {
        var held = line.replace("\r", "\\r").replace("\n", "\\n");
        return reason.replace('\t', ' ').replace('\n', ' ') + "\t" + held;
    }
}
