package org.trucewatch.desk.shelf;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.trucewatch.model.evidence.Reports;

/// In which row each report stands. Reports have numbers in the order of the record, to which more are only
/// added; rows are in the order of time, in which one that comes late stands between others.
final class Order {
    private final int[] numbers;
    private final int[] rows;

    private Order(int[] numbers, int[] rows) {
        this.numbers = numbers;
        this.rows = rows;
    }

    static Order of(Reports all) {
        var from = new long[all.size()];
        Arrays.setAll(from, all::happened);
        var numbers = byTime(from, Comparator.comparing(all::id));
        var rows = new int[numbers.length];
        for (int row = 0; row < numbers.length; row++) rows[numbers[row]] = row;
        return new Order(numbers, rows);
    }

    /// The same with the next reports of the record, `fresh` in the order of their rows.
    Order with(Gaps gaps, int[] fresh) {
        var wide = gaps.widen(numbers);
        var moved = Arrays.copyOf(rows, rows.length);
        gaps.follow(moved);
        var all = Arrays.copyOf(moved, rows.length + fresh.length);
        for (int at = 0; at < fresh.length; at++) {
            wide[gaps.row(at)] = fresh[at];
            all[fresh[at]] = gaps.row(at);
        }
        return new Order(wide, all);
    }

    int number(int row) {
        return numbers[row];
    }

    int row(int number) {
        return rows[number];
    }

    int size() {
        return numbers.length;
    }

    /// The numbers of all by their time, and of one time in the order `then`. Numbers are sorted behind the
    /// rank of their time as one plain number: a comparator costs seconds with a million.
    private static int[] byTime(long[] from, Comparator<Integer> then) {
        var times = LongStream.of(from).sorted().distinct().toArray();
        var ranked = new long[from.length];
        for (int number = 0; number < ranked.length; number++)
            ranked[number] = (long) Arrays.binarySearch(times, from[number]) << Integer.SIZE | number;
        Arrays.sort(ranked);
        var order = LongStream.of(ranked).mapToInt(one -> (int) one).toArray();
        for (int first = 0, end; first < order.length; first = end) {
            for (end = first + 1; end < order.length && from[order[end]] == from[order[first]]; ) end++;
            if (end > first + 1) sort(order, first, end, then);
        }
        return order;
    }

    private static void sort(int[] order, int first, int end, Comparator<Integer> then) {
        var part = IntStream.range(first, end)
                .mapToObj(at -> order[at])
                .sorted(then)
                .toList();
        for (int at = first; at < end; at++) order[at] = part.get(at - first);
    }
}
