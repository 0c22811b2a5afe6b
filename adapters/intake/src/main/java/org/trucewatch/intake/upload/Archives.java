package org.trucewatch.intake.upload;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// How archives begin. Source: the file formats of ZIP, gzip, bzip2, xz, 7-Zip, RAR and Zstandard.
final class Archives {
    private static final List<byte[]> BEGINNINGS = List.of(
            bytes("PK\u0003\u0004"),
            bytes("PK\u0005\u0006"),
            bytes("\u001F\u008B"),
            bytes("BZh"),
            bytes("\u00FD7zXZ"),
            bytes("7z\u00BC\u00AF"),
            bytes("Rar!"),
            bytes("(\u00B5/\u00FD"));

    private Archives() {}

    private static byte[] bytes(String magic) {
        return magic.getBytes(StandardCharsets.ISO_8859_1);
    }

    static boolean isOne(byte[] content, int from, int count) {
        return BEGINNINGS.stream().anyMatch(magic -> begins(content, from, count, magic));
    }

    private static boolean begins(byte[] content, int from, int count, byte[] magic) {
        if (count < magic.length) return false;
        for (int at = 0; at < magic.length; at++) if (content[from + at] != magic[at]) return false;
        return true;
    }
}
