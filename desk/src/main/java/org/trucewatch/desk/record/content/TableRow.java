package org.trucewatch.desk.record.content;

import java.util.Collection;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.trucewatch.desk.Why;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Malformed;

/// One row of a table as received, under the header that says what its cells are: a CSV of two records.
///
/// So an entry can be read by itself, by anybody, and nothing of the row is written anew.
public record TableRow(Bytes header, Bytes row) {
    private static final String DOCUMENT = "table row";
    private static final byte[] LINE_END = {'\n'};

    /// A row of cells by column, in the order of `cells`, as a spreadsheet would write it.
    public static TableRow of(SequencedMap<String, String> cells) {
        return new TableRow(record(cells.sequencedKeySet()), record(cells.sequencedValues()));
    }

    private static Bytes record(Collection<String> words) {
        return Bytes.utf8(words.stream().map(TableRow::quoted).collect(Collectors.joining(",")));
    }

    private static String quoted(String words) {
        boolean plain =
                words.equals(words.strip()) && words.chars().noneMatch(at -> at == ',' || at == '"' || at < ' ');
        return plain ? words : '"' + words.replace("\"", "\"\"") + '"';
    }

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
            throw Malformed.atByte(DOCUMENT, payload.size(), Why.TWO_LINES.with(records.size()));
        }
        if (!CsvBytes.isClosed(records.get(1))) throw Malformed.atByte(DOCUMENT, payload.size(), Why.QUOTE_OPEN.with());
        var row = new TableRow(records.get(0), records.get(1));
        if (!row.written().equals(payload)) throw Malformed.atByte(DOCUMENT, payload.size(), Why.LINE_FEEDS.with());
        return row;
    }
}
