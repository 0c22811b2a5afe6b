package org.trucewatch.flink;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trucewatch.desk.record.content.RowTable;

/// The lines of one agreement as a case and the question about it, without the many rows of which its [Sieve] says all
/// that a verdict needs: these are laid by as they came, under their ids.
///
/// All of them are read once a line comes that may name a report, such as a link, a row with an id that is known, or
/// the time from which other clauses hold. So every answer is the one there would be if they had been read at once.
final class Sifted {
    private final Gathered gathered;
    private Map<String, RawLine> laid = new HashMap<>();
    private Optional<Judged> judged = Optional.empty();

    Sifted(Reader reader) {
        gathered = new Gathered(reader);
    }

    /// Takes in the lines that became known before `at`, and tells which of them are set aside, and why. `earlier` has
    /// those that were accepted before.
    Map<Line, String> take(List<RawLine> fresh, long at, Earlier earlier) throws Exception {
        if (judged.isPresent() && judged.get().isOutgrown(at)) {
            readLaid();
            judged = judged.map(one -> one.anew(at));
        }
        var files = new ArrayList<RawLine>();
        var reports = new ArrayList<RawLine>();
        for (var line : fresh) (isPlainReport(line) ? reports : files).add(line);
        if (files.stream().anyMatch(line -> RowTable.of(line.head().path()).isPresent())) {
            readLaid();
            return read(fresh, at, earlier);
        }
        var aside = judged.isPresent() && files.isEmpty() ? Map.<Line, String>of() : read(files, at, earlier);
        if (judged.isEmpty() || reports.isEmpty()) return aside;
        var all = new LinkedHashMap<>(aside);
        all.putAll(take(reports, judged.get(), at, () -> {
            var before = new ArrayList<>(earlier.lines());
            if (!aside.isEmpty()) before.removeIf(line -> aside.containsKey(line.line()));
            for (var file : files) if (!aside.containsKey(file.line())) before.add(file);
            return before;
        }));
        return all;
    }

    private static boolean isPlainReport(RawLine line) {
        return line.head().isPlain() && line.head().path().equals(RowTable.REPORTS.path());
    }

    private Map<Line, String> take(List<RawLine> reports, Judged by, long at, Earlier earlier) throws Exception {
        var found = sift(reports, by);
        if (found.isEmpty()) {
            readLaid();
            return read(reports, at, earlier);
        }
        var shares = found.get();
        if (laid.isEmpty()) laid = shares.sound();
        else laid.putAll(shares.sound());
        by.add(shares.bearing());
        return shares.unsure().isEmpty() ? Map.of() : read(shares.unsure(), at, () -> shares.beside(earlier));
    }

    /// Nothing where the id of a row cannot be told, or another report has it, or a row may name a report.
    private Optional<Shares> sift(List<RawLine> rows, Judged by) {
        var shares = new Shares(rows.size());
        for (var row : rows) {
            var id = by.sieve().id(row);
            if (id.isEmpty() || by.hasReport(id.get())) return Optional.empty();
            var before = before(id.get(), row, shares);
            if (before.isEmpty()) shares.said(id.get(), row, by.sieve().look(row.known()));
            else if (!before.get().isSame(row)) return Optional.empty();
        }
        return shares.namesReports() ? Optional.empty() : Optional.of(shares);
    }

    private Optional<RawLine> before(String id, RawLine row, Shares shares) {
        var before = Optional.ofNullable(laid.get(id));
        return before.isPresent() ? before : shares.add(id, row);
    }

    private void readLaid() {
        var rows = laid.values().stream()
                .sorted(Comparator.comparingLong(RawLine::known))
                .toList();
        if (rows.isEmpty()) return;
        laid.clear();
        var found = gathered.add(rows);
        judged.ifPresent(one -> one.takeAll(found));
    }

    private Map<Line, String> read(List<RawLine> lines, long at, Earlier earlier) throws Exception {
        var taken = gathered.take(lines.stream().map(RawLine::line).toList(), earlier);
        if (taken.found().isEmpty()) return taken.aside();
        var found = taken.found().get();
        if (taken.anew()) laid.clear();
        if (judged.isPresent() && !taken.anew()) judged.get().take(found);
        else judged = Optional.of(new Judged(found, at));
        return taken.aside();
    }

    /// The question about the case, once there is one.
    Optional<Judged> judged() {
        return judged;
    }

    /// Why there is no case yet.
    String missing() {
        return gathered.missing();
    }

    /// How much memory is held, in reports.
    int weight() {
        return laid.size() + judged.map(Judged::weight).orElse(0);
    }
}
