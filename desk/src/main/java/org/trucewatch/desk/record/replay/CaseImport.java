package org.trucewatch.desk.record.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trucewatch.desk.record.content.CaseFile;
import org.trucewatch.desk.record.content.CsvBytes;
import org.trucewatch.desk.record.content.FilePart;
import org.trucewatch.desk.record.content.Kind;
import org.trucewatch.desk.record.content.RowTable;
import org.trucewatch.desk.record.content.TableRow;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.entry.Author;
import org.trucewatch.ledger.entry.Content;
import org.trucewatch.ledger.entry.Draft;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.model.Defect;
import org.trucewatch.model.evidence.Case;

/// Brings a case into a ledger: what is there already is not entered again, and nothing that would make it unreadable.
public final class CaseImport {
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
    /// `left` counts rows on record that `files` do not have: a ledger keeps them, whatever the folder says now.
    public record Plan(List<Draft> drafts, CaseReader.Outcome outcome, int left) {
        public Plan {
            drafts = List.copyOf(drafts);
        }
    }

    public Plan plan(Label agreement, List<CaseFile> files, Instant now) {
        var read = reader.read(CaseFile.byPath(files));
        if (read.found().isEmpty()) return new Plan(List.of(), read, 0);
        var held = replay.holding(agreement);
        var drafts = new ArrayList<Draft>();
        for (var file : files) if (RowTable.of(file.path()).isEmpty()) drafts.addAll(whole(agreement, file, held));
        int left = 0;
        for (var table : RowTable.values()) {
            var rows = rows(table, files);
            drafts.addAll(rows(agreement, table, rows, held, read.found().get()));
            left += missing(held.rows(table), rows);
        }
        return new Plan(drafts, check(agreement, drafts, now), left);
    }

    /// Reads the case as it would be after the import: a row may contradict one that only the ledger has.
    private CaseReader.Outcome check(Label agreement, List<Draft> drafts, Instant now) {
        try {
            return reader.read(CaseFile.byPath(replay.filesWith(agreement, drafts, now)));
        } catch (Malformed malformed) {
            throw new Defect("what is imported cannot be read back: " + malformed.sentence());
        }
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
            if (held.rows(table).holds(row)) continue;
            drafts.add(new Draft(agreement, table.kind().label(), author, time, List.of(), Content.CSV, row.written()));
        }
        return drafts;
    }

    private static int missing(Rows held, List<TableRow> rows) {
        Set<TableRow> here = new HashSet<>();
        for (var row : rows) if (held.holds(row)) here.add(row);
        return held.count() - here.size();
    }
}
