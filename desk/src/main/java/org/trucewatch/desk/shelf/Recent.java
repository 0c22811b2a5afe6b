package org.trucewatch.desk.shelf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/// What was asked for lately, as far as it fits: those not asked for longest go first. Two who ask at once for what is
/// not there make it once.
public final class Recent<K, V> {
    private static final int HARDLY = 32;

    private final long most;
    private final ToLongFunction<V> weight;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<K, Held<V>> held = new LinkedHashMap<>(16, 0.75f, true);
    private long weighed;

    private static final class Held<V> {
        private final Memo<V> memo;
        private long weight;

        Held(Memo<V> memo) {
            this.memo = memo;
        }
    }

    /// Keeps as many as weigh `most` together, and the last one whatever it weighs.
    public Recent(long most, ToLongFunction<V> weight) {
        this.most = most;
        this.weight = weight;
    }

    /// Keeps so many.
    public static <K, V> Recent<K, V> of(int most) {
        return new Recent<>(most, any -> 1);
    }

    public V get(K key, Supplier<V> making) {
        var own = held(key, making);
        boolean good = false;
        try {
            var value = own.memo.get();
            good = true;
            settle(key, own, value);
            return value;
        } finally {
            if (!good) forget(key, own);
        }
    }

    /// Whether it is there to be had at once.
    public boolean has(K key) {
        return find(key).isPresent();
    }

    /// What is there to be had at once.
    public Optional<V> find(K key) {
        lock.lock();
        try {
            return Optional.ofNullable(held.get(key))
                    .filter(own -> own.memo.isMade())
                    .map(own -> own.memo.get());
        } finally {
            lock.unlock();
        }
    }

    /// Whether there is hardly any room left: one more would push another out.
    public boolean isFull() {
        lock.lock();
        try {
            return weighed >= most - most / HARDLY;
        } finally {
            lock.unlock();
        }
    }

    /// Lets go of all; what is being made is handed to who waits for it.
    public void clear() {
        lock.lock();
        try {
            held.clear();
            weighed = 0;
        } finally {
            lock.unlock();
        }
    }

    /// All that is there to be had at once.
    public Map<K, V> all() {
        lock.lock();
        try {
            var all = new LinkedHashMap<K, V>();
            held.forEach((key, own) -> {
                if (own.memo.isMade()) all.put(key, own.memo.get());
            });
            return all;
        } finally {
            lock.unlock();
        }
    }

    /// By which keys.
    public Set<K> keys() {
        return all().keySet();
    }

    private Held<V> held(K key, Supplier<V> making) {
        lock.lock();
        try {
            return held.computeIfAbsent(key, any -> new Held<>(new Memo<>(making)));
        } finally {
            lock.unlock();
        }
    }

    private void settle(K key, Held<V> own, V value) {
        lock.lock();
        try {
            if (own.weight > 0 || held.get(key) != own) return;
            own.weight = Math.max(1, weight.applyAsLong(value));
            weighed += own.weight;
            var eldest = held.entrySet().iterator();
            while (weighed > most && held.size() > 1) {
                var gone = eldest.next().getValue();
                if (gone == own) continue;
                weighed -= gone.weight;
                eldest.remove();
            }
        } finally {
            lock.unlock();
        }
    }

    private void forget(K key, Held<V> own) {
        lock.lock();
        try {
            held.remove(key, own);
        } finally {
            lock.unlock();
        }
    }
}
