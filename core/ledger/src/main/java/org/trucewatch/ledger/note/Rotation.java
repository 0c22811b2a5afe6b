package org.trucewatch.ledger.note;

import java.util.List;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Fault;
import org.trucewatch.ledger.bytes.Lines;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.model.Defect;

/// The payload of an entry that gives a log a new key: a note of both keys, signed by both.
///
/// The old one says that this is the heir, the new one that it exists. The name, and so the origin, stays.
public record Rotation(NoteKey old, NoteKey next, Note note) {
    private static final String FIRST_LINE = "trucewatch.org/rotation@v1";
    private static final String DOCUMENT = "rotation";

    public static Rotation sign(SigningKey old, SigningKey next) {
        if (!old.publicKey().name().equals(next.publicKey().name())) throw new Defect("a log keeps its name");
        var text = FIRST_LINE + "\nold " + old.publicKey().vkey() + "\nnew "
                + next.publicKey().vkey() + "\n";
        var note = new Note(text, List.of(signature(text, old), signature(text, next)));
        return new Rotation(old.publicKey(), next.publicKey(), note);
    }

    private static NoteSignature signature(String text, SigningKey key) {
        return new NoteSignature(key.publicKey().name(), key.publicKey().id(), key.sign(Bytes.utf8(text)));
    }

    /// Whether both keys have signed.
    public boolean isSigned(Signatures signatures) {
        try {
            var signed = new Trust(List.of(old, next), signatures).check(note);
            var by = signed.stream().map(Signed::by).toList();
            return by.contains(old) && by.contains(next);
        } catch (Forged forged) {
            return false;
        }
    }

    public Bytes payload() {
        return Bytes.utf8(note.written());
    }

    /// Reads a rotation of one name; whether it is signed is another question.
    public static Rotation read(Bytes payload) throws Malformed {
        var note = Note.read(DOCUMENT, 0, payload);
        var lines = Lines.of(DOCUMENT, 0, note.text());
        lines.version(FIRST_LINE);
        var old = key(lines, "old");
        var next = key(lines, "new");
        if (!old.name().equals(next.name())) throw lines.wrong(Fault.NAME_CHANGES.with());
        lines.end();
        return new Rotation(old, next, note);
    }

    private static NoteKey key(Lines lines, String field) throws Malformed {
        var key = NoteKey.read(lines.field(field)).filter(read -> read.use() == NoteKey.Use.NOTE);
        if (key.isEmpty()) throw lines.wrong(Fault.KEY_FORM.with());
        return key.get();
    }
}
