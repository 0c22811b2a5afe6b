package org.trucewatch.flink;

import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;

/// Made-up lines about many agreements like one: its files, and a stream of reports over two hundred days, of which one
/// in ten tells of an act that the agreement names.
record Streams(SortedMap<String, byte[]> files, List<String> concerned, List<String> others) {
    static final Instant FROM = Instant.parse("2014-05-01T00:00:00Z");
    static final Instant UNTIL = FROM.plus(Duration.ofDays(200));
    private static final String HEADER =
            "id,source,said_to,happened_from,happened_to,places,act,actor,certainty,against,claim";
    private static final List<String> PLACES = List.of("old-pier", "fish-market", "hill", "harbour");
    private static final List<String> ACTORS = List.of("north", "guard", "unknown");

    /// So many lines in order of time, evenly over the agreements.
    void write(Path file, int agreements, int lines) throws Exception {
        var random = new Random(20_170_803);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int agreement = 0; agreement < agreements; agreement++)
                for (var line : CaseLines.of("harbour-" + agreement, files, Main::read, FROM))
                    if (line.path().equals("reports.csv") || !line.isRow())
                        write(out, new Line(FROM.getEpochSecond(), line.agreement(), line.path(), line.text()));
            long span = Duration.between(FROM, UNTIL).toSeconds() - 1;
            for (int line = 0; line < lines; line++)
                write(out, report(line, "harbour-" + random.nextInt(agreements), span * line / lines + 1, random));
        }
    }

    private static void write(BufferedWriter out, Line line) throws Exception {
        out.write(line.written());
        out.write('\n');
    }

    private Line report(int number, String agreement, long second, Random random) {
        var at = FROM.plusSeconds(second);
        var act = pick(random.nextInt(10) == 0 ? concerned : others, random);
        var cells = String.join(
                ",",
                "M" + number,
                "PAPER",
                at.toString(),
                at.toString(),
                at.toString(),
                pick(PLACES, random),
                act,
                pick(ACTORS, random),
                "named",
                "",
                "\"made up, number " + number + "\"");
        return new Line(at.getEpochSecond(), agreement, "reports.csv", HEADER + "\n" + cells + "\n");
    }

    private static String pick(List<String> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
