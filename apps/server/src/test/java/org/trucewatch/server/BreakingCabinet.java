package org.trucewatch.server;

import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BiPredicate;
import org.trucewatch.desk.cabinet.Cabinet;
import org.trucewatch.ledger.bytes.Bytes;

/// A cabinet at which the power goes, as `cut` says of the drawer and the words that are to be put there, if any.
record BreakingCabinet(Cabinet beneath, BiPredicate<String, Bytes> cut) implements Cabinet {
    @Override
    public Optional<Paper> find(String drawer, String name) {
        return beneath.find(drawer, name);
    }

    @Override
    public SortedMap<String, Paper> all(String drawer) {
        breakOff(drawer, Bytes.EMPTY);
        return beneath.all(drawer);
    }

    @Override
    public boolean put(String drawer, String name, long version, Bytes content) {
        breakOff(drawer, content);
        return beneath.put(drawer, name, version, content);
    }

    @Override
    public boolean add(String drawer, String name, Bytes content, Guard guard) {
        breakOff(drawer, content);
        return beneath.add(drawer, name, content, guard);
    }

    @Override
    public boolean remove(String drawer, String name, long version) {
        breakOff(drawer, Bytes.EMPTY);
        return beneath.remove(drawer, name, version);
    }

    private void breakOff(String drawer, Bytes content) {
        if (cut.test(drawer, content)) throw new IllegalStateException("the power went");
    }
}
