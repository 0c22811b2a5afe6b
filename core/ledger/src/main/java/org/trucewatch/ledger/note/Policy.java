package org.trucewatch.ledger.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Fault;
import org.trucewatch.ledger.bytes.Malformed;

/// Whom a reader believes (C2SP tlog-policy): logs, witnesses, and which of these must have cosigned.
///
/// Without a quorum the log's signature is enough. A missing cosignature never stops the log; it shows.
public record Policy(List<NoteKey> logs, List<Cosigner> cosigners, Optional<Cosigner> quorum) {
    public Policy {
        logs = List.copyOf(logs);
        cosigners = List.copyOf(cosigners);
    }

    /// One log, and nobody beside it.
    public static Policy of(NoteKey log) {
        return new Policy(List.of(log), List.of(), Optional.empty());
    }

    public static Policy read(Bytes bytes) throws Malformed {
        return PolicyReader.read(bytes);
    }

    public Standing weigh(Checkpoint checkpoint) {
        return weigh(checkpoint, Signatures.ED25519);
    }

    public Standing weigh(Checkpoint checkpoint, Signatures signatures) {
        try {
            var signed = new Trust(keys(), signatures).check(checkpoint.note());
            return signed.stream()
                    .map(Signed::by)
                    .filter(key -> isLogOf(checkpoint, key))
                    .findFirst()
                    .map(log -> weigh(log, cosignatures(signed)))
                    .orElseGet(() -> new Standing.Refused(Fault.LOG_UNSIGNED.with(checkpoint.origin())));
        } catch (Forged forged) {
            return new Standing.Refused(forged.words());
        }
    }

    private boolean isLogOf(Checkpoint checkpoint, NoteKey key) {
        return logs.contains(key) && key.name().text().equals(checkpoint.origin());
    }

    private static List<Signed> cosignatures(List<Signed> signed) {
        return signed.stream()
                .filter(signature -> signature.by().use() == NoteKey.Use.COSIGNATURE)
                .toList();
    }

    private Standing weigh(NoteKey log, List<Signed> cosigned) {
        var reached = cosigners.stream()
                .filter(cosigner -> cosigner.standsBehind(cosigned))
                .map(Cosigner::name)
                .toList();
        var missing = quorum.filter(cosigner -> !cosigner.standsBehind(cosigned));
        return missing.isPresent()
                ? new Standing.ShortOfQuorum(
                        log, cosigned, reached, missing.get().name())
                : new Standing.Accepted(log, cosigned, reached);
    }

    private List<NoteKey> keys() {
        var keys = new ArrayList<>(logs);
        for (var cosigner : cosigners) {
            if (cosigner instanceof Cosigner.Witness witness) keys.add(witness.key());
        }
        return keys;
    }
}
