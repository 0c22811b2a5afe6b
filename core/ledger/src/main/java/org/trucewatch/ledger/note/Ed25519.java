package org.trucewatch.ledger.note;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.model.Defect;

/// Ed25519 (RFC 8032) on plain 32-byte keys, through the JDK.
public final class Ed25519 {
    public static final int KEY_BYTES = 32;
    public static final int SIGNATURE_BYTES = 64;

    // The JDK takes keys only in these wrappings; what follows the prefix is the plain key.
    private static final byte[] PUBLIC_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final byte[] PRIVATE_PREFIX = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private Ed25519() {}

    /// Whether `signature` is that of `message` under `publicKey`. Whatever is no key or no signature is not.
    public static boolean verifies(Bytes publicKey, Bytes message, Bytes signature) {
        if (publicKey.size() != KEY_BYTES || signature.size() != SIGNATURE_BYTES) return false;
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(publicKey(publicKey));
            verifier.update(message.toArray());
            return verifier.verify(signature.toArray());
        } catch (InvalidKeySpecException | SignatureException foreign) {
            return false; // a point not on the curve, a number out of range
        } catch (GeneralSecurityException absent) {
            throw absent(absent);
        }
    }

    static Bytes sign(Bytes seed, Bytes message) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(privateKey(seed));
            signer.update(message.toArray());
            return Bytes.of(signer.sign());
        } catch (GeneralSecurityException absent) {
            throw absent(absent);
        }
    }

    static Bytes publicKey(SeedOnce seed) {
        try {
            // The JDK derives a public key nowhere else than in its generator.
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, seed);
            byte[] encoded = generator.generateKeyPair().getPublic().getEncoded();
            return Bytes.of(encoded, encoded.length - KEY_BYTES, encoded.length);
        } catch (GeneralSecurityException absent) {
            throw absent(absent);
        }
    }

    private static PublicKey publicKey(Bytes key) throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(joined(PUBLIC_PREFIX, key)));
    }

    private static PrivateKey privateKey(Bytes seed) throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(joined(PRIVATE_PREFIX, seed)));
    }

    private static byte[] joined(byte[] prefix, Bytes key) {
        byte[] all = Arrays.copyOf(prefix, prefix.length + key.size());
        key.copyTo(all, prefix.length);
        return all;
    }

    private static Defect absent(GeneralSecurityException cause) {
        return new Defect("this Java cannot do Ed25519: " + cause.getMessage());
    }

    /// Hands the generator the seed it is to use.
    static final class SeedOnce extends SecureRandom {
        private static final long serialVersionUID = 1;

        private final transient Bytes seed;

        SeedOnce(Bytes seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] target) {
            if (target.length != seed.size()) throw new Defect("a key takes 32 bytes of seed");
            seed.copyTo(target, 0);
        }
    }
}
