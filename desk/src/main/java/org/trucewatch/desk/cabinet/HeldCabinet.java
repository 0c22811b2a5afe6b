package org.trucewatch.desk.cabinet;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.trucewatch.ledger.bytes.Bytes;

/// A cabinet that ends with the process, for a desk that is thrown away.
public final class HeldCabinet implements Cabinet {
    private final ReentrantLock lock = new ReentrantLock();
    private final SortedMap<String, SortedMap<String, Paper>> drawers = new TreeMap<>();
    private long versions;

    @Override
    public Optional<Paper> find(String drawer, String name) {
        lock.lock();
        try {
            return Optional.ofNullable(drawer(drawer).get(name));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public SortedMap<String, Paper> all(String drawer) {
        lock.lock();
        try {
            return new TreeMap<>(drawer(drawer));
        } finally {
            lock.unlock();
        }
    }

    private SortedMap<String, Paper> drawer(String drawer) {
        return drawers.computeIfAbsent(drawer, name -> new TreeMap<>());
    }

    @Override
    public boolean put(String drawer, String name, long version, Bytes content) {
        lock.lock();
        try {
            if (version(drawer, name) != version) return false;
            drawer(drawer).put(name, new Paper(++versions, content));
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean add(String drawer, String name, Bytes content, Guard guard) {
        lock.lock();
        try {
            long lying = version(guard.drawer(), guard.name());
            return lying != ABSENT && lying == guard.version() && put(drawer, name, ABSENT, content);
        } finally {
            lock.unlock();
        }
    }

    private long version(String drawer, String name) {
        return find(drawer, name).map(Paper::version).orElse(ABSENT);
    }

    @Override
    public boolean remove(String drawer, String name, long version) {
        lock.lock();
        try {
            if (version == ABSENT || version(drawer, name) != version) return false;
            drawer(drawer).remove(name);
            return true;
        } finally {
            lock.unlock();
        }
    }
}
