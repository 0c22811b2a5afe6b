package org.trucewatch.ledger.check;

import java.util.Arrays;
import java.util.Optional;
import org.trucewatch.ledger.merkle.Hash;
import org.trucewatch.ledger.merkle.Hashing;
import org.trucewatch.ledger.tiles.Bundles;

/// What can be read off a bundle by its lengths alone.
final class BundleHashes {
    private BundleHashes() {}

    /// The hashes of its first `count` records; empty if it does not have so many.
    static Optional<byte[]> of(byte[] bundle, int count, Hashing hashing) {
        byte[] hashes = new byte[count * Hash.BYTES];
        int offset = 0;
        for (int at = 0; at < count; at++) {
            int next = next(bundle, offset);
            if (next < 0) return Optional.empty();
            hashing.leaf(bundle, offset + Bundles.LENGTH_BYTES, next).copyTo(hashes, at * Hash.BYTES);
            offset = next;
        }
        return Optional.of(hashes);
    }

    /// The bundle up to the end of record number `count`, where a longer one stands for a shorter.
    static byte[] beginning(byte[] bundle, int count) {
        int offset = 0;
        for (int at = 0; at < count; at++) {
            int next = next(bundle, offset);
            if (next < 0) return bundle;
            offset = next;
        }
        return Arrays.copyOf(bundle, offset);
    }

    private static int next(byte[] bundle, int offset) {
        int from = offset + Bundles.LENGTH_BYTES;
        if (from > bundle.length) return -1;
        int to = from + Bundles.length(bundle[offset], bundle[offset + 1]);
        return to <= bundle.length ? to : -1;
    }
}
