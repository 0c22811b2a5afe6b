package org.trucewatch.desk.archive;

import java.util.List;

/// What a check found, in sentences for the reader: damage first, one a line, then what is good and how far.
public record Checked(boolean sound, List<String> lines) {
    public Checked {
        lines = List.copyOf(lines);
    }
}
