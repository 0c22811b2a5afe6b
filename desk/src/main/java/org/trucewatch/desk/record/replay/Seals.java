package org.trucewatch.desk.record.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.trucewatch.desk.record.Strongbox;
import org.trucewatch.desk.record.content.SealedRow;
import org.trucewatch.desk.record.content.Shred;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.entry.Reference;
import org.trucewatch.ledger.seal.Commitment;

/// The protected rows of one agreement: those on record, what is in those that can be opened, and which are destroyed.
final class Seals {
    private final Strongbox strongbox;
    private final Map<Commitment, Optional<SealedRow>> opened;
    private final List<Seal> seals = new ArrayList<>();
    private final List<SealedRow> proposed = new ArrayList<>();
    private final List<Destroyed> destroyed = new ArrayList<>();
    private final List<Commitment> shredded = new ArrayList<>();

    private record Seal(Reference where, Commitment commitment, long entered) {}

    Seals(Strongbox strongbox) {
        this(strongbox, new HashMap<>());
    }

    private Seals(Strongbox strongbox, Map<Commitment, Optional<SealedRow>> opened) {
        this.strongbox = strongbox;
        this.opened = opened;
    }

    Seals copy() {
        var copy = new Seals(strongbox, opened);
        copy.seals.addAll(seals);
        copy.destroyed.addAll(destroyed);
        copy.shredded.addAll(shredded);
        return copy;
    }

    boolean isEmpty() {
        return seals.isEmpty();
    }

    void add(Commitment commitment, long entered, Reference where) {
        seals.add(new Seal(where, commitment, entered));
    }

    /// A row that is to be sealed, as if it had been.
    void propose(SealedRow row) {
        proposed.add(row);
    }

    /// True if any of the entries `gone` is ours.
    boolean destroyed(Shred shred, long index, long entered, Set<Long> gone) {
        if (seals.stream().noneMatch(seal -> gone.contains(seal.where.index()))) return false;
        destroyed.add(new Destroyed(shred, index, entered));
        for (var seal : seals) if (gone.contains(seal.where.index())) shredded.add(seal.commitment);
        seals.removeIf(seal -> gone.contains(seal.where.index()));
        return true;
    }

    /// What must not be opened any more. A power cut may have come between the entry that says so and the end of the
    /// key; whoever writes to the ledger next finishes that.
    List<Commitment> shredded() {
        return List.copyOf(shredded);
    }

    List<Destroyed> destroyed() {
        return List.copyOf(destroyed);
    }

    boolean isDestroyed(SealedRow row) {
        return destroyed.stream()
                .anyMatch(gone -> gone.shred().file().equals(row.path())
                        && gone.shred().id().equals(row.id()));
    }

    /// Every row that can be opened, in the order of entry.
    List<HeldSeal> held() {
        return seals.stream().flatMap(this::held).toList();
    }

    private Stream<HeldSeal> held(Seal seal) {
        return open(seal.commitment).stream().map(row -> new HeldSeal(seal.where, seal.commitment, row));
    }

    /// How many rows are sealed and cannot be opened here, though nobody destroyed them.
    int closed() {
        return (int)
                seals.stream().filter(seal -> open(seal.commitment).isEmpty()).count();
    }

    /// The rows entered before a moment that can be opened, in the order of entry.
    List<SealedRow> rows(long enteredBefore) {
        return Stream.concat(
                        seals.stream()
                                .filter(seal -> seal.entered < enteredBefore)
                                .flatMap(seal -> open(seal.commitment).stream()),
                        proposed.stream())
                .toList();
    }

    /// A box that holds something else than a row is somebody else's.
    private Optional<SealedRow> open(Commitment commitment) {
        return opened.computeIfAbsent(commitment, key -> strongbox.open(key).flatMap(Seals::read));
    }

    private static Optional<SealedRow> read(Bytes content) {
        try {
            return Optional.of(SealedRow.read(content));
        } catch (Malformed foreign) {
            return Optional.empty();
        }
    }
}
