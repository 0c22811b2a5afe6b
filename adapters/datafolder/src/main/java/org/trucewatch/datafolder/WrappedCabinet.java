package org.trucewatch.datafolder;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.trucewatch.desk.cabinet.Cabinet;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.seal.Chance;
import org.trucewatch.ledger.seal.MasterKey;

/// A cabinet in a place that others can read: what lies in it is wrapped by the master key of the office, and bound to
/// its drawer and name, so that one paper never passes for another.
///
/// A paper that this key does not open is none of this office's.
record WrappedCabinet(Cabinet within, Supplier<MasterKey> key, Chance chance) implements Cabinet {
    private static final String PURPOSE = "trucewatch.org/paper@v1";

    private static String purpose(String drawer, String name) {
        return PURPOSE + "\n" + drawer + "\n" + name;
    }

    private Optional<Paper> unwrapped(String drawer, String name, Paper paper) {
        return key.get()
                .unwrap(paper.content(), purpose(drawer, name))
                .map(content -> new Paper(paper.version(), content));
    }

    @Override
    public Optional<Paper> find(String drawer, String name) {
        return within.find(drawer, name).flatMap(paper -> unwrapped(drawer, name, paper));
    }

    @Override
    public SortedMap<String, Paper> all(String drawer) {
        var all = new TreeMap<String, Paper>();
        within.all(drawer)
                .forEach((name, paper) -> unwrapped(drawer, name, paper).ifPresent(opened -> all.put(name, opened)));
        return all;
    }

    @Override
    public boolean put(String drawer, String name, long version, Bytes content) {
        return within.put(drawer, name, version, key.get().wrap(content, purpose(drawer, name), chance));
    }

    @Override
    public boolean add(String drawer, String name, Bytes content, Guard guard) {
        return within.add(drawer, name, key.get().wrap(content, purpose(drawer, name), chance), guard);
    }

    @Override
    public boolean remove(String drawer, String name, long version) {
        return within.remove(drawer, name, version);
    }
}
