package org.trucewatch.desk.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.trucewatch.desk.Refused;
import org.trucewatch.desk.Why;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.tiles.Folder;

/// Finds and makes places for ledgers: the socket that a data folder fits.
public interface DataPlaces {
    /// The ledger at `path`; empty if nothing there claims to be one.
    ///
    /// Throws [org.trucewatch.desk.Refused] if it was made by a newer version or is not whole.
    Optional<DataPlace> find(Path path);

    /// The same where there must be one.
    default DataPlace existing(Path path) {
        return find(path).orElseThrow(() -> missing(path));
    }

    static Refused missing(Path path) {
        return Why.NO_DATA_FOLDER.of(path.toString());
    }

    /// Makes a new, empty place at `path`, with a key of its own; `store` names its store, [#OWN_FILE] or an address.
    ///
    /// Throws [org.trucewatch.desk.Refused] if a ledger is there already; nothing half made is left then. What was
    /// broken off before is begun anew.
    DataPlace make(Path path, String store);

    /// Makes a place for a ledger that has a key already: that of `policy`, to be brought by whoever has it.
    ///
    /// It is one once `filling` has put all of the ledger there: what was broken off is no place of a ledger. It is
    /// begun anew; only in a database, from which nothing can be removed, `filling` finds what it put there.
    void restore(Path path, String store, Bytes policy, Filling filling) throws IOException;

    /// Puts a ledger into a place that is not found yet.
    @FunctionalInterface
    interface Filling {
        void fill(DataPlace place) throws IOException;
    }

    /// What a server has while it serves the ledger at `path`, or one that is to be made there in `store`. Where
    /// the store is a file there is one seat, until it is given back or the process ends; a database has room for
    /// several.
    ///
    /// Throws [org.trucewatch.desk.Refused] where another has it.
    Seat seat(Path path, String store);

    interface Seat extends AutoCloseable {
        @Override
        void close();
    }

    /// The files below `path` as they lie there, for mirrors of others.
    Folder folder(Path path);

    String OWN_FILE = "sqlite";
}
