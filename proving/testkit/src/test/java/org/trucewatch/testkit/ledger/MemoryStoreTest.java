package org.trucewatch.testkit.ledger;

import org.trucewatch.ledger.Store;

final class MemoryStoreTest extends StoreContract {
    private final MemoryMedium medium = new MemoryMedium();

    @Override
    protected Store open(Faults faults) {
        return medium.open(faults);
    }
}
