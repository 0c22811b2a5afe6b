package org.trucewatch.desk.shelf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// One value of each row, as a number: there are many rows and few values.
public final class Column<T> {
    private final int[] numbers;
    private final List<T> values = new ArrayList<>();
    private final Map<T, Integer> byValue = new HashMap<>();

    Column(int rows) {
        numbers = new int[rows];
    }

    void put(int row, T value) {
        numbers[row] = byValue.computeIfAbsent(value, fresh -> {
            values.add(fresh);
            return values.size() - 1;
        });
    }

    public int number(int row) {
        return numbers[row];
    }

    public T at(int row) {
        return values.get(numbers[row]);
    }

    /// All values, by number, in the order in which rows first have them.
    public List<T> values() {
        return values;
    }

    public Optional<Integer> number(T value) {
        return Optional.ofNullable(byValue.get(value));
    }

    /// By number, whether a value is wanted.
    public boolean[] wanted(Predicate<T> test) {
        var wanted = new boolean[values.size()];
        for (int number = 0; number < wanted.length; number++) wanted[number] = test.test(values.get(number));
        return wanted;
    }
}
