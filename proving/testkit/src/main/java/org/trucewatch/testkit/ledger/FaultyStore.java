package org.trucewatch.testkit.ledger;

import java.util.List;
import org.trucewatch.ledger.Batch;
import org.trucewatch.ledger.Stale;
import org.trucewatch.ledger.Store;
import org.trucewatch.ledger.StoreFailure;
import org.trucewatch.ledger.entry.Entry;
import org.trucewatch.ledger.merkle.Head;

/// Puts faults in front of a store that knows none: an append is lost before it, or its answer is lost behind it.
public final class FaultyStore implements Store {
    private final Store store;
    private final Faults faults;
    private boolean broken;

    public FaultyStore(Store store, Faults faults) {
        this.store = store;
        this.faults = faults;
    }

    @Override
    public Head head() {
        refuseIfBroken();
        return store.head();
    }

    @Override
    public Head append(Head expected, Batch batch) throws Stale {
        refuseIfBroken();
        var fault = faults.next();
        if (fault.isEmpty()) return store.append(expected, batch);
        broken = true;
        if (fault.get() == Faults.Fault.KEEP) store.append(expected, batch);
        throw new StoreFailure(
                "the store failed on command",
                new IllegalStateException(fault.get().name()));
    }

    @Override
    public List<Entry> read(long from, int most) {
        refuseIfBroken();
        return store.read(from, most);
    }

    private void refuseIfBroken() {
        if (broken) throw new StoreFailure("this store failed before", new IllegalStateException("reopen it"));
    }

    @Override
    public void close() {
        broken = true;
        store.close();
    }
}
