package org.trucewatch.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Objects;

/// Where an answer goes. Whoever reads no further, as `head` does, has had what they wanted: the rest is dropped.
final class Outlet extends FilterOutputStream {
    private boolean closed;

    Outlet(OutputStream to) {
        super(to);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (closed) return;
        try {
            out.write(bytes, from, length);
        } catch (IOException failure) {
            if (!saysPipe(failure)) throw failure;
            closed = true;
        }
    }

    private static boolean saysPipe(IOException failure) {
        return Objects.requireNonNullElse(failure.getMessage(), "")
                .toLowerCase(Locale.ROOT)
                .contains("pipe");
    }
}
