package org.trucewatch.desk.permit;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Those who wait for their turn. Addresses take turns, and the names that are told from one; where there are too many,
/// the last is sent away of those who are most, so that a crowd from one place or under one name crowds out itself.
final class Queue<T> {
    private static final int MOST = 30;

    /// In the order of their turns.
    private final SequencedMap<String, SequencedMap<String, Deque<T>>> addresses = new LinkedHashMap<>();

    /// Who is sent away for it, perhaps the one who comes.
    Optional<T> add(Turnstile.Comer comer, T turn) {
        addresses
                .computeIfAbsent(comer.address(), _ -> new LinkedHashMap<>())
                .computeIfAbsent(comer.name(), _ -> new ArrayDeque<>())
                .addLast(turn);
        return waiting() > MOST ? Optional.of(sentAway(comer)) : Optional.empty();
    }

    private int waiting() {
        return addresses.values().stream().mapToInt(Queue::size).sum();
    }

    private static int size(Map<String, ? extends Collection<?>> names) {
        return names.values().stream().mapToInt(Collection::size).sum();
    }

    private T sentAway(Turnstile.Comer comer) {
        var address = most(addresses, comer.address(), Comparator.comparingInt(Queue::size));
        var names = address.getValue();
        var name = most(names, comer.name(), Comparator.comparingInt(Collection::size));
        var last = name.getValue().removeLast();
        if (name.getValue().isEmpty()) names.remove(name.getKey());
        if (names.isEmpty()) addresses.remove(address.getKey());
        return last;
    }

    /// Of several with as many, the one who comes.
    private static <V> Map.Entry<String, V> most(Map<String, V> shares, String comer, Comparator<? super V> bySize) {
        return shares.entrySet().stream()
                .max(Map.Entry.<String, V>comparingByValue(bySize)
                        .thenComparing(share -> share.getKey().equals(comer)))
                .orElseThrow();
    }

    Optional<T> next() {
        if (addresses.isEmpty()) return Optional.empty();
        var address = addresses.pollFirstEntry();
        var name = address.getValue().pollFirstEntry();
        var turn = name.getValue().removeFirst();
        if (!name.getValue().isEmpty()) address.getValue().putLast(name.getKey(), name.getValue());
        if (!address.getValue().isEmpty()) addresses.putLast(address.getKey(), address.getValue());
        return Optional.of(turn);
    }
}
