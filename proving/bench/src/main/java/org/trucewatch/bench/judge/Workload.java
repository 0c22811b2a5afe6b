package org.trucewatch.bench.judge;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// The workload as others see it: its events, its names, its zone, and the verdicts they should reach.
public final class Workload {
    /// How many events the oracle judged.
    public static final int EVENTS = 2_000_000;

    public static final long START = Generator.START;
    public static final long END = Generator.END;

    /// SHA-256 of the oracle's sorted lines, draft by draft.
    private static final List<String> ORACLE = List.of(
            "24a5495cd8cb5f2a9df5c18e69657f6dc6a9813bb07395474edb7b623f31a6b2",
            "bc4384f11e08d43d092a1c30c33448b82846fbedcefd4deeb3587b2f6d0e84a9");

    private Workload() {}

    /// A corner of the zone in hundred-thousandths of a degree.
    public record Corner(int lonE5, int latE5) {}

    public static void each(int events, Consumer<Event> taker) {
        new Generator(events).each(taker);
    }

    /// The events as a table of text, as the workload is published.
    public static void write(int events, OutputStream out) throws IOException {
        EventTable.write(events, out);
    }

    public static List<String> acts() {
        return Names.ACTS;
    }

    public static List<String> actors() {
        return Names.ACTORS.stream().map(Names.Member::name).toList();
    }

    /// The group of an actor, by its number.
    public static String group(int actor) {
        return Names.ACTORS.get(actor).group();
    }

    public static List<String> targets() {
        return Names.TARGETS;
    }

    /// The corners of the zone in a draft, each once.
    public static List<Corner> zone(int draft) {
        var ground = Ground.draft(draft);
        return IntStream.range(0, Ground.CORNERS)
                .mapToObj(corner -> new Corner(ground.lonE5(corner), ground.latE5(corner)))
                .toList();
    }

    /// The first instant after the day on which the first convoy is due.
    public static long aidDeadline(int draft) {
        var due = LocalDate.parse(Ground.draft(draft).aidDue());
        return due.plusDays(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }

    public static double metresPerLon() {
        return Ground.METRES_PER_LON;
    }

    public static double metresPerLat() {
        return Ground.METRES_PER_LAT;
    }

    /// Whether these are the oracle's sorted lines, byte for byte.
    public static boolean isOracles(int draft, List<String> lines) {
        return Digests.of(lines).equals(ORACLE.get(draft));
    }
}
