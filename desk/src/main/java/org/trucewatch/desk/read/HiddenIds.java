package org.trucewatch.desk.read;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.trucewatch.desk.shelf.Shelf;

/// Which ids may be those of hidden reports, by a bit for each of their hashes.
///
/// Looking an id up on the shelf costs three misses of the cache, and a judgement of a million reports names hundreds
/// of thousands of ids, of which few are hidden. Whatever is not held here is surely not hidden.
///
/// To read the ids of all hidden reports takes half a second with a million reports: what was found of an edition
/// before is taken over, for an id that is no longer hidden is only looked up in vain.
final class HiddenIds {
    private static final int BITS_EACH = 16;
    private static final int LEAST_BITS_EACH = 8;
    private static final int FEW = 8;

    /// The rows of which the ids are held.
    private final BitSet rows;

    private final BitSet bits;
    private final int mask;

    private HiddenIds(BitSet rows, BitSet bits, int mask) {
        this.rows = rows;
        this.bits = bits;
        this.mask = mask;
    }

    /// The ids of `hidden` rows, made of those that are `known` already where one of them has most of them, and
    /// hardly any others: each is looked up in vain.
    static HiddenIds of(Shelf shelf, BitSet hidden, List<HiddenIds> known) {
        return known.stream()
                .filter(one -> one.hasRoomFor(hidden) && one.differences(hidden) <= hidden.cardinality() / FEW)
                .min(Comparator.comparingInt(one -> one.differences(hidden)))
                .orElseGet(() -> empty(hidden.cardinality()))
                .with(shelf, hidden);
    }

    private static HiddenIds empty(int count) {
        int mask = Integer.highestOneBit(Math.max(1, count) * BITS_EACH) * 2 - 1;
        return new HiddenIds(new BitSet(), new BitSet(mask + 1), mask);
    }

    private HiddenIds with(Shelf shelf, BitSet hidden) {
        var all = new HiddenIds((BitSet) rows.clone(), (BitSet) bits.clone(), mask);
        all.rows.or(hidden);
        missing(hidden).stream().forEach(row -> all.bits.set(bit(shelf.id(row))));
        return all;
    }

    private BitSet missing(BitSet hidden) {
        var missing = (BitSet) hidden.clone();
        missing.andNot(rows);
        return missing;
    }

    private int differences(BitSet hidden) {
        var differences = (BitSet) hidden.clone();
        differences.xor(rows);
        return differences.cardinality();
    }

    private boolean hasRoomFor(BitSet hidden) {
        var all = (BitSet) rows.clone();
        all.or(hidden);
        return all.cardinality() <= (mask + 1) / LEAST_BITS_EACH;
    }

    /// The same where the rows have moved aside for `fresh` ones.
    HiddenIds moved(BitSet fresh) {
        var moved = new BitSet(rows.length());
        int before = 0;
        int next = fresh.nextSetBit(0);
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            for (; next >= 0 && next <= row + before; next = fresh.nextSetBit(next + 1)) before++;
            moved.set(row + before);
        }
        return new HiddenIds(moved, bits, mask);
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
