package org.trucewatch.desk.record.replay;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trucewatch.desk.record.Strongbox;
import org.trucewatch.desk.record.content.CaseFile;
import org.trucewatch.desk.record.content.Kind;
import org.trucewatch.desk.record.content.Protection;
import org.trucewatch.desk.record.content.RowTable;
import org.trucewatch.desk.record.content.SealedRow;
import org.trucewatch.desk.record.content.Shred;
import org.trucewatch.ledger.entry.Reference;

/// What is held of one agreement.
final class Holding {
    private final Files files;
    private final Seals seals;
    private final Map<RowTable, Rows> rows = new EnumMap<>(RowTable.class);
    private final List<HeldWords> words = new ArrayList<>();
    private final HandedIn handedIn = new HandedIn();
    private long version;
    private long names;
    private long sealed;

    Holding(Strongbox strongbox) {
        this(new Files(), new Seals(strongbox));
    }

    private Holding(Files files, Seals seals) {
        this.files = files;
        this.seals = seals;
    }

    Holding copy() {
        var copy = new Holding(files.copy(), seals.copy());
        rows.forEach((table, held) -> copy.rows.put(table, held.copy()));
        return copy;
    }

    Files files() {
        return files;
    }

    Seals seals() {
        return seals;
    }

    /// Grades, corrections, notices and the like. They are no part of the case, so a copy of it goes without.
    List<HeldWords> words() {
        return words;
    }

    Rows rows(RowTable table) {
        return rows.computeIfAbsent(table, missing -> new Rows());
    }

    HandedIn handedIn() {
        return handedIn;
    }

    /// Takes back what a shredding names; false if nothing of it is sealed here.
    boolean destroyed(Shred shred, long index, long entered, List<Reference> references) {
        var gone = references.stream().map(Reference::index).collect(Collectors.toSet());
        boolean row = seals.destroyed(shred, index, entered, gone);
        boolean file = handedIn.destroyed(shred, index, entered, gone);
        return row || file;
    }

    /// Grows with each entry that the case is made of.
    long version() {
        return version;
    }

    void changed(Kind kind) {
        version++;
        if (kind == Kind.AGREEMENT || kind == Kind.NAMES) names++;
        if (kind == Kind.SEALED || kind == Kind.SHRED) sealed++;
    }

    Replay.Mark mark() {
        var counts = new EnumMap<RowTable, Integer>(RowTable.class);
        rows.forEach((table, held) -> counts.put(table, held.count()));
        return new Replay.Mark(version, names, sealed, counts);
    }

    boolean isEmpty() {
        return files.isEmpty() && rows.values().stream().allMatch(held -> held.count() == 0);
    }

    List<CaseFile> composed(long enteredBefore) {
        return composed(enteredBefore, seals.rows(enteredBefore));
    }

    /// As anybody has it who has no key.
    List<CaseFile> covered(long enteredBefore) {
        return composed(enteredBefore, List.of());
    }

    private List<CaseFile> composed(long enteredBefore, List<SealedRow> opened) {
        var composed = names(enteredBefore, opened);
        boolean isCase = !composed.isEmpty();
        for (var table : RowTable.values()) {
            rows(table)
                    .composed(enteredBefore, Protection.byCovered(opened, table.path()))
                    .or(() -> isCase ? table.empty() : Optional.empty())
                    .ifPresent(content -> composed.add(new CaseFile(table.path(), content)));
        }
        return composed;
    }

    /// The files that are entered whole, as they are now.
    List<CaseFile> names() {
        return names(Long.MAX_VALUE, seals.rows(Long.MAX_VALUE));
    }

    private List<CaseFile> names(long enteredBefore, List<SealedRow> opened) {
        var names = new ArrayList<CaseFile>();
        for (var file : files.composed(enteredBefore))
            names.add(Protection.uncover(file, Protection.byCovered(opened, file.path())));
        return names;
    }

    /// Some rows of one table.
    Optional<CaseFile> rows(RowTable table, int from, int to) {
        var opened = Protection.byCovered(seals.rows(Long.MAX_VALUE), table.path());
        return rows(table)
                .composed(from, to, Long.MAX_VALUE, opened)
                .map(content -> new CaseFile(table.path(), content));
    }
}
