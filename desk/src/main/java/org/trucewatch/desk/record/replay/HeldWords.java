package org.trucewatch.desk.record.replay;

import java.util.List;
import org.trucewatch.desk.record.content.Kind;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.entry.Envelope;
import org.trucewatch.ledger.entry.Reference;

/// Words on record that are no evidence: a grade, a correction, a notice, a step in the life of an incident.
///
/// `about` are the entries that it speaks of; the times are seconds since 1970, UTC.
public record HeldWords(
        Kind kind, long index, List<Long> about, String author, long known, long entered, String words) {
    public HeldWords {
        about = List.copyOf(about);
    }

    static HeldWords of(Kind kind, long index, Envelope envelope) throws Malformed {
        var draft = envelope.draft();
        return new HeldWords(
                kind,
                index,
                draft.references().stream().map(Reference::index).toList(),
                draft.author().text(),
                envelope.known().getEpochSecond(),
                envelope.entered().getEpochSecond(),
                draft.payload().text(kind.label().text()));
    }
}
