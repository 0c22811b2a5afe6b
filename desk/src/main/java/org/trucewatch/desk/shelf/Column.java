package org.trucewatch.desk.shelf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// One value of each row, as a number: there are many rows and few values, so a number takes as many bytes as the
/// largest of them needs.
public final class Column<T> {
    private final int rows;
    /// The lowest bytes of all numbers, then the next ones.
    private byte[][] bytes = new byte[1][];
    private final List<T> values;
    private final Map<T, Integer> byValue;

    Column(int rows) {
        this.rows = rows;
        values = new ArrayList<>();
        byValue = new HashMap<>();
        bytes[0] = new byte[rows];
    }

    private Column(Column<T> old, Gaps gaps) {
        rows = old.rows + gaps.count();
        values = new ArrayList<>(old.values);
        byValue = new HashMap<>(old.byValue);
        bytes = Arrays.stream(old.bytes).map(gaps::widen).toArray(byte[][]::new);
    }

    /// The same with room for new rows, whose values are put next.
    Column<T> with(Gaps gaps) {
        return new Column<>(this, gaps);
    }

    void put(int row, T value) {
        int number = byValue.computeIfAbsent(value, fresh -> {
            values.add(fresh);
            return values.size() - 1;
        });
        for (int at = 0; at == 0 || number >>> (8 * at) > 0; at++) {
            if (at == bytes.length) widen();
            bytes[at][row] = (byte) (number >>> (8 * at));
        }
    }

    private void widen() {
        bytes = Arrays.copyOf(bytes, bytes.length + 1);
        bytes[bytes.length - 1] = new byte[rows];
    }

    public int rows() {
        return rows;
    }

    public int number(int row) {
        int number = bytes[0][row] & 0xff;
        for (int at = 1; at < bytes.length; at++) number |= (bytes[at][row] & 0xff) << (8 * at);
        return number;
    }

    public T at(int row) {
        return values.get(number(row));
    }

    /// All values, by number, in the order in which they came.
    public List<T> values() {
        return values;
    }

    public Optional<Integer> number(T value) {
        return Optional.ofNullable(byValue.get(value));
    }

    /// The values of some rows, each once.
    public List<T> values(BitSet rows) {
        var found = new BitSet(values.size());
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) found.set(number(row));
        return found.stream().mapToObj(values::get).toList();
    }

    /// By number, whether a value is wanted.
    public boolean[] wanted(Predicate<T> test) {
        var wanted = new boolean[values.size()];
        for (int number = 0; number < wanted.length; number++) wanted[number] = test.test(values.get(number));
        return wanted;
    }
}
