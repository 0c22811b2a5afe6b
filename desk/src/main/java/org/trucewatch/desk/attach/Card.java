package org.trucewatch.desk.attach;

import java.util.Optional;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Fault;
import org.trucewatch.ledger.bytes.Lines;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.merkle.Hash;
import org.trucewatch.ledger.seal.Commitment;

/// What is known of one file: the content of the sealed entry that speaks of it.
///
/// `sha256` is that of the file as it came, in hexadecimal. The file and its copy lie in boxes of their own.
public record Card(
        String report,
        GivenName name,
        Inspector.Media media,
        long size,
        String sha256,
        Commitment original,
        Optional<Copy> copy) {
    private static final String DOCUMENT = "attachment";
    private static final String FIRST_LINE = "trucewatch attachment v1";

    /// The file as it may be read by all who read the report.
    public record Copy(long size, String sha256, Commitment commitment) {}

    public Bytes written() {
        var text = new StringBuilder(FIRST_LINE + "\n");
        line(text, "report", report);
        line(text, "name", name.text());
        line(text, "type", media.type());
        line(text, "ending", media.ending());
        line(text, "size", Long.toString(size));
        line(text, "sha256", sha256);
        line(text, "original", original.hash().toString());
        copy.ifPresent(one -> {
            line(text, "copy", one.commitment.hash().toString());
            line(text, "copy-size", Long.toString(one.size));
            line(text, "copy-sha256", one.sha256);
        });
        return Bytes.utf8(text.toString());
    }

    private static void line(StringBuilder text, String word, String value) {
        text.append(word).append(' ').append(value).append('\n');
    }

    public static Card read(Bytes content) throws Malformed {
        var lines = Lines.of(DOCUMENT, 0, content.text(DOCUMENT));
        lines.version(FIRST_LINE);
        var report = lines.field("report");
        var name = GivenName.of(lines.field("name"));
        var media = new Inspector.Media(lines.field("type"), lines.field("ending"));
        long size = lines.number(lines.field("size"));
        var sha256 = lines.field("sha256");
        var original = commitment(lines, "original");
        var copy = Optional.<Copy>empty();
        if (!lines.done()) {
            var commitment = commitment(lines, "copy");
            copy = Optional.of(
                    new Copy(lines.number(lines.field("copy-size")), lines.field("copy-sha256"), commitment));
        }
        lines.end();
        return new Card(report, name, media, size, sha256, original, copy);
    }

    private static Commitment commitment(Lines lines, String word) throws Malformed {
        return new Commitment(Hash.read(lines.field(word)).orElseThrow(() -> lines.wrong(Fault.HASH_FORM.with())));
    }
}
