package org.trucewatch.desk.record.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trucewatch.desk.record.content.CaseFile;
import org.trucewatch.desk.record.content.CsvBytes;
import org.trucewatch.desk.record.content.FilePart;
import org.trucewatch.desk.record.content.Kind;
import org.trucewatch.desk.record.content.Protection;
import org.trucewatch.desk.record.content.RowTable;
import org.trucewatch.desk.record.content.SealedRow;
import org.trucewatch.desk.record.content.TableRow;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.entry.Author;
import org.trucewatch.ledger.entry.Content;
import org.trucewatch.ledger.entry.Draft;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.ledger.merkle.Hash;
import org.trucewatch.model.Defect;
import org.trucewatch.model.Problem;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.pair.Complaint;

/// Brings a case into a ledger: what is there already is not entered again, nothing that would make it unreadable, and
/// nothing in the open that is marked as protected.
public final class CaseImport {
    /// The code of the warning that something is sealed too late.
    public static final String OPEN_BEFORE = "open-before";
    private static final Words BEFORE = new Words(
            "`{0}` stands in the open in an earlier entry; what was entered cannot be taken back.",
            "`{0}` مكشوف في قيد سابق؛ وما سُجِّل لا يُسترد.");
    private static final Words OTHERWISE = new Words(
            "`{0}` is on record with other protected words; a correction is a further row.",
            "`{0}` مسجل بكلمات محمية أخرى؛ أضف التصحيح في صف جديد.");

    private final Replay replay;
    private final CaseReader reader;
    private final Author author;

    public CaseImport(Replay replay, CaseReader reader, Author author) {
        this.replay = replay;
        this.reader = reader;
        this.author = author;
    }

    /// What is to be entered, and what stands in the way. Nothing may be entered where a problem stops it.
    ///
    /// `guarded` are protected rows: each is sealed and its commitment entered before `drafts`. `left`
    /// counts rows on record that `files` do not have: a ledger keeps them, whatever the folder says now.
    public record Plan(List<Draft> drafts, List<SealedRow> guarded, CaseReader.Outcome outcome, int left) {
        public Plan {
            drafts = List.copyOf(drafts);
            guarded = List.copyOf(guarded);
        }
    }

    /// A row that somebody hands in, and when it was known if that was not just now.
    public record NewRow(RowTable table, TableRow row, Optional<Instant> known) {}

    public Plan plan(Label agreement, List<CaseFile> files, Instant now) {
        var read = reader.read(CaseFile.byPath(files));
        if (read.found().isEmpty()) return new Plan(List.of(), List.of(), read, 0);
        var held = replay.holding(agreement);
        var covered = files.stream().map(Protection::cover).toList();
        var open = covered.stream().map(Protection.Covered::file).toList();
        var drafts = new ArrayList<Draft>();
        for (var file : open) if (RowTable.of(file.path()).isEmpty()) drafts.addAll(whole(agreement, file, held));
        int left = 0;
        for (var table : RowTable.values()) {
            var rows = rows(table, open);
            drafts.addAll(rows(agreement, table, rows, held, read.found().get()));
            left += missing(held.rows(table), rows);
        }
        var guarded = covered.stream().flatMap(each -> each.rows().stream()).toList();
        return checked(agreement, drafts, guarded, left, now);
    }

    /// Rows added one by one, each as a further row of its table, and before them `names`, files each in the place of
    /// the one of its path. What is protected in either is covered, and sealed where it is not on record yet.
    ///
    /// `known` is the case as the record has it now, with these names; where it is there, the new rows are checked
    /// against it and nothing else is read.
    public Plan add(Label agreement, List<CaseFile> names, List<NewRow> rows, Optional<Case> known, Instant now) {
        var held = replay.holding(agreement);
        var drafts = new ArrayList<Draft>();
        var guarded = new ArrayList<SealedRow>();
        for (var each : names) {
            // The names that this office has are opened with its keys: handed on as they are, they would stand in the
            // open for good.
            var covered = Protection.cover(each);
            drafts.addAll(whole(agreement, covered.file(), held));
            guarded.addAll(covered.rows());
        }
        for (var each : rows) {
            var protection = Protection.of(each.table().path());
            var open = protection.map(some -> some.cover(each.row())).orElse(each.row());
            if (protection.isPresent() && Protection.isMarked(each.row()))
                guarded.add(new SealedRow(each.table().path(), each.row()));
            if (!held.rows(each.table()).holds(open)) drafts.add(draft(agreement, each.table(), open, each.known()));
        }
        return known.isPresent() && fresh(guarded, held.seals()).isEmpty()
                ? beside(known, drafts, now)
                : checked(agreement, drafts, guarded, 0, now);
    }

    private Plan beside(Optional<Case> known, List<Draft> drafts, Instant now) {
        try {
            return new Plan(drafts, List.of(), reader.read(known, CaseFile.byPath(replay.rowsOf(drafts, now))), 0);
        } catch (Malformed malformed) {
            throw new Defect("what is handed in cannot be read back: " + malformed.sentence());
        }
    }

    /// Reads the case as it would be: a row may contradict one that only the ledger has.
    private Plan checked(Label agreement, List<Draft> drafts, List<SealedRow> guarded, int left, Instant now) {
        var seals = replay.holding(agreement).seals();
        var fresh = fresh(guarded, seals);
        var changed = changed(fresh, seals.rows(Long.MAX_VALUE));
        if (!changed.isEmpty()) return new Plan(List.of(), List.of(), refused(changed), left);
        try {
            var files = replay.filesWith(agreement, drafts, fresh, now);
            var read = reader.read(CaseFile.byPath(files));
            var problems = new ArrayList<>(read.problems());
            for (var row : fresh) if (replay.holding(agreement).files().showed(row)) problems.add(openBefore(row));
            return new Plan(drafts, fresh, new CaseReader.Outcome(read.found(), problems), left);
        } catch (Malformed malformed) {
            throw new Defect("what is imported cannot be read back: " + malformed.sentence());
        }
    }

    /// Those that are not on record, and were not destroyed there. A row that comes covered, from a copy, is the one on
    /// record that it covers.
    private static List<SealedRow> fresh(List<SealedRow> guarded, Seals seals) {
        if (guarded.isEmpty()) return guarded;
        var there = seals.rows(Long.MAX_VALUE);
        var said = there.stream().map(Said::of).collect(Collectors.toSet());
        var copies = new HashMap<String, Set<TableRow>>();
        for (var table : Protection.values())
            copies.put(table.path(), Protection.byCovered(there, table.path()).keySet());
        return guarded.stream()
                .filter(row -> !said.contains(Said.of(row)) && !seals.isDestroyed(row))
                .filter(row -> !copies.getOrDefault(row.path(), Set.of()).contains(row.row()))
                .toList();
    }

    private static Problem openBefore(SealedRow row) {
        return Complaint.of(OPEN_BEFORE, BEFORE, row.id()).warning(row.path(), 0, 0);
    }

    /// What a row says, whatever the order of its columns.
    private record Said(String path, Hash words) {
        static Said of(SealedRow row) {
            var header = new Header(row.row().header());
            return new Said(
                    row.path(),
                    header.fingerprint(row.row().row(), CsvBytes.ends(row.row().row())));
        }
    }

    /// A report is never changed; of a protected one only whoever can open it sees that somebody tries.
    private static List<SealedRow> changed(List<SealedRow> fresh, List<SealedRow> there) {
        return fresh.stream()
                .filter(row -> RowTable.of(row.path()).isPresent())
                .filter(row -> there.stream()
                        .anyMatch(
                                old -> old.path().equals(row.path()) && old.id().equals(row.id())))
                .toList();
    }

    private static CaseReader.Outcome refused(List<SealedRow> changed) {
        var problems = changed.stream()
                .map(row -> Complaint.of("id-twice", OTHERWISE, row.id()).error(row.path(), 0, 0))
                .toList();
        return new CaseReader.Outcome(Optional.empty(), problems);
    }

    private List<Draft> whole(Label agreement, CaseFile file, Holding held) {
        var parts = FilePart.cut(file);
        if (held.files()
                .current(file.path())
                .equals(Optional.of(parts.getFirst().sha256()))) return List.of();
        var kind = file.path().equals(CaseFile.AGREEMENT) ? Kind.AGREEMENT : Kind.NAMES;
        var replaced = held.files().where(file.path()).stream().toList();
        return parts.stream()
                .map(part -> new Draft(
                        agreement, kind.label(), author, Optional.empty(), replaced, FilePart.CONTENT, part.written()))
                .toList();
    }

    private static List<TableRow> rows(RowTable table, List<CaseFile> files) {
        return files.stream()
                .filter(file -> file.path().equals(table.path()))
                .map(file -> CsvBytes.records(file.content()))
                .flatMap(records -> records.stream().skip(1).map(row -> new TableRow(records.getFirst(), row)))
                .toList();
    }

    private List<Draft> rows(Label agreement, RowTable table, List<TableRow> rows, Holding held, Case read) {
        var known = KnownTimes.of(table, read.casebook());
        var drafts = new ArrayList<Draft>();
        for (var row : rows) {
            var time = known.next(row);
            if (!held.rows(table).holds(row)) drafts.add(draft(agreement, table, row, time));
        }
        return drafts;
    }

    private Draft draft(Label agreement, RowTable table, TableRow row, Optional<Instant> known) {
        return new Draft(agreement, table.kind().label(), author, known, List.of(), Content.CSV, row.written());
    }

    private static int missing(Rows held, List<TableRow> rows) {
        Set<TableRow> here = new HashSet<>();
        for (var row : rows) if (held.holds(row)) here.add(row);
        return held.count() - here.size();
    }
}
