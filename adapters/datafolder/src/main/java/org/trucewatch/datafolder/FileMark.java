package org.trucewatch.datafolder;

import java.nio.file.Path;
import org.trucewatch.desk.Why;
import org.trucewatch.ledger.HighWaterMark;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Fault;
import org.trucewatch.ledger.bytes.Lines;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.merkle.Hash;
import org.trucewatch.ledger.merkle.Head;

/// The highest head ever signed, in a file beside the keys: it must not be in a backup of the data.
record FileMark(Path file) implements HighWaterMark {
    private static final String DOCUMENT = "high-water mark";
    private static final String FIRST_LINE = "trucewatch.org/mark@v1";

    @Override
    public String keeper() {
        return "the file " + file;
    }

    @Override
    public Head highest() {
        var bytes = SafeFile.read(file);
        if (bytes.isEmpty()) throw Why.MARK_MISSING.of(file.toString());
        try {
            return read(bytes.get());
        } catch (Malformed malformed) {
            throw Why.MALFORMED_COPY.of(file.toString(), malformed.place(), malformed.problem());
        }
    }

    private static Head read(Bytes bytes) throws Malformed {
        var lines = Lines.of(DOCUMENT, 0, bytes.text(DOCUMENT));
        lines.version(FIRST_LINE);
        long size = lines.number(lines.field("size"));
        var root = Hash.read(lines.field("root"));
        if (root.isEmpty()) throw lines.wrong(Fault.ROOT_FORM.with());
        lines.end();
        return new Head(size, root.get());
    }

    @Override
    public void raise(Head head) {
        SafeFile.write(file, Bytes.utf8("%s\nsize %s\nroot %s\n".formatted(FIRST_LINE, head.size() + "", head.root())));
    }
}
