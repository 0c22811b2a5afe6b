package org.trucewatch.ledger.seal;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.model.Defect;

/// AES-256-GCM through the JDK: a nonce of 12 bytes in front, a tag of 16 behind, `purpose` bound in.
final class Cipher256 {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private Cipher256() {}

    static Bytes encrypt(Bytes key, byte[] plain, String purpose, Chance chance) {
        byte[] nonce = chance.bytes(NONCE_BYTES);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, purpose).doFinal(plain);
            byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
            return Bytes.of(all);
        } catch (GeneralSecurityException absent) {
            throw absent(absent);
        }
    }

    /// Empty if the key is another or the bytes were touched.
    static Optional<byte[]> decrypt(Bytes key, Bytes box, String purpose) {
        if (box.size() < NONCE_BYTES + TAG_BITS / 8) return Optional.empty();
        try {
            byte[] nonce = box.slice(0, NONCE_BYTES).toArray();
            byte[] sealed = box.slice(NONCE_BYTES, box.size()).toArray();
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key, nonce, purpose).doFinal(sealed));
        } catch (AEADBadTagException wrong) {
            return Optional.empty();
        } catch (GeneralSecurityException absent) {
            throw absent(absent);
        }
    }

    private static Cipher cipher(int mode, Bytes key, byte[] nonce, String purpose) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key.toArray(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(Bytes.utf8(purpose).toArray());
        return cipher;
    }

    private static Defect absent(GeneralSecurityException cause) {
        return new Defect("this Java cannot do AES-256-GCM: " + cause.getMessage());
    }
}
