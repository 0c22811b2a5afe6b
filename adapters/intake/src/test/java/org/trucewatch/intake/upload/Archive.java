package org.trucewatch.intake.upload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// ZIP files that are made for tests, harmless ones and others.
final class Archive {
    private static final int CENTRAL = 0x02014b50;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);

    void add(String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    byte[] packed() throws IOException {
        zip.close();
        return bytes.toByteArray();
    }

    static byte[] of(String name, byte[] content) throws IOException {
        var archive = new Archive();
        archive.add(name, content);
        return archive.packed();
    }

    private static int list(byte[] zip) {
        int at = zip.length - 22;
        while (changing(zip).getInt(at) != CENTRAL) at--;
        return at;
    }

    private static ByteBuffer changing(byte[] zip) {
        return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    }

    static byte[] locked(byte[] zip) {
        var changed = zip.clone();
        changed[list(zip) + 8] |= 1;
        return changed;
    }

    static byte[] link(byte[] zip) {
        var changed = zip.clone();
        changing(changed).putInt(list(zip) + 38, 0xA1FF0000);
        return changed;
    }

    /// Two entries of the list at the end that share one content.
    static byte[] overlapping() throws IOException {
        var archive = new Archive();
        archive.add("a1", new byte[5_000]);
        archive.add("a2", new byte[5_000]);
        var packed = archive.packed();
        changing(packed).putInt(list(packed) + 42, 0);
        return packed;
    }
}
