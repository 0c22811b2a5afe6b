package org.trucewatch.ledger.merkle;

/// The hash over the leaves from `begin` up to and without `end`: MTH(D[begin:end]) of RFC 6962.
final class Subtree {
    private Subtree() {}

    static Hash root(Rows rows, long size) {
        return size == 0 ? Hashing.emptyRoot() : of(rows, 0, size, new Hashing());
    }

    static Hash of(Rows rows, long begin, long end, Hashing hashing) {
        if (isComplete(end - begin)) return complete(rows, begin, end - begin, hashing);
        long middle = begin + split(end - begin);
        return hashing.node(of(rows, begin, middle, hashing), of(rows, middle, end, hashing));
    }

    private static Hash complete(Rows rows, long begin, long leaves, Hashing hashing) {
        int level = Long.numberOfTrailingZeros(leaves);
        int row = level / Rows.LEVELS;
        return rows.complete(row, begin >> (row * Rows.LEVELS), 1 << (level % Rows.LEVELS), hashing);
    }

    static boolean isComplete(long leaves) {
        return Long.bitCount(leaves) == 1;
    }

    /// The largest power of two smaller than `leaves`, where RFC 6962 divides a tree; `leaves` is 2 or more.
    static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }
}
