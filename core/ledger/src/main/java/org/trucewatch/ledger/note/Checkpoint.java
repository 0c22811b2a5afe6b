package org.trucewatch.ledger.note;

import java.util.ArrayList;
import java.util.List;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Fault;
import org.trucewatch.ledger.bytes.Lines;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.merkle.Hash;
import org.trucewatch.ledger.merkle.Head;
import org.trucewatch.model.Defect;

/// A log's signed word on its head (C2SP tlog-checkpoint): origin, size, root, and whoever signed beside it.
///
/// Extension lines are read, because logs of others have them; ours never do, for no witness looks at them.
public record Checkpoint(String origin, Head head, List<String> extensions, Note note) {
    private static final String DOCUMENT = "checkpoint";

    public Checkpoint {
        extensions = List.copyOf(extensions);
    }

    /// Signs `head` with the log's key, whose name is the origin. [org.trucewatch.ledger.LogSigner] decides whether one
    /// may.
    public static Checkpoint sign(Head head, SigningKey log) {
        if (log.publicKey().use() != NoteKey.Use.NOTE) throw new Defect("not the key of a log");
        var origin = log.publicKey().name();
        var text = origin + "\n" + head.size() + "\n" + head.root() + "\n";
        var signature = new NoteSignature(origin, log.publicKey().id(), log.sign(Bytes.utf8(text)));
        return new Checkpoint(origin.text(), head, List.of(), new Note(text, List.of(signature)));
    }

    public Checkpoint with(NoteSignature signature) {
        return new Checkpoint(origin, head, extensions, note.with(signature));
    }

    public String written() {
        return note.written();
    }

    public static Checkpoint read(Bytes bytes) throws Malformed {
        return read(DOCUMENT, 0, bytes);
    }

    static Checkpoint read(String document, int linesAbove, Bytes bytes) throws Malformed {
        var note = Note.read(document, linesAbove, bytes);
        var lines = Lines.of(document, linesAbove, note.text());
        var origin = lines.take("the origin of the log");
        if (origin.isEmpty()) throw lines.wrong(Fault.ORIGIN_EMPTY.with());
        long size = lines.number(lines.take("the number of entries"));
        var root = Hash.read(lines.take("the root"));
        if (root.isEmpty()) throw lines.wrong(Fault.ROOT_FORM.with());
        return new Checkpoint(origin, new Head(size, root.get()), extensions(lines), note);
    }

    private static List<String> extensions(Lines lines) throws Malformed {
        var extensions = new ArrayList<String>();
        while (!lines.done()) {
            var line = lines.take("an extension");
            if (line.isEmpty()) throw lines.wrong(Fault.EXTENSION_EMPTY.with());
            extensions.add(line);
        }
        return extensions;
    }
}
