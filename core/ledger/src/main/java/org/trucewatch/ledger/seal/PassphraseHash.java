package org.trucewatch.ledger.seal;

import org.trucewatch.ledger.bytes.Bytes;

/// Makes a key of a passphrase, slowly and in much memory (Argon2id, RFC 9106). An adapter has the library.
@FunctionalInterface
public interface PassphraseHash {
    /// 32 bytes. The settings travel with the salt, so that they can be raised later.
    Bytes hash(String passphrase, Bytes salt, Cost cost);

    /// How slow: `kibibytes` of memory, `passes` over it, `lanes` side by side.
    record Cost(int kibibytes, int passes, int lanes) {
        /// The second recommendation of RFC 9106, section 4: 64 MiB, 3 passes, 4 lanes.
        public static final Cost RECOMMENDED = new Cost(64 << 10, 3, 4);

        private static final int MOST_KIBIBYTES = 4 << 20;
        private static final int MOST_PASSES = 100;
        private static final int MOST_LANES = 64;

        /// What a key file of a stranger may ask of us.
        boolean isReasonable() {
            return kibibytes >= 8 * lanes
                    && kibibytes <= MOST_KIBIBYTES
                    && passes >= 1
                    && passes <= MOST_PASSES
                    && lanes >= 1
                    && lanes <= MOST_LANES;
        }
    }
}
