package org.trucewatch.flink;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Lines of one agreement as bytes, each head before the lines below it: how they are sent between tasks and kept in
/// state.
///
/// A head is its length, less than zero (all bits turned), and its letters; a line its length, when it became known,
/// and its letters.
final class Chunk {
    private static final int ROOM = 1 << 12;

    private byte[] bytes = new byte[ROOM];
    private int size;
    private int head;
    private int headEnd;
    private long first = Long.MAX_VALUE;

    /// Adds a line as it came.
    void add(Sent line) {
        var written = line.written();
        add(line.known(), written, Sent.HEAD, line.text(), line.end());
    }

    /// Adds a line that was read before.
    void add(RawLine line) {
        var below = line.head();
        var text = String.join("\t", below.agreement(), below.path(), below.header());
        var head = (below.isPlain() ? text + Head.LINE_FEED : text).getBytes(StandardCharsets.UTF_8);
        int length = line.to() - line.from();
        var both = Arrays.copyOf(head, head.length + length);
        System.arraycopy(line.bytes(), line.from(), both, head.length, length);
        add(line.known(), both, 0, head.length, both.length);
    }

    private void add(long known, byte[] from, int start, int text, int end) {
        boolean isSameHead = headEnd > head && Arrays.equals(bytes, head, headEnd, from, start, text);
        if (!isSameHead) {
            room(Integer.BYTES + text - start).putInt(~(text - start)).put(from, start, text - start);
            head = size + Integer.BYTES;
            headEnd = head + text - start;
            size = headEnd;
        }
        int length = Integer.BYTES + Long.BYTES + end - text;
        room(length).putInt(end - text).putLong(known).put(from, text, end - text);
        size += length;
        first = Math.min(first, known);
    }

    private ByteBuffer room(int more) {
        if (size + more > bytes.length) bytes = Arrays.copyOf(bytes, 2 * (size + more));
        return ByteBuffer.wrap(bytes, size, more);
    }

    int size() {
        return size;
    }

    /// When the earliest of the lines became known.
    long first() {
        return first;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    static byte[] of(List<RawLine> lines) {
        var chunk = new Chunk();
        lines.forEach(chunk::add);
        return chunk.toBytes();
    }

    static List<RawLine> read(byte[] chunk) {
        var lines = new ArrayList<RawLine>();
        var in = ByteBuffer.wrap(chunk);
        var head = new Head("", "", "");
        while (in.hasRemaining()) {
            int length = in.getInt();
            long known = length < 0 ? 0 : in.getLong();
            int from = in.position();
            int to = from + (length < 0 ? ~length : length);
            if (length < 0) head = Head.read(new String(chunk, from, to - from, StandardCharsets.UTF_8));
            else lines.add(new RawLine(known, head, chunk, from, to));
            in.position(to);
        }
        return lines;
    }
}
