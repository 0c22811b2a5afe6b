package org.trucewatch.desk.permit;

import java.util.Optional;
import org.trucewatch.desk.record.Filed;

/// The record, as whoever makes and ends accounts needs it: a socket.
public interface Register {
    /// How many entries there are by now, those of other servers too.
    long reached();

    /// Why nothing can be entered now; empty while all is well.
    Optional<Filed.Why> closed();

    /// Whether anything was done with an account since there were `from` entries.
    boolean isOvertaken(long from);

    /// Whether the first thing that was done with an account since is this one.
    boolean holds(String words, String by, long from);

    /// Enters what was done with an account, in the name of `by`, as long as nothing was done with any account
    /// since there were `from` entries. Both are one step: whoever stood still for however long enters nothing
    /// twice, and nothing that was decided on what is no longer so. Why that could not be done, if so.
    Optional<Filed.Why> enter(String words, String by, long from);
}
