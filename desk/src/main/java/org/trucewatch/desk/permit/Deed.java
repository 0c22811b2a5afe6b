package org.trucewatch.desk.permit;

import java.time.Instant;
import java.util.HexFormat;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Lines;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.model.Defect;

/// What is about to be done with the account of `name`: `words` are what the record says of it, in the name of
/// `by`; `content` is the paper that comes of it, if any. It was decided when there were `from` entries, and
/// put down at `since`, which is another whenever somebody takes it over; `isSure` once somebody saw that
/// nothing had been done with an account between the two.
record Deed(Kind kind, String name, String words, String by, long from, Instant since, boolean isSure, Bytes content) {
    private static final String DOCUMENT = "deed";
    private static final String FIRST_LINE = "trucewatch deed v1";
    private static final String SURE = "sure";

    enum Kind {
        PROPOSED,
        /// Passkeys stay with whoever had them.
        MADE,
        /// Whatever opened the account before opens it no more.
        MADE_ANEW,
        END_ASKED,
        ENDED
    }

    Bytes written() {
        return Bytes.utf8("%s\nkind %s\nname %s\nwords %s\nby %s\nfrom %s\nsince %s\n%scontent %s\n"
                .formatted(
                        FIRST_LINE,
                        kind,
                        name,
                        words,
                        by,
                        Long.toString(from),
                        Long.toString(since.toEpochMilli()),
                        isSure ? SURE + "\n" : "",
                        HexFormat.of().formatHex(content.toArray())));
    }

    /// The same in other hands, and sure: whoever had it finds that it is theirs no longer.
    Deed takenOver() {
        return new Deed(kind, name, words, by, from, since.plusMillis(1), true, content);
    }

    static Deed read(Bytes written) {
        try {
            var lines = Lines.of(DOCUMENT, 0, written.text(DOCUMENT));
            lines.version(FIRST_LINE);
            var kind = Kind.valueOf(lines.field("kind"));
            var name = lines.field("name");
            var words = lines.field("words");
            var by = lines.field("by");
            long from = lines.number(lines.field("from"));
            var since = Instant.ofEpochMilli(lines.number(lines.field("since")));
            boolean isSure = lines.nextStartsWith(SURE);
            if (isSure) lines.take(SURE);
            var content = Bytes.of(HexFormat.of().parseHex(lines.field("content")));
            lines.end();
            return new Deed(kind, name, words, by, from, since, isSure, content);
        } catch (Malformed | IllegalArgumentException unreadable) {
            throw new Defect("what was to be done with an account cannot be read: " + unreadable.getMessage());
        }
    }

    /// The account that comes of it.
    Account account() {
        try {
            return Account.read(content);
        } catch (Malformed malformed) {
            throw new Defect("an account cannot be read: " + malformed.sentence());
        }
    }
}
