package org.trucewatch.server;

import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.trucewatch.desk.cabinet.Cabinet;
import org.trucewatch.ledger.bytes.Bytes;

/// A cabinet that is opened when something of it is first needed.
final class OpeningCabinet implements Cabinet {
    private final ConcurrentHashMap<String, Cabinet> opened = new ConcurrentHashMap<>();
    private final Supplier<Cabinet> opening;

    OpeningCabinet(Supplier<Cabinet> opening) {
        this.opening = opening;
    }

    private Cabinet within() {
        return opened.computeIfAbsent("", any -> opening.get());
    }

    @Override
    public Optional<Paper> find(String drawer, String name) {
        return within().find(drawer, name);
    }

    @Override
    public SortedMap<String, Paper> all(String drawer) {
        return within().all(drawer);
    }

    @Override
    public boolean put(String drawer, String name, long version, Bytes content) {
        return within().put(drawer, name, version, content);
    }

    @Override
    public boolean add(String drawer, String name, Bytes content, Guard guard) {
        return within().add(drawer, name, content, guard);
    }

    @Override
    public boolean remove(String drawer, String name, long version) {
        return within().remove(drawer, name, version);
    }
}
