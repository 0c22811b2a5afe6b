package org.trucewatch.desk.record.content;

import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Malformed;

/// One row of a table as received, under the header that says what its cells are: a CSV of two records.
///
/// So an entry can be read by itself, by anybody, and nothing of the row is written anew.
public record TableRow(Bytes header, Bytes row) {
    private static final String DOCUMENT = "table row";
    private static final byte[] LINE_END = {'\n'};

    public Bytes written() {
        byte[] written = new byte[header.size() + row.size() + 2];
        header.copyTo(written, 0);
        written[header.size()] = LINE_END[0];
        row.copyTo(written, header.size() + 1);
        written[written.length - 1] = LINE_END[0];
        return Bytes.of(written);
    }

    public static TableRow read(Bytes payload) throws Malformed {
        var records = CsvBytes.records(payload);
        if (records.size() != 2) {
            throw Malformed.atByte(
                    DOCUMENT, payload.size(), "expected a header and one row, not " + records.size() + " records");
        }
        return new TableRow(records.get(0), records.get(1));
    }
}
