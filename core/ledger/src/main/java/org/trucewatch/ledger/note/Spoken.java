package org.trucewatch.ledger.note;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.merkle.Hashing;

/// A checkpoint for people: eight words for a radio or telephone, and the text of a QR code.
///
/// The words are 128 bits of a hash over origin, size and root, sixteen bits a word, in syllables made by rule. The
/// sounds are those that Arabic, English and Russian speakers share; what is misheard is spelled and compared again.
/// Two liaison officers whose words differ do not hold the same record (or not of the same size). To make two records
/// with equal words a cheat needs about 2^64 tries: compare the checkpoints themselves where a line can carry them.
public final class Spoken {
    private static final String SALT = "trucewatch.org/words@v1\n";
    private static final int WORDS = 8;
    private static final List<String> CONSONANTS =
            List.of("b", "d", "f", "h", "j", "k", "l", "m", "n", "r", "s", "sh", "t", "w", "y", "z");
    private static final List<String> VOWELS = List.of("a", "i", "o", "u");

    private Spoken() {}

    public static List<String> words(Checkpoint checkpoint) {
        var digest = Hashing.sha256();
        Bytes.utf8(SALT + checkpoint.origin() + "\n" + checkpoint.head().size() + "\n")
                .feed(digest);
        checkpoint.head().root().feed(digest);
        var hash = ByteBuffer.wrap(digest.digest());
        var words = new ArrayList<String>();
        for (int at = 0; at < WORDS; at++) words.add(word(Short.toUnsignedInt(hash.getShort())));
        return List.copyOf(words);
    }

    /// Consonant, vowel, consonant, vowel, consonant; the first takes the highest four bits.
    private static String word(int bits) {
        return CONSONANTS.get(bits >> 12)
                + VOWELS.get(bits >> 10 & 3)
                + CONSONANTS.get(bits >> 6 & 15)
                + VOWELS.get(bits >> 4 & 3)
                + CONSONANTS.get(bits & 15);
    }

    /// The checkpoint with the log's own signature only: about 250 bytes, and still verifiable.
    public static String qr(Checkpoint checkpoint, NoteKey log) {
        var own = checkpoint.note().signatures().stream()
                .filter(signature -> signature.claims(log))
                .toList();
        return new Note(checkpoint.note().text(), own).written();
    }
}
