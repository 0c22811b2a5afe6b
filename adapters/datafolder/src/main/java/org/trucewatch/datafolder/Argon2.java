package org.trucewatch.datafolder;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.seal.PassphraseHash;

/// Argon2id of Bouncy Castle. The passphrase is taken as UTF-8, as typed.
final class Argon2 implements PassphraseHash {
    private static final int BYTES = 32;

    @Override
    public Bytes hash(String passphrase, Bytes salt, Cost cost) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withSalt(salt.toArray())
                .withMemoryAsKB(cost.kibibytes())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .build());
        byte[] key = new byte[BYTES];
        generator.generateBytes(passphrase.getBytes(StandardCharsets.UTF_8), key);
        return Bytes.of(key);
    }
}
