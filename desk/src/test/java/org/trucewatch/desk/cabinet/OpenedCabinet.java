package org.trucewatch.desk.cabinet;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.testkit.cabinet.CabinetContract.Lying;
import org.trucewatch.testkit.cabinet.CabinetContract.Opened;

/// A cabinet as its contract knows it.
record OpenedCabinet(Cabinet cabinet) implements Opened {
    private static Lying lying(Cabinet.Paper paper) {
        return new Lying(paper.version(), paper.content());
    }

    @Override
    public Optional<Lying> find(String drawer, String name) {
        return cabinet.find(drawer, name).map(OpenedCabinet::lying);
    }

    @Override
    public SortedMap<String, Lying> all(String drawer) {
        var all = new TreeMap<String, Lying>();
        cabinet.all(drawer).forEach((name, paper) -> all.put(name, lying(paper)));
        return all;
    }

    @Override
    public boolean put(String drawer, String name, long version, Bytes content) {
        return cabinet.put(drawer, name, version, content);
    }

    @Override
    public boolean add(String drawer, String name, Bytes content, String guard, long version) {
        return cabinet.add(drawer, name, content, new Cabinet.Guard("deeds", guard, version));
    }

    @Override
    public boolean remove(String drawer, String name, long version) {
        return cabinet.remove(drawer, name, version);
    }
}
