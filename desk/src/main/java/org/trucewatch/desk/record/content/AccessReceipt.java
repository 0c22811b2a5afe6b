package org.trucewatch.desk.record.content;

import org.trucewatch.desk.Why;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Lines;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.entry.Content;
import org.trucewatch.model.Defect;

/// That somebody was shown something that is not for everybody: who, what, and for which purpose, one line each.
///
/// The entry itself says when, and refers to what was opened.
public record AccessReceipt(String who, String what, String why) {
    public static final Content CONTENT = new Content("application/vnd.trucewatch.access");

    private static final String DOCUMENT = "access receipt";
    private static final String FIRST_LINE = "trucewatch access v1";

    public AccessReceipt {
        if (!isLine(who) || !isLine(what) || !isLine(why)) throw new Defect("a receipt has one line for each answer");
    }

    private static boolean isLine(String text) {
        return !text.isBlank() && text.codePoints().noneMatch(Character::isISOControl);
    }

    public Bytes written() {
        return Bytes.utf8("%s\nwho %s\nwhat %s\nwhy %s\n".formatted(FIRST_LINE, who, what, why));
    }

    public static AccessReceipt read(Bytes payload) throws Malformed {
        var lines = Lines.of(DOCUMENT, 0, payload.text(DOCUMENT));
        lines.version(FIRST_LINE);
        var who = line(lines, "who");
        var what = line(lines, "what");
        var why = line(lines, "why");
        lines.end();
        return new AccessReceipt(who, what, why);
    }

    private static String line(Lines lines, String word) throws Malformed {
        var text = lines.field(word);
        if (!isLine(text)) throw lines.wrong(Why.WORDS_WANTED.with());
        return text;
    }
}
