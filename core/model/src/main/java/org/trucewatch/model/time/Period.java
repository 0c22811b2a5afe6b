package org.trucewatch.model.time;

import org.trucewatch.model.Defect;

/// A length of time as the text writes it, such as *30 days*; it becomes instants only with an anchor, a zone and
/// the text's way of counting days.
public record Period(long number, Unit unit) {
    public Period {
        if (number < 0) throw new Defect("a period cannot be negative: " + number);
    }
}
