package org.trucewatch.datafolder;

import java.nio.file.Path;
import org.trucewatch.ledger.Store;

/// Opens the store that a data folder names: its own file, or the database at an address.
@FunctionalInterface
interface StoreOpener {
    Store open(String name, Path folder);
}
