package org.trucewatch.ledger.seal;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.model.Defect;

/// Makes contents of many lengths into boxes of few, for a length alone can tell who wrote.
final class Padding {
    private static final int LENGTH_BYTES = 4;
    private static final List<Integer> SIZES = List.of(4 << 10, 16 << 10, 64 << 10, 1 << 20, 8 << 20);

    private Padding() {}

    static int mostBytes() {
        return SIZES.getLast() - LENGTH_BYTES;
    }

    static byte[] pad(Bytes content) {
        int size = SIZES.stream()
                .filter(bucket -> bucket >= content.size() + LENGTH_BYTES)
                .findFirst()
                .orElseThrow(() -> new Defect("a sealed content has at most 8 MiB"));
        byte[] padded = new byte[size];
        ByteBuffer.wrap(padded).putInt(content.size());
        content.copyTo(padded, LENGTH_BYTES);
        return padded;
    }

    static Optional<Bytes> unpad(byte[] padded) {
        if (padded.length < LENGTH_BYTES) return Optional.empty();
        int length = ByteBuffer.wrap(padded).getInt();
        if (length < 0 || length > padded.length - LENGTH_BYTES) return Optional.empty();
        return Optional.of(Bytes.of(padded, LENGTH_BYTES, LENGTH_BYTES + length));
    }
}
