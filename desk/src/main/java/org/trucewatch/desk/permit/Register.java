package org.trucewatch.desk.permit;

import org.trucewatch.desk.record.Filed;

/// The record, as whoever makes and ends accounts needs it: a socket.
public interface Register {
    /// How many entries there are.
    long reached();

    /// Enters what was done with an account, in the name of `by`.
    Filed enter(String words, String by);

    /// Whether such words are on record, not before the entry at `from`.
    boolean holds(String words, String by, long from);
}
