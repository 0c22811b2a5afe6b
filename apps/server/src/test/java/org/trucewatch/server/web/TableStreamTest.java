package org.trucewatch.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TableStreamTest {
    private static final int LINES = 200_000;
    private static final int MOST_WAITING = 1 << 10;

    @Test
    void aLongTableIsMadeAsItIsReadAndNeverMoreOfItHeldThanAFewLines() throws IOException {
        var made = new AtomicLong();
        var lines = IntStream.range(0, LINES)
                .mapToObj("R%06d,Shells fell on the mill\r\n"::formatted)
                .map(line -> {
                    made.addAndGet(line.length());
                    return line;
                });
        long read = 0;
        long waited = 0;
        try (var table = new TableStream(lines)) {
            var some = new byte[8 << 10];
            for (int count = table.read(some); count >= 0; count = table.read(some)) {
                read += count;
                waited = Math.max(waited, made.get() - read);
            }
        }

        assertEquals(LINES * 33L, read);
        assertTrue(waited < MOST_WAITING, waited + " bytes were made and not read");
    }

    @Test
    void theBytesAreThoseOfTheLines() throws IOException {
        try (var table = new TableStream(Stream.of("\uFEFF", "id,claim\r\n", "R1,سقطت قذائف\r\n"))) {
            assertEquals(
                    "\uFEFFid,claim\r\nR1,سقطت قذائف\r\n", new String(table.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
