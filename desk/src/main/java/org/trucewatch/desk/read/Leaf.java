package org.trucewatch.desk.read;

import java.util.List;

/// One page of a long list: which rows it holds, and how many there are in all. Pages are counted from 1; a number
/// beyond the last means the last.
record Leaf(int total, int page, int pages, int size) {
    private static final int MOST = 200;

    /// As near to what was asked for as there is: at least one row a page and at most 200.
    static Leaf of(int total, int page, int size) {
        int fit = Math.clamp(size, 1, MOST);
        int pages = Math.max(1, (total + fit - 1) / fit);
        return new Leaf(total, Math.clamp(page, 1, pages), pages, fit);
    }

    int from() {
        return (page - 1) * size;
    }

    int to() {
        return Math.min(total, page * size);
    }

    <T> List<T> of(List<T> all) {
        return all.subList(from(), to());
    }
}
