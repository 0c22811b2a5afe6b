package org.trucewatch.ledger.seal;

import java.util.Optional;
import org.trucewatch.ledger.bytes.Bytes;

/// Where boxes lie. They may be copied by anybody; without their opening they are noise.
public interface Vault {
    /// Keeps `box` under its commitment, and returns once it would survive a power cut.
    void put(Commitment commitment, Bytes box);

    Optional<Bytes> find(Commitment commitment);
}
