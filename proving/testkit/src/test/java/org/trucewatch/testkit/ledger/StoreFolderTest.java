package org.trucewatch.testkit.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trucewatch.ledger.Batch;
import org.trucewatch.ledger.Ledger;
import org.trucewatch.ledger.Mirror;
import org.trucewatch.ledger.Store;
import org.trucewatch.ledger.StoreFolder;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.check.Damage;
import org.trucewatch.ledger.check.Examination;
import org.trucewatch.ledger.check.Fsck;
import org.trucewatch.ledger.entry.Draft;
import org.trucewatch.ledger.entry.Entry;
import org.trucewatch.ledger.merkle.Head;
import org.trucewatch.ledger.note.Checkpoint;
import org.trucewatch.ledger.note.KeyName;
import org.trucewatch.ledger.note.NoteKey;
import org.trucewatch.ledger.note.Policy;
import org.trucewatch.ledger.note.SigningKey;

final class StoreFolderTest {
    private static final SigningKey KEY =
            SigningKey.of(new KeyName("example.org/ledger"), NoteKey.Use.NOTE, Bytes.of(new byte[32]));

    private final MemoryMedium medium = new MemoryMedium();
    private final TreeMap<String, Bytes> published = new TreeMap<>();

    private List<Entry> office() throws Exception {
        var store = medium.open(Faults.none());
        var ledger = Ledger.open(store);
        var drafts = new ArrayList<Draft>();
        for (int at = 0; at < 600; at++) drafts.add(Drafts.report("report " + at));
        ledger.append(drafts, Instant.EPOCH);
        Mirror.write(ledger, 0, Checkpoint.sign(ledger.head(), KEY), published::put);
        published.keySet().removeIf(path -> path.startsWith("tile/entries/"));
        return store.read(0, 600);
    }

    private Examination examine(Store store) {
        var folder = new StoreFolder(store, path -> Optional.ofNullable(published.get(path)));
        return Fsck.examine(folder, Policy.of(KEY.publicKey()));
    }

    @Test
    void aStoreThatAgreesWithWhatWasPublishedIsSound() throws Exception {
        office();
        assertTrue(examine(medium.open(Faults.none())).isSound());
    }

    @Test
    void theDamagedRecordOfAStoreIsNamed() throws Exception {
        var entries = new ArrayList<>(office());
        var good = entries.get(321).bytes().toArray();
        good[good.length - 1] ^= 1;
        entries.set(321, new Entry(Bytes.of(good)));
        var found = examine(store(entries));
        assertEquals(
                List.of(OptionalLong.of(321)),
                found.damages().stream().map(Damage::record).toList());
        assertEquals("599 records are good: 0-320, 322-599", found.stillGood().english());
    }

    @Test
    void aStoreThatLostItsEndSaysWhere() throws Exception {
        var entries = office();
        var found = examine(store(entries.subList(0, 550)));
        assertEquals(OptionalLong.of(550), found.damages().getFirst().record());
    }

    private static Store store(List<Entry> entries) throws Exception {
        var store = new MemoryMedium().open(Faults.none());
        store.append(
                Head.empty(),
                new Batch(entries, new Head(entries.size(), Head.empty().root())));
        return store;
    }
}
