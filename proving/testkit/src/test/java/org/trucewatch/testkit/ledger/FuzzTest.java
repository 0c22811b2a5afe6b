package org.trucewatch.testkit.ledger;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Every reader is fed good inputs spoilt by a seeded hand; what it takes is kept and spoilt further.
final class FuzzTest {
    @Test
    void noReaderBreaksOnSpoiltInput() {
        feed(20_000, 1);
    }

    @Test
    @Tag("long")
    void noReaderBreaksOnMillionsOfSpoiltInputs() {
        feed(3_000_000, 2);
    }

    private static void feed(int count, long seed) {
        FuzzTarget.seeds().forEach((target, seeds) -> {
            for (var good : seeds) assertTrue(target.fuzz(good), target + " must read " + base64(good));
            var random = new Random(seed);
            var corpus = new ArrayList<>(seeds);
            int read = 0;
            for (int round = 0; round < count; round++) {
                byte[] source = corpus.get(random.nextInt(corpus.size()));
                byte[] other = corpus.get(random.nextInt(corpus.size()));
                byte[] spoilt = Spoiling.any(source, other, random);
                if (!feedOne(target, spoilt)) continue;
                read++;
                if (spoilt.length < 4_000) keep(corpus, spoilt, random);
            }
            System.out.println("fed to " + target + ": " + count + ", read: " + read);
        });
    }

    private static void keep(List<byte[]> corpus, byte[] input, Random random) {
        if (corpus.size() < 200) corpus.add(input);
        else corpus.set(random.nextInt(corpus.size()), input);
    }

    private static boolean feedOne(FuzzTarget target, byte[] input) {
        return assertDoesNotThrow(() -> target.fuzz(input), () -> target + " broke on " + base64(input));
    }

    private static String base64(byte[] input) {
        return Base64.getEncoder().encodeToString(input);
    }
}
