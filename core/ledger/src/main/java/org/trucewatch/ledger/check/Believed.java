package org.trucewatch.ledger.check;

import java.util.Arrays;
import java.util.Optional;
import org.trucewatch.ledger.merkle.Hash;

/// The hashes of one tile as far as something vouches for them: the root, or two files that agree.
final class Believed {
    private final byte[] hashes;
    private final boolean[] known;

    private Believed(byte[] hashes, boolean[] known) {
        this.hashes = hashes;
        this.known = known;
    }

    static Believed all(byte[] hashes) {
        var known = new boolean[hashes.length / Hash.BYTES];
        Arrays.fill(known, true);
        return new Believed(hashes, known);
    }

    static Believed none(int width) {
        return new Believed(new byte[width * Hash.BYTES], new boolean[width]);
    }

    /// What `one` and `other` agree on.
    static Believed where(byte[] one, byte[] other) {
        var agreed = none(one.length / Hash.BYTES);
        for (int at = 0; at < agreed.width(); at++) {
            if (same(one, other, at)) agreed.learn(at, one);
        }
        return agreed;
    }

    static boolean same(byte[] one, byte[] other, int at) {
        int from = at * Hash.BYTES;
        return Arrays.equals(one, from, from + Hash.BYTES, other, from, from + Hash.BYTES);
    }

    private void learn(int at, byte[] from) {
        System.arraycopy(from, at * Hash.BYTES, hashes, at * Hash.BYTES, Hash.BYTES);
        known[at] = true;
    }

    int width() {
        return known.length;
    }

    boolean knows(int at) {
        return known[at];
    }

    boolean is(int at, Hash hash) {
        return known[at] && hash.isAt(hashes, at * Hash.BYTES);
    }

    /// Whether the hash at this place of `tile` is the believed one.
    boolean isAt(int at, byte[] tile) {
        return known[at] && same(hashes, tile, at);
    }

    Optional<Hash> hash(int at) {
        return known[at] ? Optional.of(Hash.at(hashes, at * Hash.BYTES)) : Optional.empty();
    }
}
