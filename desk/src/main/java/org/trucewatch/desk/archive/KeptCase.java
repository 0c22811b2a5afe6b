package org.trucewatch.desk.archive;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.trucewatch.desk.record.Clerk;
import org.trucewatch.desk.record.content.CaseFile;
import org.trucewatch.desk.record.content.RowTable;
import org.trucewatch.desk.record.replay.CaseReader;
import org.trucewatch.desk.record.replay.Replay;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.model.Problem;
import org.trucewatch.model.evidence.Case;

/// The case of one agreement, kept as it was read last: rows that came since are read beside it, and only where
/// something else changed that an old row may depend on is everything read anew, in parts.
final class KeptCase {
    private final Clerk clerk;
    private final Replay replay;
    private final CaseReader reader;
    private final Label agreement;
    private final int rowsAPart;
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<Kept> kept = Optional.empty();
    private long readings;

    KeptCase(Clerk clerk, Replay replay, CaseReader reader, Label agreement, int rowsAPart) {
        this.clerk = clerk;
        this.replay = replay;
        this.reader = reader;
        this.agreement = agreement;
        this.rowsAPart = rowsAPart;
    }

    /// What was read, and how far the record had come then.
    private record Kept(Replay.Mark mark, LiveRecord.Now now) {}

    /// How far the record has come; all files where somebody asked for them and they are few.
    private record Seen(LiveRecord.Reached reached, Replay.Mark mark, Optional<List<CaseFile>> whole) {}

    /// The case as the record has it now.
    LiveRecord.Now now() {
        lock.lock();
        try {
            var seen = seen(false);
            var now = kept.filter(old -> old.mark.seals() == seen.mark.seals())
                    .flatMap(old -> since(old, seen))
                    .orElseGet(() -> anew(seen(true)));
            kept = now.now.outcome().found().map(found -> now);
            return now.now;
        } finally {
            lock.unlock();
        }
    }

    private Seen seen(boolean whole) {
        return clerk.read(ledger -> {
            var mark = replay.mark(agreement);
            boolean few = mark.rows() <= rowsAPart;
            return new Seen(
                    new LiveRecord.Reached(ledger.head().size(), mark.version()),
                    mark,
                    whole && few ? Optional.of(replay.files(agreement)) : Optional.empty());
        });
    }

    /// What is held and what came since; empty where old rows may say something else by now.
    private Optional<Kept> since(Kept old, Seen seen) {
        var outcome = old.now.outcome();
        var files = old.mark.names() == seen.mark.names() ? old.now.files() : names();
        if (old.mark.version() == seen.mark.version()) return Optional.of(kept(seen, files, outcome));
        var found = old.mark.names() == seen.mark.names()
                ? outcome.found()
                : outcome.found().flatMap(held -> renamed(held, old.now.files(), files));
        return found.map(
                held -> kept(seen, files, further(held, outcome.problems(), old.mark.counts(), seen.mark.counts())));
    }

    private Kept kept(Seen seen, SortedMap<String, byte[]> files, CaseReader.Outcome outcome) {
        return new Kept(seen.mark, new LiveRecord.Now(seen.reached, readings, files, outcome));
    }

    private Kept anew(Seen seen) {
        readings++;
        if (seen.whole.isPresent()) {
            var files = CaseFile.byPath(seen.whole.get());
            return kept(seen, withoutRows(files), reader.read(files));
        }
        var names = names();
        var first = reader.read(withEmptyTables(names));
        var outcome = first.found()
                .map(held -> further(held, first.problems(), Map.of(), seen.mark.counts()))
                .orElse(first);
        return kept(seen, names, outcome);
    }

    private SortedMap<String, byte[]> names() {
        return CaseFile.byPath(clerk.read(ledger -> replay.names(agreement)));
    }

    private static SortedMap<String, byte[]> withoutRows(SortedMap<String, byte[]> files) {
        var names = new TreeMap<>(files);
        names.keySet().removeIf(path -> RowTable.of(path).isPresent());
        return names;
    }

    private static SortedMap<String, byte[]> withEmptyTables(SortedMap<String, byte[]> names) {
        var files = new TreeMap<>(names);
        for (var table : RowTable.values()) table.empty().ifPresent(empty -> files.put(table.path(), empty.toArray()));
        return files;
    }

    /// Reports first, part by part: the other tables speak of them.
    private CaseReader.Outcome further(
            Case held, List<Problem> told, Map<RowTable, Integer> from, Map<RowTable, Integer> to) {
        var problems = new ArrayList<>(told);
        var found = Optional.of(held);
        int first = from.getOrDefault(RowTable.REPORTS, 0);
        int end = to.getOrDefault(RowTable.REPORTS, 0);
        for (int part = first; part < end && found.isPresent(); part += rowsAPart)
            found = read(found, Map.of(RowTable.REPORTS, new Part(part, Math.min(end, part + rowsAPart))), problems);
        var others = new EnumMap<RowTable, Part>(RowTable.class);
        to.forEach((table, count) -> others.put(table, new Part(from.getOrDefault(table, 0), count)));
        others.remove(RowTable.REPORTS);
        if (found.isPresent()) found = read(found, others, problems);
        return new CaseReader.Outcome(found, problems);
    }

    private record Part(int from, int to) {}

    private Optional<Case> read(Optional<Case> held, Map<RowTable, Part> parts, List<Problem> problems) {
        var files = new ArrayList<CaseFile>();
        parts.forEach((table, part) -> {
            if (part.from < part.to)
                clerk.read(ledger -> replay.rows(agreement, table, part.from, part.to))
                        .ifPresent(files::add);
        });
        if (files.isEmpty()) return held;
        var read = reader.read(held, CaseFile.byPath(files));
        problems.addAll(read.problems());
        return read.found();
    }

    /// The case as if these files of names had been entered; empty where an old row may say something else then.
    Optional<Case> with(LiveRecord.Now now, List<CaseFile> changed) {
        if (changed.isEmpty()) return now.outcome().found();
        var files = new TreeMap<>(now.files());
        files.putAll(CaseFile.byPath(changed));
        return now.outcome().found().flatMap(held -> renamed(held, now.files(), files));
    }

    private Optional<Case> renamed(Case held, SortedMap<String, byte[]> old, SortedMap<String, byte[]> files) {
        if (!Widening.sameAgreement(old, files)) return Optional.empty();
        return reader.read(withEmptyTables(files))
                .found()
                .filter(wider -> Widening.of(held, wider))
                .map(wider -> new Case(
                        wider.name(),
                        wider.agreement(),
                        wider.registry(),
                        held.casebook(),
                        wider.zone(),
                        wider.digest()));
    }
}
