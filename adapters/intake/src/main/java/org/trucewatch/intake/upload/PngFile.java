package org.trucewatch.intake.upload;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;

/// Walks through a PNG file and keeps the chunks that its pixels need. Texts, times, profiles and whatever follows the
/// end are left behind. Source: PNG, third edition, section 5.
final class PngFile {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final int AROUND = 12;
    private static final int UPRIGHT = 1;

    private PngFile() {}

    static Picture read(byte[] file) throws Bad {
        if (file.length < 33 || !Arrays.equals(SIGNATURE, Arrays.copyOf(file, SIGNATURE.length)))
            throw Bad.broken("The picture");
        var bytes = ByteBuffer.wrap(file);
        int width = bytes.getInt(16);
        int height = bytes.getInt(20);
        if (!name(file, SIGNATURE.length).equals("IHDR")) throw Bad.broken("The picture");
        Picture.mustFit(width, height);
        return new Picture(kept(file, bytes), width, height, UPRIGHT);
    }

    private static byte[] kept(byte[] file, ByteBuffer bytes) throws Bad {
        var kept = new ByteArrayOutputStream(file.length);
        kept.writeBytes(SIGNATURE);
        int headers = 0;
        for (int at = SIGNATURE.length; ; ) {
            if (at > file.length - AROUND) throw Bad.broken("The picture");
            int length = bytes.getInt(at);
            if (length < 0 || length > file.length - at - AROUND || !isWhole(file, bytes, at, length))
                throw Bad.broken("The picture");
            var name = name(file, at);
            if (name.equals("IHDR") && ++headers > 1) throw Bad.broken("The picture");
            if (NEEDED.contains(name)) kept.write(file, at, length + AROUND);
            at += length + AROUND;
            if (name.equals("IEND")) return kept.toByteArray();
        }
    }

    private static String name(byte[] file, int at) {
        return new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
    }

    private static boolean isWhole(byte[] file, ByteBuffer bytes, int at, int length) {
        var sum = new CRC32();
        sum.update(file, at + 4, length + 4);
        return (int) sum.getValue() == bytes.getInt(at + 8 + length);
    }
}
