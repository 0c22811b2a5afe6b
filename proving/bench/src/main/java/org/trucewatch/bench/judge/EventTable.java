package org.trucewatch.bench.judge;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// The events as a table of comma-separated text, one a line under a header, as the workload is published.
final class EventTable {
    private EventTable() {}

    static void write(int events, OutputStream out) throws IOException {
        try (var buffered = new BufferedOutputStream(out, 1 << 16)) {
            buffered.write("id,time,lon,lat,type,actor,target,fatalities,source,ref,qty\n"
                    .getBytes(StandardCharsets.US_ASCII));
            var line = new StringBuilder();
            new Generator(events).each(event -> {
                line.setLength(0);
                write(event, line);
                try {
                    buffered.write(line.toString().getBytes(StandardCharsets.US_ASCII));
                } catch (IOException cause) {
                    throw new UncheckedIOException(cause);
                }
            });
        }
    }

    private static void write(Event event, StringBuilder line) {
        line.append(event.id())
                .append(',')
                .append(Instant.ofEpochSecond(event.time()))
                .append(',');
        decimal(event.lonE5(), line);
        decimal(event.latE5(), line);
        line.append(Names.ACTS.get(event.act())).append(',');
        line.append(Names.ACTORS.get(event.actor()).name()).append(',');
        line.append(Names.TARGETS.get(event.target())).append(',');
        line.append(event.fatalities()).append(',').append(event.source()).append(',');
        line.append(event.ref()).append(',').append(event.quantity()).append('\n');
    }

    private static void decimal(int e5, StringBuilder line) {
        var fraction = Integer.toString(100_000 + e5 % 100_000);
        line.append(e5 / 100_000)
                .append('.')
                .append(fraction, 1, fraction.length())
                .append(',');
    }
}
