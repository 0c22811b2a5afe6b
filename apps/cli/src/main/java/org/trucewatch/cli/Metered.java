package org.trucewatch.cli;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.trucewatch.desk.archive.BackupRoom;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.pair.Gaps;

/// Counts the bytes that a long work has read or written so far.
final class Metered {
    private static final double MEGABYTE = 1e6;
    private static final int ALL = 100;

    private final AtomicLong bytes = new AtomicLong();

    BackupRoom.Source reading(BackupRoom.Source source) {
        return () -> new Reading(source.open());
    }

    OutputStream writing(OutputStream out) {
        return new Writing(out);
    }

    /// The share of `all` bytes that is read; nothing where none is read this way.
    Progress.Gauge of(long all) {
        return () ->
                all <= 0 || bytes.get() == 0 ? Words.NONE : Gaps.name(Math.min(ALL, ALL * bytes.get() / all) + " %");
    }

    Progress.Gauge written() {
        return () -> Gaps.name(String.format(Locale.ROOT, "%.1f MB", bytes.get() / MEGABYTE));
    }

    private final class Reading extends FilterInputStream {
        Reading(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0) bytes.incrementAndGet();
            return read;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            int read = super.read(to, offset, length);
            if (read > 0) bytes.addAndGet(read);
            return read;
        }
    }

    private final class Writing extends FilterOutputStream {
        Writing(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            bytes.incrementAndGet();
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            out.write(from, offset, length);
            bytes.addAndGet(length);
        }
    }
}
