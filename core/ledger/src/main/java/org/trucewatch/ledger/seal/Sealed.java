package org.trucewatch.ledger.seal;

import java.util.Optional;
import org.trucewatch.ledger.bytes.Bytes;

/// Content made secret: its commitment for the ledger, its box for a [Vault], its opening for a [KeyRing].
///
/// Box and opening must be durable before the commitment is entered, or a power cut leaves an entry nobody can open.
public record Sealed(Commitment commitment, Bytes box, Opening opening) {
    private static final String PURPOSE = "trucewatch.org/box@v1";

    /// Longer contents are divided by whoever seals.
    public static int mostBytes() {
        return Padding.mostBytes();
    }

    public static Sealed seal(Bytes content, Chance chance) {
        var opening = Opening.of(Bytes.of(chance.bytes(Opening.BYTES)));
        var box = Cipher256.encrypt(opening.key(), Padding.pad(content), PURPOSE, chance);
        return new Sealed(Commitment.to(box, opening), box, opening);
    }

    /// The content, if box and opening are those that were entered; empty if either is another.
    public static Optional<Bytes> open(Commitment commitment, Bytes box, Opening opening) {
        if (!Commitment.to(box, opening).equals(commitment)) return Optional.empty();
        return Cipher256.decrypt(opening.key(), box, PURPOSE).flatMap(Padding::unpad);
    }
}
