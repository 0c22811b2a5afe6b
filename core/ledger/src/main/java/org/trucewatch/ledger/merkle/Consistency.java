package org.trucewatch.ledger.merkle;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Proofs that an older ledger is the beginning of a newer one (RFC 6962, section 2.1.2).
public final class Consistency {
    private Consistency() {}

    /// The hashes that lead from the head at `from` to the head at `to`. Empty from size 0 and for equal sizes.
    public static List<Hash> proof(Rows rows, long from, long to) {
        Objects.checkFromToIndex(0, from, to);
        if (from == 0 || from == to) return List.of();
        var path = new ArrayList<Hash>();
        collect(rows, from, 0, to, true, path, new Hashing());
        return List.copyOf(path);
    }

    /// `known` says that the hash over [begin, from) is the older root itself, which the reader already has.
    private static void collect(
            Rows rows, long from, long begin, long end, boolean known, List<Hash> path, Hashing hashing) {
        if (from == end) {
            if (!known) path.add(Subtree.of(rows, begin, end, hashing));
            return;
        }
        long middle = begin + Subtree.split(end - begin);
        if (from <= middle) {
            collect(rows, from, begin, middle, known, path, hashing);
            path.add(Subtree.of(rows, middle, end, hashing));
        } else {
            collect(rows, from, middle, end, false, path, hashing);
            path.add(Subtree.of(rows, begin, middle, hashing));
        }
    }

    /// Whether `proof` shows that the ledger `older` is the beginning of the ledger `newer`.
    ///
    /// Never from size 0: every ledger continues the empty one, so nothing would be proved. See [#follows].
    public static boolean proves(Head older, Head newer, List<Hash> proof) {
        if (older.size() == 0 || older.size() > newer.size() || proof.size() > Inclusion.MOST_HASHES) return false;
        if (older.size() == newer.size()) return proof.isEmpty() && older.root().equals(newer.root());
        var walk = new Walk(older, newer);
        for (var neighbour : walk.withStart(proof)) {
            if (!walk.take(neighbour)) return false;
        }
        return walk.ends();
    }

    /// The same question as a witness asks it: after the empty ledger anything may follow, without a proof.
    public static boolean follows(Head older, Head newer, List<Hash> proof) {
        if (older.size() > 0) return proves(older, newer, proof);
        boolean empties = older.equals(Head.empty()) && (newer.size() > 0 || newer.equals(older));
        return empties && proof.isEmpty();
    }

    /// The verification of RFC 9162, section 2.1.4.2: one climb that rebuilds both roots.
    private static final class Walk {
        private final Head older;
        private final Head newer;
        private final Hashing hashing = new Hashing();
        private long place;
        private long last;
        private boolean started;
        private Hash olderRoot;
        private Hash newerRoot;

        Walk(Head older, Head newer) {
            this.older = older;
            this.newer = newer;
            olderRoot = older.root();
            newerRoot = older.root();
            place = older.size() - 1;
            last = newer.size() - 1;
            while ((place & 1) == 1) {
                place >>= 1;
                last >>= 1;
            }
        }

        /// A complete older tree is a node of the newer one, and its root is left out of the proof.
        List<Hash> withStart(List<Hash> proof) {
            if (!Subtree.isComplete(older.size())) return proof;
            var all = new ArrayList<Hash>();
            all.add(older.root());
            all.addAll(proof);
            return all;
        }

        boolean take(Hash neighbour) {
            if (!started) {
                started = true;
                olderRoot = neighbour;
                newerRoot = neighbour;
                return true;
            }
            if (last == 0) return false;
            if ((place & 1) == 1 || place == last) {
                olderRoot = hashing.node(neighbour, olderRoot);
                newerRoot = hashing.node(neighbour, newerRoot);
                while ((place & 1) == 0 && place != 0) climb();
            } else {
                newerRoot = hashing.node(newerRoot, neighbour);
            }
            climb();
            return true;
        }

        private void climb() {
            place >>= 1;
            last >>= 1;
        }

        boolean ends() {
            return started && last == 0 && olderRoot.equals(older.root()) && newerRoot.equals(newer.root());
        }
    }
}
