package org.trucewatch.desk.record.replay;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trucewatch.desk.record.content.CsvBytes;
import org.trucewatch.desk.record.content.RowTable;
import org.trucewatch.desk.record.content.TableRow;
import org.trucewatch.model.evidence.Casebook;

/// When the desk learnt what a row says, as the reader of the case understood it.
///
/// A row that has always been known, such as a relation that was declared with its lineages, is dated to the first
/// moment that can be written.
final class KnownTimes {
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private final RowTable table;
    private final Map<List<String>, Deque<Long>> known = new HashMap<>();

    private KnownTimes(RowTable table) {
        this.table = table;
    }

    static KnownTimes of(RowTable table, Casebook casebook) {
        var times = new KnownTimes(table);
        switch (table) {
            case REPORTS -> casebook.reports().forEach(report -> times.put(report.known(), report.id()));
            case LINKS -> casebook.links().forEach(link -> times.put(link.known(), link.id()));
            case UNLINKS -> casebook.unlinks().forEach(unlink -> times.put(unlink.known(), unlink.link()));
            case APART -> casebook.partings().forEach(told -> times.put(told.known(), told.one(), told.other()));
            case RELATIONS -> casebook.relations().forEach(told -> times.put(told.known(), told.one(), told.other()));
            case DECISIONS -> casebook.findings().forEach(finding -> times.put(finding.known(), finding.id()));
        }
        return times;
    }

    private void put(long seconds, String... key) {
        known.computeIfAbsent(List.of(key), rows -> new ArrayDeque<>()).add(seconds);
    }

    /// The time of the next row with this row's key; empty for a row that the reader left out of the case.
    Optional<Instant> next(TableRow row) {
        var times = known.getOrDefault(key(row), new ArrayDeque<>());
        return Optional.ofNullable(times.poll()).map(KnownTimes::writable);
    }

    private static Instant writable(long seconds) {
        if (seconds < FIRST.getEpochSecond()) return FIRST;
        return seconds > LAST.getEpochSecond() ? LAST : Instant.ofEpochSecond(seconds);
    }

    private List<String> key(TableRow row) {
        var columns = CsvBytes.cells(row.header()).stream().map(CsvBytes::text).toList();
        var cells = CsvBytes.cells(row.row());
        return table.key().stream()
                .map(column -> CsvBytes.text(cells.get(columns.indexOf(column))))
                .toList();
    }
}
