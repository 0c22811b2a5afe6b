package org.trucewatch.server.work;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.merkle.Hashing;

/// What was sent under a key, as a hash, and what was answered; without a status it was begun and not finished.
record Answered(Instant at, String sent, int status, Bytes body) {
    private static final String DOCUMENT = "answer";

    static String sign(String words) {
        var digest = Hashing.sha256();
        Bytes.utf8(words).feed(digest);
        return HexFormat.of().formatHex(digest.digest());
    }

    boolean isOpen() {
        return status == 0;
    }

    Bytes written() {
        var header = Bytes.utf8(at.getEpochSecond() + " " + sent + " " + status + "\n");
        byte[] all = new byte[header.size() + body.size()];
        header.copyTo(all, 0);
        body.copyTo(all, header.size());
        return Bytes.of(all);
    }

    static Optional<Answered> read(Bytes content) {
        int end = content.indexOf(new byte[] {'\n'}, 0);
        if (end < 0) return Optional.empty();
        try {
            var words = content.slice(0, end).text(DOCUMENT).split(" ", -1);
            return Optional.of(new Answered(
                    Instant.ofEpochSecond(Long.parseLong(words[0])),
                    words[1],
                    Integer.parseInt(words[2]),
                    content.slice(end + 1, content.size())));
        } catch (Malformed | NumberFormatException | IndexOutOfBoundsException unreadable) {
            return Optional.empty();
        }
    }
}
