package org.trucewatch.desk.record;

import org.trucewatch.ledger.Store;

/// Where the ledger of this desk lies: a file, a database. After a failure it is opened again, always the same one.
@FunctionalInterface
public interface Medium {
    /// Throws [org.trucewatch.ledger.StoreFailure] if it cannot be opened now.
    Store open();
}
