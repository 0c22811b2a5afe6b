package org.trucewatch.testkit.ledger;

import org.trucewatch.ledger.Store;

final class FaultyStoreTest extends StoreContract {
    private final MemoryMedium medium = new MemoryMedium();

    @Override
    protected Store open(Faults faults) {
        return new FaultyStore(medium.open(Faults.none()), faults);
    }
}
