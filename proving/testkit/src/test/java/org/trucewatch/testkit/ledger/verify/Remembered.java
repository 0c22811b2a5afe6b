package org.trucewatch.testkit.ledger.verify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.note.Signatures;

/// Checks each signature once: a million proofs carry a few thousand notes.
final class Remembered implements Signatures {
    private final Map<List<Bytes>, Boolean> answers = new LinkedHashMap<>();

    @Override
    public boolean verifies(Bytes publicKey, Bytes message, Bytes signature) {
        return answers.computeIfAbsent(
                List.of(publicKey, message, signature), any -> ED25519.verifies(publicKey, message, signature));
    }
}
