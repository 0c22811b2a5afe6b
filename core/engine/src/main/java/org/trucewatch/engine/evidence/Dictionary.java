package org.trucewatch.engine.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gives each distinct value the next whole number, in order of first sight.
public final class Dictionary<T> {
    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> values = new ArrayList<>();

    Dictionary() {}

    /// One that has the same values under the same numbers, and may get more.
    Dictionary(Dictionary<T> other) {
        numbers.putAll(other.numbers);
        values.addAll(other.values);
    }

    int number(T value) {
        var known = numbers.get(value);
        if (known != null) return known;
        numbers.put(value, values.size());
        values.add(value);
        return values.size() - 1;
    }

    /// The number of a value, or -1 where no claim uses it.
    public int find(T value) {
        return numbers.getOrDefault(value, -1);
    }

    public T at(int number) {
        return values.get(number);
    }

    public int size() {
        return values.size();
    }
}
