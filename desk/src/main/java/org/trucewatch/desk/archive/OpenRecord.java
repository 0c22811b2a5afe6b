package org.trucewatch.desk.archive;

import org.trucewatch.desk.Refusal;
import org.trucewatch.desk.Refused;
import org.trucewatch.desk.record.replay.Replay;
import org.trucewatch.ledger.Damaged;
import org.trucewatch.ledger.Ledger;
import org.trucewatch.ledger.Store;
import org.trucewatch.ledger.StoreFailure;

/// A ledger that was read from its first entry to its last: the record as it stands, and the cases in it.
record OpenRecord(DataPlace place, Store store, Ledger ledger, Replay replay) implements AutoCloseable {
    /// Refused, with what to do, where the ledger is damaged: nothing is built on entries that are not those entered.
    static OpenRecord of(DataPlace place) {
        var store = opened(place);
        var replay = new Replay();
        boolean opened = false;
        try {
            var record = new OpenRecord(place, store, Ledger.open(store, replay), replay);
            opened = true;
            return record;
        } catch (Damaged damaged) {
            throw new Refused(new Refusal.Unusable(
                    place.shown(),
                    "is damaged: %s. Run ./tw verify %s to see what is still good."
                            .formatted(damaged.getMessage(), place.shown())));
        } catch (StoreFailure failure) {
            throw unreadable(place, failure);
        } finally {
            if (!opened) store.close();
        }
    }

    private static Store opened(DataPlace place) {
        try {
            return place.open();
        } catch (StoreFailure failure) {
            throw unreadable(place, failure);
        }
    }

    private static Refused unreadable(DataPlace place, StoreFailure failure) {
        return new Refused(new Refusal.Unusable(
                place.shown(),
                "cannot be read: %s. Run ./tw verify %s to see what is still good."
                        .formatted(failure.sentence(), place.shown())));
    }

    @Override
    public void close() {
        store.close();
    }
}
