package org.trucewatch.desk.record.content;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.trucewatch.desk.Why;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Fault;
import org.trucewatch.ledger.bytes.Lines;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.entry.Content;
import org.trucewatch.ledger.merkle.Hashing;
import org.trucewatch.model.Defect;

/// A file of a case, or one part of it where it is larger than an entry may be.
///
/// `sha256` is that of the whole file, in hexadecimal: parts belong together when path, hash and number of parts agree.
public record FilePart(String path, int part, int parts, String sha256, Bytes content) {
    public static final Content CONTENT = new Content("application/vnd.trucewatch.file");

    private static final String DOCUMENT = "file part";
    private static final String FIRST_LINE = "trucewatch file v1";
    private static final byte[] END_OF_HEADER = {'\n', '\n'};
    private static final int MOST_BYTES = 58_000;
    private static final int MOST_PARTS = 10_000;

    public FilePart {
        if (!CaseFile.isPath(path)) throw new Defect("not a path within a case folder: " + path);
        if (part < 1 || part > parts || parts > MOST_PARTS) throw new Defect("no part " + part + " of " + parts);
    }

    /// `file` as parts that fit into entries; an empty file is one empty part.
    public static List<FilePart> cut(CaseFile file) {
        int size = file.content().size();
        int parts = Math.max(1, (size + MOST_BYTES - 1) / MOST_BYTES);
        var sha256 = sha256(file.content());
        var cut = new ArrayList<FilePart>(parts);
        for (int part = 1; part <= parts; part++) {
            int from = (part - 1) * MOST_BYTES;
            var content = file.content().slice(from, Math.min(size, from + MOST_BYTES));
            cut.add(new FilePart(file.path(), part, parts, sha256, content));
        }
        return cut;
    }

    /// In hexadecimal, as parts name it.
    public static String sha256(Bytes content) {
        var digest = Hashing.sha256();
        content.feed(digest);
        return HexFormat.of().formatHex(digest.digest());
    }

    public Bytes written() {
        var header = Bytes.utf8("%s\npath %s\npart %s of %s\nsha256 %s\n\n"
                .formatted(FIRST_LINE, path, Integer.toString(part), Integer.toString(parts), sha256));
        byte[] written = new byte[header.size() + content.size()];
        header.copyTo(written, 0);
        content.copyTo(written, header.size());
        return Bytes.of(written);
    }

    public static FilePart read(Bytes payload) throws Malformed {
        int end = payload.indexOf(END_OF_HEADER, 0);
        if (end < 0) throw Malformed.atByte(DOCUMENT, payload.size(), Fault.HEADER_OPEN.with());
        var header = Lines.of(DOCUMENT, 0, payload.slice(0, end + 1).text(DOCUMENT));
        header.version(FIRST_LINE);
        var path = header.field("path");
        if (!CaseFile.isPath(path)) throw header.wrong(Why.PATH_ASTRAY.with());
        var numbers = header.field("part").split(" of ", -1);
        if (numbers.length != 2) throw header.wrong(Fault.WANTED.with("part 1 of 2"));
        long part = header.number(numbers[0]);
        long parts = header.number(numbers[1]);
        if (part < 1 || part > parts || parts > MOST_PARTS) throw header.wrong(Why.NO_SUCH_PART.with());
        var sha256 = header.field("sha256");
        if (!sha256.matches("[0-9a-f]{64}")) throw header.wrong(Why.DIGITS_WANTED.with());
        header.end();
        var content = payload.slice(end + END_OF_HEADER.length, payload.size());
        return new FilePart(path, (int) part, (int) parts, sha256, content);
    }
}
