package org.trucewatch.flink;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trucewatch.desk.record.content.CaseFile;
import org.trucewatch.desk.record.content.RowTable;
import org.trucewatch.desk.record.replay.Replay;
import org.trucewatch.ledger.Recorded;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.entry.Author;
import org.trucewatch.ledger.entry.Content;
import org.trucewatch.ledger.entry.Draft;
import org.trucewatch.ledger.entry.Label;

/// Lines that are rows with an id, as tables by themselves with the times that a ledger would add.
final class FurtherRows {
    private static final Author STREAM = new Author("stream");
    private static final List<String> TABLES =
            List.of(RowTable.REPORTS.path(), RowTable.LINKS.path(), RowTable.DECISIONS.path());
    private static final String TIMES = "known_at,entered_at";

    private FurtherRows() {}

    static boolean fit(List<Line> lines) {
        for (var line : lines) if (!TABLES.contains(line.path())) return false;
        return !lines.isEmpty();
    }

    /// The lines by their tables and headers: a table of one header need not be laid out.
    static Collection<List<Line>> alike(List<Line> lines) {
        var alike = new LinkedHashMap<String, List<Line>>();
        List<Line> current = List.of();
        for (var line : lines) {
            if (current.isEmpty() || !isAlike(current.getFirst(), line))
                current = alike.computeIfAbsent(line.path() + " " + header(line), any -> new ArrayList<>());
            current.add(line);
        }
        return alike.values();
    }

    private static boolean areAlike(List<Line> lines) {
        for (var line : lines) if (!isAlike(lines.getFirst(), line)) return false;
        return true;
    }

    private static boolean isAlike(Line one, Line other) {
        if (!one.path().equals(other.path())) return false;
        return !one.isRow()
                || one.text().regionMatches(0, other.text(), 0, one.text().indexOf('\n') + 1);
    }

    static SortedMap<String, byte[]> files(List<Line> lines) {
        var header = header(lines.getFirst());
        boolean isTimed = header.contains("known_at") || header.contains("entered_at");
        return !isTimed && areAlike(lines) ? table(header, lines) : laidOut(lines);
    }

    /// Of a file there is none.
    private static String header(Line line) {
        return line.isRow() ? line.text().substring(0, line.text().indexOf('\n')) : "";
    }

    private static SortedMap<String, byte[]> table(String header, List<Line> lines) {
        var table = new StringBuilder(header).append(',').append(TIMES).append("\r\n");
        long last = Long.MIN_VALUE;
        var known = "";
        for (var line : lines) {
            if (line.known() != last) known = known(line.known());
            last = line.known();
            table.append(line.text(), header.length() + 1, line.text().length() - 1);
            table.append(known);
        }
        return file(lines.getFirst().path(), table.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// Plain rows of reports, a table for each header.
    static List<SortedMap<String, byte[]>> reports(List<RawLine> rows) {
        var tables = new LinkedHashMap<String, ByteArrayOutputStream>();
        long last = Long.MIN_VALUE;
        var known = new byte[0];
        for (var row : rows) {
            var table = tables.computeIfAbsent(row.head().header(), FurtherRows::begun);
            if (row.known() != last) known = known(row.known()).getBytes(StandardCharsets.UTF_8);
            last = row.known();
            table.write(row.bytes(), row.from(), row.to() - row.from());
            table.writeBytes(known);
        }
        return tables.values().stream()
                .map(table -> file(RowTable.REPORTS.path(), table.toByteArray()))
                .toList();
    }

    private static ByteArrayOutputStream begun(String header) {
        var table = new ByteArrayOutputStream();
        table.writeBytes((header + "," + TIMES + "\r\n").getBytes(StandardCharsets.UTF_8));
        return table;
    }

    /// The end of a row with the times that a ledger would add.
    private static String known(long second) {
        var known = Instant.ofEpochSecond(second).toString();
        return "," + known + "," + known + "\r\n";
    }

    private static SortedMap<String, byte[]> file(String path, byte[] bytes) {
        var files = new TreeMap<String, byte[]>();
        files.put(path, bytes);
        return files;
    }

    private static SortedMap<String, byte[]> laidOut(List<Line> lines) {
        var replay = new Replay();
        for (int index = 0; index < lines.size(); index++) {
            var line = lines.get(index);
            replay.accept(recorded(index, line, RowTable.of(line.path()).orElseThrow()));
        }
        return CaseFile.byPath(replay.files(new Label(lines.getFirst().agreement()), Long.MAX_VALUE));
    }

    /// A row as an entry of a ledger.
    static Recorded recorded(long index, Line line, RowTable table) {
        var draft = new Draft(
                new Label(line.agreement()),
                table.kind().label(),
                STREAM,
                Optional.empty(),
                List.of(),
                Content.CSV,
                Bytes.utf8(line.text()));
        return new Recorded(
                index, draft.entered(Instant.ofEpochSecond(line.known())).entry());
    }
}
