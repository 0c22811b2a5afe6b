package org.trucewatch.model.evidence;

/// People's decision that two reports which look alike tell two happenings. `by` is who said so, as a case names
/// people.
///
/// It is never undone: whoever thinks better of it links the two, and then both words stand.
public record Parting(String one, String other, String why, String by, long known, long entered) {
    /// The same on two reports, whichever is named first.
    public boolean isOf(String report) {
        return one.equals(report) || other.equals(report);
    }
}
