package org.trucewatch.server.web;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Stream;

/// A table as bytes that are made as they are read: of a million reports no more than one line is in memory.
public final class TableStream extends InputStream {
    private final Iterator<String> lines;
    private byte[] line = {};
    private int at;

    /// The lines, each with its end, one behind the other.
    public TableStream(Stream<String> lines) {
        this.lines = lines.iterator();
    }

    @Override
    public int read() {
        return isOver() ? -1 : line[at++] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int most) {
        int filled = 0;
        while (filled < most && !isOver()) {
            int count = Math.min(most - filled, line.length - at);
            System.arraycopy(line, at, into, from + filled, count);
            at += count;
            filled += count;
        }
        return filled > 0 || most == 0 ? filled : -1;
    }

    /// Makes the next line where there is one.
    private boolean isOver() {
        while (at == line.length && lines.hasNext()) {
            line = lines.next().getBytes(StandardCharsets.UTF_8);
            at = 0;
        }
        return at == line.length;
    }
}
