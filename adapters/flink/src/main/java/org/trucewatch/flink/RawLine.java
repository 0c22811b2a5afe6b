package org.trucewatch.flink;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.model.Defect;

/// A line that was found readable, not yet made text: below a plain head its row, without the line feed behind it;
/// else its text as written. It lies in `bytes`, with other lines before and behind it.
@SuppressWarnings("ArrayRecordComponent") // a part of a chunk; whoever compares two asks for the same letters
record RawLine(long known, Head head, byte[] bytes, int from, int to) {
    boolean isSame(RawLine other) {
        return known == other.known
                && head.equals(other.head)
                && Arrays.equals(bytes, from, to, other.bytes, other.from, other.to);
    }

    Line line() {
        var written = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        return new Line(
                known,
                head.agreement(),
                head.path(),
                head.isPlain() ? head.header() + "\n" + written + "\n" : unescaped(written));
    }

    private static String unescaped(String written) {
        try {
            return Line.unescaped(written);
        } catch (Malformed malformed) {
            throw new Defect("a line that was held cannot be read: " + malformed.sentence());
        }
    }
}
