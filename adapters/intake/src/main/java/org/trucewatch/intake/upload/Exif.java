package org.trucewatch.intake.upload;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads which way is up, and nothing else. Source: CIPA DC-008 (EXIF), tag 0x0112.
final class Exif {
    private static final byte[] NAME = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int ORIENTATION = 0x0112;
    private static final int UPRIGHT = 1;
    private static final int ENTRY_BYTES = 12;

    private Exif() {}

    /// 1 to 8; 1 where it does not say, or cannot be read.
    static int turned(byte[] segment) {
        if (!Arrays.equals(NAME, Arrays.copyOf(segment, NAME.length))) return UPRIGHT;
        var tiff = ByteBuffer.wrap(segment, NAME.length, Math.max(0, segment.length - NAME.length))
                .slice();
        if (tiff.limit() < 8) return UPRIGHT;
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) return UPRIGHT;
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int entry = 0; entry < entries; entry++) {
            int at = directory + 2 + entry * ENTRY_BYTES;
            if (at + ENTRY_BYTES > tiff.limit()) return UPRIGHT;
            if ((tiff.getShort(at) & 0xFFFF) == ORIENTATION) return known(tiff.getShort(at + 8));
        }
        return UPRIGHT;
    }

    private static int known(int turned) {
        return turned >= 1 && turned <= 8 ? turned : UPRIGHT;
    }
}
