package org.trucewatch.bench.judge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// Fingerprints of what a run made.
final class Digests {
    private Digests() {}

    static String of(List<String> lines) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var line : lines) digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
