package org.trucewatch.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/// A backup that shows the policy and the checkpoint of one log before the entries of another, whole in itself.
final class ForgedBackup {
    private static final int DIGEST_BYTES = 32;

    private ForgedBackup() {}

    /// One letter for each byte.
    private record Parts(List<String> header, String front, String entries) {
        static Parts of(byte[] backup) {
            var text = new String(backup, StandardCharsets.ISO_8859_1);
            int end = text.indexOf("\n\n") + 2;
            var header = text.substring(0, end).lines().toList();
            int front = end + number(header.get(1)) + number(header.get(2));
            return new Parts(header, text.substring(end, front), text.substring(front, text.length() - DIGEST_BYTES));
        }

        private static int number(String line) {
            return Integer.parseInt(line.substring(line.indexOf(' ') + 1));
        }
    }

    static byte[] of(byte[] signed, byte[] other) throws NoSuchAlgorithmException {
        var shown = Parts.of(signed);
        var held = Parts.of(other);
        var lines = List.of(
                shown.header.get(0), shown.header.get(1), shown.header.get(2), held.header.get(3), held.header.get(4));
        var out = new ByteArrayOutputStream();
        var front = String.join("\n", lines) + "\n\n" + shown.front;
        out.writeBytes((front + held.entries).getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(MessageDigest.getInstance("SHA-256").digest(out.toByteArray()));
        return out.toByteArray();
    }
}
