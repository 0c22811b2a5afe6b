package org.trucewatch.desk.record.content;

import org.trucewatch.desk.Why;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Fault;
import org.trucewatch.ledger.bytes.Lines;
import org.trucewatch.ledger.bytes.Malformed;

/// What the box of a sealed entry holds: a whole row of a file of the case, with the cells that are for the office
/// alone.
///
/// The file on record has the same row with those cells empty ([Protection]); whoever has the opening puts this one in
/// its place.
public record SealedRow(String path, TableRow row) {
    private static final String DOCUMENT = "sealed row";
    private static final String FIRST_LINE = "trucewatch sealed row v1";
    private static final byte[] END_OF_HEADER = {'\n', '\n'};

    /// The id of what is protected: a source, a place, a report.
    public String id() {
        var columns = CsvBytes.cells(row.header()).stream().map(CsvBytes::text).toList();
        int at = columns.indexOf("id");
        var cells = CsvBytes.cells(row.row());
        return at < 0 || at >= cells.size() ? "" : CsvBytes.text(cells.get(at));
    }

    public Bytes written() {
        var header = Bytes.utf8("%s\nfile %s\n\n".formatted(FIRST_LINE, path));
        var rows = row.written();
        byte[] written = new byte[header.size() + rows.size()];
        header.copyTo(written, 0);
        rows.copyTo(written, header.size());
        return Bytes.of(written);
    }

    public static SealedRow read(Bytes content) throws Malformed {
        int end = content.indexOf(END_OF_HEADER, 0);
        if (end < 0) throw Malformed.atByte(DOCUMENT, content.size(), Fault.HEADER_OPEN.with());
        var header = Lines.of(DOCUMENT, 0, content.slice(0, end + 1).text(DOCUMENT));
        header.version(FIRST_LINE);
        var path = header.field("file");
        if (!CaseFile.isPath(path)) throw header.wrong(Why.PATH_ASTRAY.with());
        header.end();
        return new SealedRow(path, TableRow.read(content.slice(end + END_OF_HEADER.length, content.size())));
    }
}
