package org.trucewatch.ledger.entry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.model.Defect;

/// What somebody wants to enter: everything but the moment, which only the ledger can say.
///
/// `known` is when the desk learnt it, and present only on what was brought in later; without it, `known` is the
/// moment of entry. The payload is kept as received and never written anew.
public record Draft(
        Label agreement,
        Label kind,
        Author author,
        Optional<Instant> known,
        List<Reference> references,
        Content content,
        Bytes payload) {
    /// Larger contents stay outside, and the entry holds their hash (see the package `seal`).
    public static final int MOST_PAYLOAD_BYTES = 59_000;

    public static final int MOST_REFERENCES = 32;

    public Draft {
        references = List.copyOf(references);
        if (references.size() > MOST_REFERENCES) throw new Defect("an entry has at most 32 references");
        if (payload.size() > MOST_PAYLOAD_BYTES) throw new Defect("a payload has at most 59,000 bytes");
        known.ifPresent(Envelope::mustBeWritable);
    }

    public Envelope entered(Instant entered) {
        return new Envelope(this, entered);
    }
}
