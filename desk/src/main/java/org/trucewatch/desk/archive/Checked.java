package org.trucewatch.desk.archive;

import java.util.List;
import org.trucewatch.model.agreement.Words;

/// What a check found, in words of both languages for the reader: damage first, one a line, then what is good and how
/// far.
public record Checked(boolean sound, List<Words> lines) {
    public Checked {
        lines = List.copyOf(lines);
    }

    /// The last word on it.
    public Words verdict() {
        return (sound ? Finding.GOOD : Finding.NOT_GOOD).with();
    }
}
