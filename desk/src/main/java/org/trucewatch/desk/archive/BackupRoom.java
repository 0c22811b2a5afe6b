package org.trucewatch.desk.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trucewatch.desk.Refusal;
import org.trucewatch.desk.Refused;
import org.trucewatch.desk.Why;
import org.trucewatch.ledger.Batch;
import org.trucewatch.ledger.Damaged;
import org.trucewatch.ledger.Ledger;
import org.trucewatch.ledger.Mirror;
import org.trucewatch.ledger.Stale;
import org.trucewatch.ledger.Store;
import org.trucewatch.ledger.StoreFailure;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.entry.Entry;
import org.trucewatch.ledger.merkle.Head;
import org.trucewatch.ledger.merkle.Tree;
import org.trucewatch.ledger.note.Checkpoint;
import org.trucewatch.ledger.seal.Commitment;
import org.trucewatch.ledger.seal.Vault;
import org.trucewatch.ledger.tiles.TileFile;

/// Copies whole ledgers: into a file while they are in use, and from a file into a new place with any store.
public final class BackupRoom {
    private static final int ENTRIES_A_BATCH = 1000;

    private final DataPlaces places;

    public BackupRoom(DataPlaces places) {
        this.places = places;
    }

    /// A file that can be read from its start more than once.
    public interface Source {
        InputStream open() throws IOException;
    }

    /// How many entries were copied, and under which root: the same for whoever copies it back.
    public record Copied(long entries, String root) {
        private static Copied of(Head head) {
            return new Copied(head.size(), head.root().base64());
        }
    }

    public Copied backup(Path data, OutputStream to) throws IOException {
        var place = places.existing(data);
        try (var record = OpenRecord.of(place)) {
            var checkpoint = place.mirror().read(TileFile.CHECKPOINT).orElse(Bytes.EMPTY);
            return Copied.of(
                    Backup.write(record.ledger(), place.policy().orElse(Bytes.EMPTY), checkpoint, place.vault(), to));
        }
    }

    /// Fills a new place at `data` from a backup, after all of it was read and found whole.
    ///
    /// The keys are not in it. Until they lie where they belong the ledger can be read, and nothing can be signed.
    public Copied restore(String name, Source backup, Path data, String store) throws IOException {
        var header = check(name, backup);
        places.restore(data, store, header.policy(), place -> fill(name, backup, header, place));
        return Copied.of(header.head());
    }

    private static void fill(String name, Source backup, Backup.Header header, DataPlace place) throws IOException {
        try (var opened = place.open()) {
            fill(name, backup, opened, place.vault());
            publish(opened, header, place);
        } catch (StoreFailure failure) {
            throw Why.FILLED_IN_PART.of(place.shown(), failure.words());
        }
    }

    private static Backup.Header check(String name, Source backup) throws IOException {
        try (var in = backup.open()) {
            return Backup.read(in, Backup.Taker.NOBODY);
        } catch (Malformed malformed) {
            throw unreadable(name, malformed);
        }
    }

    private static void fill(String name, Source backup, Store store, Vault vault) throws IOException {
        var filling = new Filling(store, vault);
        try (var in = backup.open()) {
            Backup.read(in, filling);
            filling.end();
        } catch (Malformed malformed) {
            throw unreadable(name, malformed);
        }
    }

    private static Refused unreadable(String name, Malformed malformed) {
        return Why.NOT_WHOLE_BACKUP.of(name, malformed.place(), malformed.problem());
    }

    /// The mirror as it was signed last, so that it can be checked before the keys are here.
    private static void publish(Store store, Backup.Header header, DataPlace place) {
        try {
            var ledger = Ledger.open(store);
            signed(header.checkpoint())
                    .filter(checkpoint ->
                            checkpoint.head().size() <= ledger.head().size())
                    .filter(checkpoint -> ledger.head(checkpoint.head().size()).equals(checkpoint.head()))
                    .ifPresent(checkpoint -> Mirror.write(ledger, 0, checkpoint, place.publication()));
        } catch (Damaged damaged) {
            throw Why.FILLED_WRONGLY.of(place.shown(), damaged.words());
        }
    }

    private static Optional<Checkpoint> signed(Bytes checkpoint) {
        try {
            return Optional.of(Checkpoint.read(checkpoint));
        } catch (Malformed unsigned) {
            return Optional.empty();
        }
    }

    /// Appends entries as they are, heads and all, a batch at a time. What a restore that was broken off left in a
    /// database must be the beginning of this record, byte for byte, before anything is added to it.
    private static final class Filling implements Backup.Taker {
        private final Store store;
        private final Vault vault;
        private final Head there;
        private final Tree tree = new Tree();
        private final List<Entry> waiting = new ArrayList<>();
        private long taken;

        Filling(Store store, Vault vault) {
            this.store = store;
            this.vault = vault;
            this.there = store.head();
        }

        @Override
        public void take(Commitment commitment, Bytes box) {
            vault.put(commitment, box);
        }

        @Override
        public void take(Entry entry) {
            waiting.add(entry);
            taken++;
            if (waiting.size() == ENTRIES_A_BATCH || taken == there.size()) flush();
        }

        void end() {
            flush();
            if (taken < there.size()) throw otherRecord();
        }

        private void flush() {
            if (waiting.isEmpty()) return;
            var before = tree.head();
            for (var entry : waiting) tree.add(entry.hash());
            if (before.size() < there.size()) compare(before.size());
            else append(before);
            waiting.clear();
        }

        private void compare(long from) {
            for (int found = 0; found < waiting.size(); ) {
                var lying = store.read(from + found, waiting.size() - found);
                if (lying.isEmpty() || !lying.equals(waiting.subList(found, found + lying.size()))) throw otherRecord();
                found += lying.size();
            }
            if (taken == there.size() && !tree.head().equals(there)) throw otherRecord();
        }

        private void append(Head before) {
            try {
                store.append(before, new Batch(waiting, tree.head()));
            } catch (Stale stale) {
                // Perhaps by the server itself, which ends what it was asked although the asker is gone.
                throw refused(Why.ADDED_TO_MEANWHILE);
            }
        }

        private static Refused otherRecord() {
            return refused(Why.OTHER_RECORD);
        }

        private static Refused refused(Why why) {
            return new Refused(new Refusal.Unusable(Why.THE_NEW_STORE.with(), why.with()));
        }
    }
}
