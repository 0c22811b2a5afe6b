package org.trucewatch.ledger.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.merkle.Hashing;

final class SealTest {
    private final Random random = new Random(1);

    private byte[] chance(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    @Test
    void whatIsSealedOpensWithItsOpeningAndWithNoOther() {
        for (int size : new int[] {0, 1, 4_092, 4_093, 70_000, 2_000_000}) {
            var content = Bytes.of(chance(size));
            var sealed = Sealed.seal(content, this::chance);
            assertEquals(Optional.of(content), Sealed.open(sealed.commitment(), sealed.box(), sealed.opening()));
            var other = Sealed.seal(content, this::chance);
            assertNotEquals(sealed.commitment(), other.commitment(), "equal contents must not look equal");
            assertEquals(Optional.empty(), Sealed.open(sealed.commitment(), sealed.box(), other.opening()));
            assertEquals(Optional.empty(), Sealed.open(sealed.commitment(), other.box(), other.opening()));
        }
    }

    @Test
    void aLengthIsHiddenInOneOfFewSizes() {
        assertEquals(
                Sealed.seal(Bytes.utf8("a name"), this::chance).box().size(),
                Sealed.seal(Bytes.of(new byte[4_000]), this::chance).box().size());
    }

    @Test
    void noFlippedBitOfABoxOrOpeningGoesUnnoticed() {
        var sealed = Sealed.seal(Bytes.utf8("a name"), this::chance);
        for (int bit = 0; bit < sealed.box().size() * 8; bit += 7) {
            var box = Bytes.of(flipped(sealed.box(), bit));
            assertEquals(Optional.empty(), Sealed.open(sealed.commitment(), box, sealed.opening()));
        }
        for (int bit = 0; bit < Opening.BYTES * 8; bit++) {
            var opening = Opening.of(Bytes.of(flipped(sealed.opening().secret(), bit)));
            assertEquals(Optional.empty(), Sealed.open(sealed.commitment(), sealed.box(), opening));
        }
    }

    private static byte[] flipped(Bytes bytes, int bit) {
        byte[] flipped = bytes.toArray();
        flipped[bit / 8] ^= (byte) (1 << bit % 8);
        return flipped;
    }

    @Test
    void aCommitmentIsReadBackAndItsHashTellsNothingWithoutTheBlinding() throws Malformed {
        var sealed = Sealed.seal(Bytes.utf8("a name"), this::chance);
        assertEquals(sealed.commitment(), Commitment.read(sealed.commitment().payload()));
        assertNotEquals(new Hashing().leaf(sealed.box()), sealed.commitment().hash());
        assertThrows(Malformed.class, () -> Commitment.read(Bytes.utf8("trucewatch.org/sealed@v1\ncommitment x\n")));
    }

    @Test
    void aMasterKeyUnwrapsOnlyWhatItWrappedForTheSamePurpose() {
        var key = MasterKey.fresh(this::chance);
        var wrapped = key.wrap(Bytes.utf8("secret"), "log key", this::chance);
        assertEquals(Optional.of(Bytes.utf8("secret")), key.unwrap(wrapped, "log key"));
        assertEquals(Optional.empty(), key.unwrap(wrapped, "opening"));
        assertEquals(Optional.empty(), MasterKey.fresh(this::chance).unwrap(wrapped, "log key"));
        assertFalse(key.toString().contains("="));
    }

    /// Fast, and good for nothing but this test.
    private static Bytes quickHash(String passphrase, Bytes salt, PassphraseHash.Cost cost) {
        var digest = Hashing.sha256();
        Bytes.utf8(passphrase + cost).feed(digest);
        salt.feed(digest);
        return Bytes.of(digest.digest());
    }

    @Test
    void aLockedKeyFileOpensWithItsPassphraseOnly() throws Malformed {
        var key = MasterKey.fresh(this::chance);
        var cost = PassphraseHash.Cost.RECOMMENDED;
        var locked = KeyFile.Locked.lock(key, "four words of luck", SealTest::quickHash, cost, this::chance);
        var read = assertInstanceOf(KeyFile.Locked.class, KeyFile.read(Bytes.utf8(locked.written())));
        assertEquals(locked, read);
        var wrapped = key.wrap(Bytes.utf8("secret"), "test", this::chance);
        var opened = read.unlock("four words of luck", SealTest::quickHash).orElseThrow();
        assertEquals(Optional.of(Bytes.utf8("secret")), opened.unwrap(wrapped, "test"));
        assertEquals(Optional.empty(), read.unlock("four words of lock", SealTest::quickHash));
    }

    @Test
    void aPlainKeyFileIsReadBackAndSpoiltOnesAreRefusedByLine() throws Malformed {
        var plain = new KeyFile.Plain(MasterKey.fresh(this::chance));
        assertEquals(plain.written(), KeyFile.read(Bytes.utf8(plain.written())).written());
        refuses(
                "trucewatch.org/key@v2\n",
                "key file, line 1: \"trucewatch.org/key@v2\" was written by a newer version of Trucewatch;"
                        + " use that one");
        refuses("trucewatch.org/key@v1\nplain AAAA\n", "key file, line 2: a master key has 32 bytes");
        refuses(
                "trucewatch.org/key@v1\nargon2id 99999999999 3 4\nsalt AAAA\nwrapped AAAA\n",
                "key file, line 2: these costs are below the least of Argon2 or above 4 GiB");
        refuses(plain.written() + "more\n", "key file, line 3: nothing may follow here");
    }

    private static void refuses(String file, String sentence) {
        assertEquals(
                sentence,
                assertThrows(Malformed.class, () -> KeyFile.read(Bytes.utf8(file)))
                        .sentence());
    }
}
