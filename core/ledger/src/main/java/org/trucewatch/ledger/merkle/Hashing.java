package org.trucewatch.ledger.merkle;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.OptionalInt;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.model.Defect;

/// The two hashes of RFC 6962: a leaf is hashed behind the byte 0, a node behind the byte 1.
///
/// The prefixes keep anybody from passing a pair of hashes off as an entry. An object of this class holds a digest
/// and serves one thread.
public final class Hashing {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest digest = sha256();
    private final byte[] node = new byte[1 + 2 * Hash.BYTES];

    public Hashing() {
        node[0] = NODE;
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new Defect("every Java platform must have SHA-256, but: " + absent.getMessage());
        }
    }

    /// The root of the tree without leaves: the hash of nothing.
    public static Hash emptyRoot() {
        return Hash.owning(sha256().digest());
    }

    public Hash leaf(Bytes entry) {
        digest.update(LEAF);
        entry.feed(digest);
        return Hash.owning(digest.digest());
    }

    /// The hash of the leaf that lies in `source` from `from` up to and without `to`.
    public Hash leaf(byte[] source, int from, int to) {
        digest.update(LEAF);
        digest.update(source, from, to - from);
        return Hash.owning(digest.digest());
    }

    /// The length, from 0 to `most`, of the leaf at `from` in `source` that has the hash `wanted`.
    public OptionalInt lengthOf(Hash wanted, byte[] source, int from, int most) {
        digest.update(LEAF);
        try {
            for (int length = 0; ; length++) {
                var soFar = (MessageDigest) digest.clone();
                if (wanted.isAt(soFar.digest(), 0)) return OptionalInt.of(length);
                if (length == most) return OptionalInt.empty();
                digest.update(source[from + length]);
            }
        } catch (CloneNotSupportedException foreign) {
            return OptionalInt.empty(); // a provider without copies: the question stays open
        } finally {
            digest.reset();
        }
    }

    public Hash node(Hash left, Hash right) {
        left.copyTo(node, 1);
        right.copyTo(node, 1 + Hash.BYTES);
        return Hash.owning(digest.digest(node));
    }

    /// The root of `count` neighbouring hashes that start at byte `offset` of `row`; `count` is a power of two.
    public Hash complete(byte[] row, int offset, int count) {
        if (Integer.bitCount(count) != 1)
            throw new Defect("a complete subtree has 1, 2, 4, 8 ... leaves, not " + count);
        if (count == 1) return Hash.at(row, offset);
        byte[] level = new byte[count / 2 * Hash.BYTES];
        halve(row, offset, level, count / 2);
        for (int width = count / 4; width > 0; width /= 2) halve(level, 0, level, width);
        return Hash.at(level, 0);
    }

    /// Works in place too: pair `i` is read at 2i and written at i, which no later pair reads.
    private void halve(byte[] source, int offset, byte[] target, int pairs) {
        for (int pair = 0; pair < pairs; pair++) {
            System.arraycopy(source, offset + pair * 2 * Hash.BYTES, node, 1, 2 * Hash.BYTES);
            digest.update(node);
            digestInto(target, pair * Hash.BYTES);
        }
    }

    private void digestInto(byte[] target, int offset) {
        try {
            digest.digest(target, offset, Hash.BYTES);
        } catch (DigestException tooShort) {
            throw new Defect("the target has no room for a hash: " + tooShort.getMessage());
        }
    }
}
