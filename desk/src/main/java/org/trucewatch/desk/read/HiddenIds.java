package org.trucewatch.desk.read;

import java.util.BitSet;
import org.trucewatch.desk.shelf.Shelf;

/// Which ids may be those of hidden reports, by a bit for each of their hashes.
///
/// Looking an id up on the shelf costs three misses of the cache, and a judgement of a million reports names hundreds
/// of thousands of ids, of which few are hidden. Whatever is not held here is surely not hidden.
final class HiddenIds {
    private static final int BITS_EACH = 16;

    private final BitSet bits;
    private final int mask;

    HiddenIds(Shelf shelf, BitSet hidden) {
        mask = Integer.highestOneBit(Math.max(1, hidden.cardinality()) * BITS_EACH) * 2 - 1;
        bits = new BitSet(mask + 1);
        hidden.stream().forEach(row -> bits.set(bit(shelf.id(row))));
    }

    /// False only if no hidden report has this id.
    boolean mayHold(String id) {
        return bits.get(bit(id));
    }

    /// The upper half of a hash takes part: ids that differ in their last figures alone differ in few bits.
    private int bit(String id) {
        int hash = id.hashCode();
        return (hash ^ (hash >>> Short.SIZE)) & mask;
    }
}
