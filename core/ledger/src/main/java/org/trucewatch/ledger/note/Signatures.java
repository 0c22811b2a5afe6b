package org.trucewatch.ledger.note;

import org.trucewatch.ledger.bytes.Bytes;

/// How a signature is checked. A socket, because checking is slow and whoever checks many notes may remember.
@FunctionalInterface
public interface Signatures {
    /// Checks each signature anew.
    Signatures ED25519 = Ed25519::verifies;

    boolean verifies(Bytes publicKey, Bytes message, Bytes signature);
}
