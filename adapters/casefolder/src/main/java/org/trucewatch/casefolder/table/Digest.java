package org.trucewatch.casefolder.table;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;

/// The SHA-256 of bytes that come piece by piece. What comes in one piece is held, and hashed once somebody asks: of
/// thousands of small files hardly any is.
final class Digest {
    private byte[] first = {};
    private Optional<MessageDigest> hash = Optional.empty();

    void take(byte[] bytes, int length) {
        if (first.length == 0) first = Arrays.copyOf(bytes, length);
        else more(bytes, length);
    }

    private void more(byte[] bytes, int length) {
        if (hash.isEmpty()) {
            hash = Optional.of(TextFile.hash());
            hash.get().update(first);
        }
        hash.get().update(bytes, 0, length);
    }

    /// The digest of all that was taken, as it is written. Nothing may be taken afterwards.
    Supplier<String> written() {
        if (hash.isEmpty()) return of(first);
        var digest = hash.get().digest();
        return () -> HexFormat.of().formatHex(digest);
    }

    static Supplier<String> of(byte[] bytes) {
        return () -> HexFormat.of().formatHex(TextFile.hash().digest(bytes));
    }
}
