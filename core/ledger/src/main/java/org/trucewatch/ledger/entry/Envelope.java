package org.trucewatch.ledger.entry;

import java.time.Instant;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.model.Defect;

/// An entry as its parts: what was handed in, and when the ledger took it.
///
/// Version 1 of the bytes is described in `docs/ledger.md`; [EnvelopeCodec] is that description in code.
public record Envelope(Draft draft, Instant entered) {
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant AFTER_LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    public Envelope {
        mustBeWritable(entered);
    }

    /// When the desk learnt it: as claimed if the entry was brought in later, else when it was entered.
    public Instant known() {
        return draft.known().orElse(entered);
    }

    public Entry entry() {
        return EnvelopeCodec.write(this);
    }

    public static Envelope read(Entry entry) throws Malformed {
        return EnvelopeCodec.read(entry);
    }

    static void mustBeWritable(Instant instant) {
        if (!isWritable(instant)) throw new Defect("a moment lies in the years 0 to 9999, unlike " + instant);
    }

    static boolean isWritable(Instant instant) {
        return !instant.isBefore(FIRST) && !instant.isAfter(AFTER_LAST);
    }
}
