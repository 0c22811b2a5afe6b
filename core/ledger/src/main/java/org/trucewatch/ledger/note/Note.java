package org.trucewatch.ledger.note;

import java.util.ArrayList;
import java.util.List;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Fault;
import org.trucewatch.ledger.bytes.Lines;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.model.Defect;

/// A text and the signatures under it (C2SP signed-note). Nothing in it may be believed before [Trust] has looked.
public record Note(String text, List<NoteSignature> signatures) {
    /// Room for the signatures of a large quorum, even long ones of kinds we do not know.
    public static final int MOST_BYTES = 1 << 20;

    public static final int MOST_SIGNATURES = 100;

    public Note {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n")) throw new Defect("the text of a note ends with a newline");
    }

    public Note with(NoteSignature signature) {
        var all = new ArrayList<>(signatures);
        all.add(signature);
        return new Note(text, all);
    }

    public String written() {
        var note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()));
        return note.toString();
    }

    public static Note read(Bytes bytes) throws Malformed {
        return read("note", 0, bytes);
    }

    /// Reads a note that is part of a `document`, below `linesAbove` lines of it.
    static Note read(String document, int linesAbove, Bytes bytes) throws Malformed {
        if (bytes.size() > MOST_BYTES) throw Malformed.atByte(document, MOST_BYTES, Fault.NOTE_LARGE.with());
        var all = bytes.text(document);
        refuseControls(document, linesAbove, all);
        int blank = all.lastIndexOf("\n\n");
        if (blank < 0) {
            throw Malformed.atLine(document, linesAbove + 1, Fault.NOTE_DIVIDE.with());
        }
        var text = all.substring(0, blank + 1);
        int above =
                linesAbove + (int) text.chars().filter(letter -> letter == '\n').count() + 1;
        return new Note(text, signatures(Lines.of(document, above, all.substring(blank + 2))));
    }

    private static void refuseControls(String document, int linesAbove, String all) throws Malformed {
        int line = linesAbove + 1;
        for (int at = 0; at < all.length(); at++) {
            char letter = all.charAt(at);
            if (letter == '\n') line++;
            else if (letter < ' ') throw Malformed.atLine(document, line, Fault.CONTROL.with());
        }
    }

    private static List<NoteSignature> signatures(Lines lines) throws Malformed {
        var signatures = new ArrayList<NoteSignature>();
        do {
            signatures.add(NoteSignature.read(lines));
            if (signatures.size() > MOST_SIGNATURES) throw lines.wrong(Fault.SIGNATURES_MANY.with());
        } while (!lines.done());
        return signatures;
    }
}
