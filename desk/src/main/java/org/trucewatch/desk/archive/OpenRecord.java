package org.trucewatch.desk.archive;

import org.trucewatch.desk.Refused;
import org.trucewatch.desk.Why;
import org.trucewatch.desk.record.replay.Replay;
import org.trucewatch.ledger.Damaged;
import org.trucewatch.ledger.Ledger;
import org.trucewatch.ledger.Store;
import org.trucewatch.ledger.StoreFailure;
import org.trucewatch.ledger.bytes.Fault;
import org.trucewatch.ledger.merkle.Head;
import org.trucewatch.ledger.note.Checkpoint;

/// A ledger that was read from its first entry to its last: the record as it stands, and the cases in it.
record OpenRecord(DataPlace place, Store store, Ledger ledger, Replay replay) implements AutoCloseable {
    /// Refused, with what to do, where the ledger is damaged: nothing is built on entries that are not those entered.
    static OpenRecord of(DataPlace place) {
        var store = opened(place);
        var replay = new Replay(place.strongbox());
        boolean opened = false;
        try {
            var record = new OpenRecord(place, store, Ledger.open(store, replay), replay);
            mustHoldWhatWasSigned(record.ledger, place);
            opened = true;
            return record;
        } catch (Damaged damaged) {
            throw damaged(place, damaged);
        } catch (StoreFailure failure) {
            throw unreadable(place, failure);
        } finally {
            if (!opened) store.close();
        }
    }

    /// A store that lost entries, or has others, contradicts the checkpoint beside it.
    static void mustHoldWhatWasSigned(Ledger ledger, DataPlace place) throws Damaged {
        var signed = Publishing.published(place.mirror()).map(Checkpoint::head).orElse(Head.empty());
        if (ledger.head().size() < signed.size())
            throw new Damaged(Fault.LOST_SIGNED.with(ledger.head().size(), signed.size()));
        if (!ledger.head(signed.size()).equals(signed)) throw new Damaged(Fault.OTHER_SIGNED.with(signed.size()));
    }

    private static Store opened(DataPlace place) {
        try {
            return place.open();
        } catch (StoreFailure failure) {
            throw unreadable(place, failure);
        }
    }

    static Refused damaged(DataPlace place, Damaged damaged) {
        return Why.DAMAGED.of(place.shown(), damaged.words(), place.shown());
    }

    static Refused unreadable(DataPlace place, StoreFailure failure) {
        return Why.RECORD_CLOSED.of(place.shown(), failure.words(), place.shown());
    }

    /// Removes keys that the record says are destroyed, where a power cut kept that from being done.
    void finishShredding() {
        replay.shredded().forEach(place.strongbox()::destroy);
    }

    @Override
    public void close() {
        store.close();
    }
}
