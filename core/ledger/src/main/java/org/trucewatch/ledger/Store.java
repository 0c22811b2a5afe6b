package org.trucewatch.ledger;

import java.util.List;
import org.trucewatch.ledger.entry.Entry;
import org.trucewatch.ledger.merkle.Head;

/// Where a ledger lies: entries in order, and one head.
///
/// A store keeps bytes. It does not hash, does not read envelopes, and never changes or removes an entry; whether
/// its entries have the root its head names is checked by whoever opens the ledger ([Ledger#open]).
///
/// One object serves one thread; several stores, in one process or many, may be open on the same medium.
public interface Store extends AutoCloseable {
    /// The head as it would be found after a power cut now; [Head#empty] on a new medium.
    Head head();

    /// Adds `batch` directly after `expected`, and returns its head once it would survive a power cut.
    ///
    /// Throws [Stale] if the head is not, or is no longer, `expected`; nothing was added.
    /// After a [StoreFailure] the batch **may or may not** be stored, as a whole: close, reopen, compare heads. A
    /// store that failed to sync must not try again, for the system may have dropped the bytes and then say yes.
    Head append(Head expected, Batch batch) throws Stale;

    /// Up to `most` entries in order, the first at index `from`; fewer at the end, none from `head().size()` on.
    /// May return fewer than `most` earlier, but never none while there are more.
    List<Entry> read(long from, int most);

    /// Frees what is held. Closing twice does no harm.
    @Override
    void close();
}
