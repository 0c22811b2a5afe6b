package org.trucewatch.ledger.seal;

import java.util.Optional;
import org.trucewatch.ledger.bytes.Bytes;

/// Where openings lie, each wrapped by a [MasterKey]. Kept apart from the vault, and out of its backups.
public interface KeyRing {
    /// Keeps `wrapped` under its commitment, and returns once it would survive a power cut.
    void put(Commitment commitment, Bytes wrapped);

    Optional<Bytes> find(Commitment commitment);

    /// Removes an opening for good, and returns once a power cut would not bring it back.
    ///
    /// Backups and recipients may have copies: the content may be called gone only when those are too.
    void destroy(Commitment commitment);
}
