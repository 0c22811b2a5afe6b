package org.trucewatch.ledger.merkle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trucewatch.ledger.bytes.Bytes;

final class TreeTest {
    private static final List<Integer> SIZES = List.of(1, 2, 3, 5, 8, 13, 255, 256, 257, 300, 511, 512, 700);

    private final Hashing hashing = new Hashing();

    @Test
    void theEmptyTreeHasTheHashOfNothingAsRoot() {
        assertEquals(
                "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
                new Tree().head().root().base64());
        assertEquals(Head.empty(), new Tree().head());
    }

    @Test
    void everyHeadOfAGrowingTreeIsTheOneTheDefinitionGives() {
        var leaves = leaves(700);
        var tree = tree(leaves);
        for (int size : SIZES) {
            assertEquals(byDefinition(leaves.subList(0, size)), tree.head(size).root(), "size " + size);
        }
    }

    @Test
    void aTreeOfSeventyThousandLeavesReachesTheThirdRow() {
        var tree = tree(leaves(70_000));
        assertEquals(byDefinition(leaves(70_000)), tree.head().root());
        assertEquals(32, tree.tile(2, 0, 1).length);
    }

    @Test
    void everyLeafOfEverySmallTreeHasAProofThatHolds() {
        var tree = tree(leaves(70));
        for (long size = 1; size <= 70; size++) {
            for (long index = 0; index < size; index++) {
                var proof = Inclusion.proof(tree, index, size);
                assertTrue(Inclusion.proves(tree.leaf(index), index, tree.head(size), proof), index + " of " + size);
                assertFalse(Inclusion.proves(tree.leaf(index), index + 1, tree.head(size), proof));
            }
        }
    }

    @Test
    void everyPairOfSmallTreesHasAProofThatHolds() {
        var tree = tree(leaves(70));
        var other = tree(leaves(71).subList(1, 71));
        for (long to = 1; to <= 70; to++) {
            for (long from = 1; from <= to; from++) {
                var proof = Consistency.proof(tree, from, to);
                assertTrue(Consistency.proves(tree.head(from), tree.head(to), proof), from + " to " + to);
                assertFalse(Consistency.proves(other.head(from), tree.head(to), proof), "fork " + from + " to " + to);
            }
        }
    }

    @Test
    void proofsOfLargeTreesHold() {
        var tree = tree(leaves(70_000));
        var random = new Random(5);
        for (int round = 0; round < 300; round++) {
            long size = 1 + random.nextLong(70_000);
            long index = random.nextLong(size);
            var inclusion = Inclusion.proof(tree, index, size);
            assertTrue(Inclusion.proves(tree.leaf(index), index, tree.head(size), inclusion));
            long from = 1 + random.nextLong(size);
            assertTrue(Consistency.proves(tree.head(from), tree.head(size), Consistency.proof(tree, from, size)));
        }
    }

    @Test
    void fromTheEmptyLedgerNothingIsProvedAndAnythingMayFollow() {
        var tree = tree(leaves(5));
        assertEquals(List.of(), Consistency.proof(tree, 0, 5));
        assertFalse(Consistency.proves(Head.empty(), tree.head(), List.of()));
        assertTrue(Consistency.follows(Head.empty(), tree.head(), List.of()));
        assertFalse(Consistency.follows(Head.empty(), tree.head(), List.of(tree.leaf(0))));
        assertTrue(Consistency.follows(Head.empty(), Head.empty(), List.of()));
        assertFalse(Consistency.follows(new Head(0, tree.leaf(0)), tree.head(), List.of()));
    }

    @Test
    void aProofOfMoreThanSixtyThreeHashesIsRefused() {
        var proof = new ArrayList<Hash>();
        for (int at = 0; at < 64; at++) proof.add(hashing.leaf(Bytes.EMPTY));
        var head = new Head(Long.MAX_VALUE, proof.getFirst());
        assertFalse(Inclusion.proves(proof.getFirst(), 1, head, proof));
        assertFalse(Consistency.proves(new Head(3, proof.getFirst()), head, proof));
    }

    @Test
    void sizesUpToTheLargestNumberDoNotOverflow() {
        var hash = hashing.leaf(Bytes.EMPTY);
        var proof = new ArrayList<Hash>();
        for (int at = 0; at < 63; at++) proof.add(hash);
        for (long index : new long[] {0, 1, Long.MAX_VALUE / 2, Long.MAX_VALUE - 1, Long.MAX_VALUE}) {
            assertFalse(Inclusion.proves(hash, index, new Head(Long.MAX_VALUE, hash), proof));
            assertFalse(Consistency.proves(new Head(Math.max(1, index), hash), new Head(Long.MAX_VALUE, hash), proof));
        }
    }

    @Test
    void aTruncatedTreeGrowsAsIfTheRestHadNeverBeen() {
        var leaves = leaves(600);
        for (int size : List.of(0, 1, 16, 17, 255, 256, 257, 512, 599)) {
            var tree = tree(leaves);
            tree.truncate(size);
            assertEquals(tree(leaves.subList(0, size)).head(), tree.head());
            leaves.subList(size, 600).forEach(tree::add);
            assertEquals(tree(leaves).head(), tree.head(), "cut at " + size);
        }
    }

    private List<Hash> leaves(int count) {
        var leaves = new ArrayList<Hash>();
        for (int at = 0; at < count; at++) leaves.add(hashing.leaf(Bytes.utf8("leaf " + at)));
        return leaves;
    }

    private static Tree tree(List<Hash> leaves) {
        var tree = new Tree();
        leaves.forEach(tree::add);
        return tree;
    }

    /// RFC 6962, section 2.1, word for word.
    private Hash byDefinition(List<Hash> leaves) {
        if (leaves.size() == 1) return leaves.getFirst();
        int split = 1;
        while (split * 2 < leaves.size()) split *= 2;
        return hashing.node(byDefinition(leaves.subList(0, split)), byDefinition(leaves.subList(split, leaves.size())));
    }
}
