package org.trucewatch.ledger.check;

import java.util.OptionalInt;
import org.trucewatch.ledger.bytes.Fault;
import org.trucewatch.ledger.entry.Entry;
import org.trucewatch.ledger.merkle.Hash;
import org.trucewatch.ledger.merkle.Hashing;
import org.trucewatch.ledger.merkle.Rows;
import org.trucewatch.ledger.tiles.Bundles;
import org.trucewatch.model.agreement.Words;

/// Compares the records of one entry bundle with the hashes believed, and finds its way on behind a damaged one.
final class BundleCheck {
    private static final int LENGTH_BITS = 16;

    private final String file;
    private final byte[] bundle;
    private final long first;
    private final Believed believed;
    private final Hashing hashing = new Hashing();
    private boolean searched;

    BundleCheck(String file, byte[] bundle, long number, Believed believed) {
        this.file = file;
        this.bundle = bundle;
        this.first = number * Rows.WIDTH;
        this.believed = believed;
    }

    /// Hands `good` the offset of the content of each good record, in order.
    void check(Findings findings, GoodRecord good) {
        int offset = 0;
        for (int at = 0; at < believed.width(); at++) {
            int next = record(at, offset, findings, good);
            if (next < 0) return;
            offset = next;
        }
        if (offset < bundle.length) {
            findings.add(Damage.at(file, offset, Fault.BYTES_FOLLOW.with(bundle.length - offset)));
        }
    }

    /// Told of each good record: its number, and where its content starts and ends in the bundle.
    interface GoodRecord {
        void at(long record, int from, int to);
    }

    /// Checks one record and returns the offset of the next, or -1 if that cannot be known.
    int record(int at, int offset, Findings findings, GoodRecord good) {
        int from = offset + Bundles.LENGTH_BYTES;
        if (from > bundle.length) return endsEarly(at, offset, findings);
        int to = from + Bundles.length(bundle[offset], bundle[offset + 1]);
        if (to <= bundle.length && believed.is(at, hashing.leaf(bundle, from, to))) {
            findings.good(first + at);
            good.at(first + at, from, to);
            return to;
        }
        if (!believed.knows(at)) return unknown(at, offset, to, findings);
        if (!nextFits(at, to)) {
            var length = rightLength(at, offset);
            if (length.isPresent()) return wrongLength(at, offset, length.getAsInt(), findings);
            if (to > bundle.length) return endsEarly(at, offset, findings);
        }
        findings.add(Damage.of(file, offset, first + at, wrongContent(at, hashing.leaf(bundle, from, to))));
        return to;
    }

    private int endsEarly(int at, int offset, Findings findings) {
        findings.add(Damage.of(file, offset, first + at, Fault.RECORD_ENDS.with()));
        return -1;
    }

    private int unknown(int at, int offset, int to, Findings findings) {
        findings.add(Damage.of(file, offset, first + at, Fault.RECORD_UNVOUCHED.with()));
        return to <= bundle.length ? to : -1;
    }

    private int wrongLength(int at, int offset, int length, Findings findings) {
        findings.add(Damage.of(
                file,
                offset,
                first + at,
                Fault.RECORD_LENGTH.with(Bundles.length(bundle[offset], bundle[offset + 1]), length)));
        return offset + Bundles.LENGTH_BYTES + length;
    }

    private Words wrongContent(int at, Hash actual) {
        for (int other = 0; other < believed.width(); other++) {
            if (other != at && believed.is(other, actual)) {
                return Fault.RECORD_MOVED.with(first + other);
            }
        }
        return Fault.RECORD_CHANGED.with();
    }

    /// Whether a record that ends at `to` is followed by what belongs there: then its length is right.
    private boolean nextFits(int at, int to) {
        if (at + 1 == believed.width()) return to == bundle.length;
        int from = to + Bundles.LENGTH_BYTES;
        if (from > bundle.length) return false;
        int end = from + Bundles.length(bundle[to], bundle[to + 1]);
        return end <= bundle.length
                && (!believed.knows(at + 1) || believed.is(at + 1, hashing.leaf(bundle, from, end)));
    }

    /// The length under which the content is what was entered: one flipped bit is tried first, then every length.
    private OptionalInt rightLength(int at, int offset) {
        int written = Bundles.length(bundle[offset], bundle[offset + 1]);
        for (int bit = 0; bit < LENGTH_BITS; bit++) {
            if (fits(at, offset, written ^ 1 << bit)) return OptionalInt.of(written ^ 1 << bit);
        }
        if (searched) return OptionalInt.empty();
        searched = true; // once a file: where much is broken, nothing would be learnt and minutes lost
        int from = offset + Bundles.LENGTH_BYTES;
        int most = Math.min(Entry.MOST_BYTES, bundle.length - from);
        return believed.hash(at)
                .map(hash -> hashing.lengthOf(hash, bundle, from, most))
                .orElse(OptionalInt.empty());
    }

    private boolean fits(int at, int offset, int length) {
        int from = offset + Bundles.LENGTH_BYTES;
        return from + length <= bundle.length && believed.is(at, hashing.leaf(bundle, from, from + length));
    }
}
