package org.trucewatch.desk.archive;

import java.util.Optional;
import org.trucewatch.ledger.LogSigner;
import org.trucewatch.ledger.Store;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.tiles.Folder;
import org.trucewatch.ledger.tiles.Publication;

/// Where an office keeps one ledger: its store, the mirror it publishes, and the key that signs, which lies apart.
///
/// All of it throws [org.trucewatch.desk.Refused] where it cannot be used, with what to do.
public interface DataPlace {
    /// The name under which the user knows it.
    String shown();

    /// Throws [org.trucewatch.ledger.StoreFailure] where it cannot be opened.
    Store open();

    /// The published mirror, to read and to write. Anybody may have a copy of it.
    Folder mirror();

    Publication publication();

    /// The policy that names the log's key. It lies beside the data, so only whoever trusts this place may rely on it.
    Optional<Bytes> policy();

    /// Unlocks the key of the log; refused without the key or with a wrong passphrase.
    LogSigner signer();
}
