package org.trucewatch.desk.archive;

import java.util.Optional;
import org.trucewatch.desk.record.Strongbox;
import org.trucewatch.ledger.LogSigner;
import org.trucewatch.ledger.Store;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.note.Rotation;
import org.trucewatch.ledger.seal.Vault;
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

    /// What only the office may see. It asks for the keys when something is sealed or opened; where they are not here,
    /// everything in it stays closed. Refused with a wrong passphrase.
    Strongbox strongbox();

    /// The boxes of sealed entries, for backups: without their keys they are noise.
    Vault vault();

    /// Unlocks the key of the log; refused without the key or with a wrong passphrase.
    LogSigner signer();

    /// A new key for the log, made and not yet used; refused like [#signer].
    Heir heir();

    /// A key that is to follow the present one.
    interface Heir {
        /// The announcement, signed by both.
        Rotation rotation();

        /// From now on this key signs, and the policies beside the data name it. The old one is gone.
        void takeOver();
    }
}
