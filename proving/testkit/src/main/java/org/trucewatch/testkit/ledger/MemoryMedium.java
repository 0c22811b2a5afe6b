package org.trucewatch.testkit.ledger;

import java.util.ArrayList;
import java.util.List;
import org.trucewatch.ledger.Batch;
import org.trucewatch.ledger.Stale;
import org.trucewatch.ledger.Store;
import org.trucewatch.ledger.StoreFailure;
import org.trucewatch.ledger.entry.Entry;
import org.trucewatch.ledger.merkle.Head;

/// A disk in memory: what was acknowledged stays, whichever store is closed, opened or abandoned on it.
public final class MemoryMedium {
    private final List<Entry> entries = new ArrayList<>();
    private Head head = Head.empty();

    /// A store on this medium; each append is one operation of `faults`.
    public Store open(Faults faults) {
        return new MemoryStore(faults);
    }

    private final class MemoryStore implements Store {
        private final Faults faults;
        private boolean broken;

        MemoryStore(Faults faults) {
            this.faults = faults;
        }

        @Override
        public Head head() {
            refuseIfBroken();
            return head;
        }

        @Override
        public Head append(Head expected, Batch batch) throws Stale {
            refuseIfBroken();
            if (!head.equals(expected)) throw new Stale(expected, head);
            var fault = faults.next();
            if (fault.isEmpty()) return land(batch);
            broken = true;
            if (fault.get() == Faults.Fault.KEEP) land(batch);
            throw new StoreFailure(
                    "the medium failed on command",
                    new IllegalStateException(fault.get().name()));
        }

        private Head land(Batch batch) {
            entries.addAll(batch.entries());
            head = batch.after();
            return head;
        }

        @Override
        public List<Entry> read(long from, int most) {
            refuseIfBroken();
            int begin = (int) Math.min(from, entries.size());
            return List.copyOf(entries.subList(begin, Math.min(entries.size(), begin + most)));
        }

        /// Like a database connection after an error: only a new one tells what was stored.
        private void refuseIfBroken() {
            if (broken) throw new StoreFailure("this store failed before", new IllegalStateException("reopen it"));
        }

        @Override
        public void close() {
            broken = true;
        }
    }
}
