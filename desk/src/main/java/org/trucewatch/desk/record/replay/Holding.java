package org.trucewatch.desk.record.replay;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trucewatch.desk.record.Strongbox;
import org.trucewatch.desk.record.content.CaseFile;
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

    void changed() {
        version++;
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
        var composed = new ArrayList<CaseFile>();
        for (var file : files.composed(enteredBefore))
            composed.add(Protection.uncover(file, Protection.byCovered(opened, file.path())));
        boolean isCase = !composed.isEmpty();
        for (var table : RowTable.values()) {
            rows(table)
                    .composed(enteredBefore, Protection.byCovered(opened, table.path()))
                    .or(() -> isCase ? table.empty() : Optional.empty())
                    .ifPresent(content -> composed.add(new CaseFile(table.path(), content)));
        }
        return composed;
    }
}
