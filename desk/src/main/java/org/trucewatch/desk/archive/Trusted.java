package org.trucewatch.desk.archive;

import java.util.Optional;
import org.trucewatch.desk.Refusal;
import org.trucewatch.desk.Refused;
import org.trucewatch.desk.Why;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.note.NoteKey;
import org.trucewatch.ledger.note.Policy;

/// Whom somebody believes who checks: a policy, and whether it was brought by them or came with what they check.
public record Trusted(Policy policy, boolean ownWord) {
    /// The key of a log, as it was told by somebody one trusts.
    public static Trusted key(String vkey) {
        return NoteKey.read(vkey)
                .map(key -> new Trusted(Policy.of(key), true))
                .orElseThrow(() -> new Refused(new Refusal.Unusable(Why.THE_KEY.with(vkey), Why.NO_KEY.with())));
    }

    public static Trusted policy(byte[] file) {
        return new Trusted(read(Bytes.of(file)), true);
    }

    /// A policy that lay beside what is checked: enough to find damage, not to find a forger.
    static Optional<Trusted> found(Optional<Bytes> file) {
        return file.map(bytes -> new Trusted(read(bytes), false));
    }

    private static Policy read(Bytes file) {
        try {
            return Policy.read(file);
        } catch (Malformed malformed) {
            throw new Refused(new Refusal.Unusable(Why.THE_POLICY.with(), Why.POLICY_UNREAD.with(malformed.words())));
        }
    }
}
