package org.trucewatch.flink;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.reader.SimpleStreamFormat;
import org.apache.flink.connector.file.src.reader.StreamFormat;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.types.Either;
import org.jspecify.annotations.Nullable;

/// A file of lines; they end with a line feed, with or without a carriage return before it. Empty ones say nothing, and
/// nor does the mark with which some programs begin a file. Of one that is too long the end is not kept in memory.
final class LineFormat extends SimpleStreamFormat<Either<Sent, Aside>> {
    private static final long serialVersionUID = 1;
    private static final int BUFFER = 1 << 16;
    private static final long LINE_FEEDS = Eight.times('\n');
    private static final byte[] MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

    @Override
    public StreamFormat.Reader<Either<Sent, Aside>> createReader(Configuration settings, FSDataInputStream file) {
        return new Lines(file);
    }

    @Override
    public TypeInformation<Either<Sent, Aside>> getProducedType() {
        return Handed.TYPE;
    }

    private static final class Lines implements StreamFormat.Reader<Either<Sent, Aside>> {
        private final InputStream file;
        private final Handed handed = new Handed();
        private byte[] buffer = new byte[BUFFER];
        private int from;
        private int to;
        private boolean isBegun;

        Lines(InputStream file) {
            this.file = file;
        }

        @Override
        public @Nullable Either<Sent, Aside> read() throws IOException {
            for (var line = line(); line.isPresent(); line = line())
                if (line.get().length > 0) return handed.apply(line.get());
            return null;
        }

        private Optional<byte[]> line() throws IOException {
            if (!isBegun) begin();
            int length = 0;
            while (from + length < to || fill()) {
                length = lineFeed(buffer, from + length, to) - from;
                if (from + length == to) {
                    length = Math.min(length, Handed.LONGEST + 1);
                    to = from + length;
                    continue;
                }
                var line = cut(from + length);
                from += length + 1;
                return Optional.of(line);
            }
            if (from == to) return Optional.empty();
            var last = cut(to);
            from = to;
            return Optional.of(last);
        }

        private void begin() throws IOException {
            isBegun = true;
            boolean isMore = true;
            while (isMore && to < MARK.length) isMore = fill();
            if (to >= MARK.length && Arrays.equals(buffer, 0, MARK.length, MARK, 0, MARK.length)) from = MARK.length;
        }

        /// Where the next line feed stands, or `to`; looks at eight bytes at once.
        private static int lineFeed(byte[] bytes, int from, int to) {
            int at = from;
            for (; at + Eight.BYTES <= to; at += Eight.BYTES) {
                long found = Eight.zeros(Eight.at(bytes, at) ^ LINE_FEEDS);
                if (found != 0) return at + Eight.first(found);
            }
            while (at < to && bytes[at] != '\n') at++;
            return at;
        }

        private byte[] cut(int end) {
            boolean isReturned = end > from && buffer[end - 1] == '\r';
            return Arrays.copyOfRange(buffer, from, isReturned ? end - 1 : end);
        }

        /// Reads on behind what is there; where there is no room, what is left of the buffer gets it.
        private boolean fill() throws IOException {
            if (to == buffer.length) {
                buffer = Arrays.copyOfRange(buffer, from, from + Math.max(BUFFER, 2 * (to - from)));
                to -= from;
                from = 0;
            }
            int read = file.read(buffer, to, buffer.length - to);
            to += Math.max(read, 0);
            return read > 0;
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
