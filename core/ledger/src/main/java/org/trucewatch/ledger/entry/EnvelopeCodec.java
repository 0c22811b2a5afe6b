package org.trucewatch.ledger.entry;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Fault;
import org.trucewatch.ledger.bytes.Lines;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.merkle.Hash;
import org.trucewatch.model.agreement.Words;

/// Version 1 of an envelope: header lines in a fixed order, an empty line, the payload.
///
/// Each line has one spelling, so that the header of an entry that reads well, written again, is the same bytes.
final class EnvelopeCodec {
    private static final String FIRST_LINE = "trucewatch.org/entry@v1";
    private static final String DOCUMENT = "entry";
    private static final byte[] END_OF_HEADER = {'\n', '\n'};

    private EnvelopeCodec() {}

    static Entry write(Envelope envelope) {
        byte[] header = header(envelope).getBytes(StandardCharsets.UTF_8);
        var payload = envelope.draft().payload();
        byte[] all = new byte[header.length + payload.size()];
        System.arraycopy(header, 0, all, 0, header.length);
        payload.copyTo(all, header.length);
        return new Entry(Bytes.of(all));
    }

    private static String header(Envelope envelope) {
        var draft = envelope.draft();
        var header = new StringBuilder(FIRST_LINE).append('\n');
        field(header, "agreement", draft.agreement().text());
        field(header, "kind", draft.kind().text());
        field(header, "author", draft.author().text());
        draft.known().ifPresent(known -> field(header, "known", known.toString()));
        field(header, "entered", envelope.entered().toString());
        for (var reference : draft.references()) {
            field(header, "ref", reference.role() + " " + reference.index() + " " + reference.hash());
        }
        field(header, "content", draft.content().mediaType());
        field(header, "length", Integer.toString(draft.payload().size()));
        return header.append('\n').toString();
    }

    private static void field(StringBuilder header, String name, String value) {
        header.append(name).append(' ').append(value).append('\n');
    }

    static Envelope read(Entry entry) throws Malformed {
        int end = entry.bytes().indexOf(END_OF_HEADER, 0);
        if (end < 0) throw Malformed.atByte(DOCUMENT, entry.bytes().size(), Fault.HEADER_OPEN.with());
        var header = Lines.of(DOCUMENT, 0, entry.bytes().slice(0, end + 1).text(DOCUMENT));
        var payload =
                entry.bytes().slice(end + END_OF_HEADER.length, entry.bytes().size());
        var envelope = read(header, payload);
        header.end();
        return envelope;
    }

    private static Envelope read(Lines header, Bytes payload) throws Malformed {
        header.version(FIRST_LINE);
        var agreement = label(header, header.field("agreement"));
        var kind = label(header, header.field("kind"));
        var author = present(header, Author.read(header.field("author")), Fault.AUTHOR_FORM.with());
        var known = header.nextStartsWith("known ")
                ? Optional.of(instant(header, header.field("known")))
                : Optional.<Instant>empty();
        var entered = instant(header, header.field("entered"));
        var references = references(header);
        var content = present(header, Content.read(header.field("content")), Fault.MEDIA_FORM.with());
        if (header.number(header.field("length")) != payload.size()) {
            throw header.wrong(Fault.PAYLOAD_LENGTH.with(payload.size()));
        }
        if (payload.size() > Draft.MOST_PAYLOAD_BYTES) throw header.wrong(Fault.PAYLOAD_LARGE.with());
        return new Envelope(new Draft(agreement, kind, author, known, references, content, payload), entered);
    }

    private static List<Reference> references(Lines header) throws Malformed {
        var references = new ArrayList<Reference>();
        while (header.nextStartsWith("ref ")) {
            var parts = header.field("ref").split(" ", -1);
            if (parts.length != 3) throw header.wrong(Fault.WANTED.with("ref role index hash"));
            var hash = present(header, Hash.read(parts[2]), Fault.HASH_FORM.with());
            references.add(new Reference(label(header, parts[0]), header.number(parts[1]), hash));
            if (references.size() > Draft.MOST_REFERENCES) throw header.wrong(Fault.REFERENCES_MANY.with());
        }
        return references;
    }

    private static Label label(Lines header, String text) throws Malformed {
        return present(header, Label.read(text), Fault.LABEL_FORM.with());
    }

    private static <T> T present(Lines header, Optional<T> value, Words problem) throws Malformed {
        if (value.isEmpty()) throw header.wrong(problem);
        return value.get();
    }

    private static Instant instant(Lines header, String text) throws Malformed {
        try {
            var instant = Instant.parse(text);
            if (instant.toString().equals(text) && Envelope.isWritable(instant)) return instant;
        } catch (DateTimeException unreadable) {
            throw header.wrong(Fault.MOMENT_FORM.with());
        }
        throw header.wrong(Fault.MOMENT_SHORT.with());
    }
}
