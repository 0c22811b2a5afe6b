package org.trucewatch.ledger.merkle;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Proofs that an entry stands at its place in a ledger (RFC 6962, section 2.1.1).
public final class Inclusion {
    /// A tree of 2^63 - 1 leaves has proofs of this many hashes; a longer one is nonsense.
    public static final int MOST_HASHES = 63;

    private Inclusion() {}

    /// The hashes that lead from leaf `index` to the root of the first `size` leaves, the leaf's neighbour first.
    public static List<Hash> proof(Rows rows, long index, long size) {
        Objects.checkIndex(index, size);
        var path = new ArrayList<Hash>();
        collect(rows, index, 0, size, path, new Hashing());
        return List.copyOf(path);
    }

    private static void collect(Rows rows, long index, long begin, long end, List<Hash> path, Hashing hashing) {
        if (end - begin == 1) return;
        long middle = begin + Subtree.split(end - begin);
        if (index < middle) {
            collect(rows, index, begin, middle, path, hashing);
            path.add(Subtree.of(rows, middle, end, hashing));
        } else {
            collect(rows, index, middle, end, path, hashing);
            path.add(Subtree.of(rows, begin, middle, hashing));
        }
    }

    /// Whether `proof` shows that `leaf` is entry number `index` of the ledger with this head.
    public static boolean proves(Hash leaf, long index, Head head, List<Hash> proof) {
        if (index < 0 || index >= head.size() || proof.size() > MOST_HASHES) return false;
        var hashing = new Hashing();
        var hash = leaf;
        long place = index;
        long last = head.size() - 1;
        for (var neighbour : proof) {
            if (last == 0) return false; // the root is reached and hashes are left over
            // A node without a right neighbour rises unchanged until it has a left one.
            while (place == last && (place & 1) == 0) {
                place >>= 1;
                last >>= 1;
            }
            hash = (place & 1) == 1 ? hashing.node(neighbour, hash) : hashing.node(hash, neighbour);
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(head.root());
    }
}
