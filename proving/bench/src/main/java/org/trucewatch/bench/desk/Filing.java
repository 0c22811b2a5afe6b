package org.trucewatch.bench.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;

/// Files reports and waits until the board knows them: a case with very many is read on in the background.
final class Filing {
    private static final int REPORTS = 3;
    private static final int PATIENCE_SECONDS = 120;
    private static final int LOOK_EVERY_MILLIS = 50;

    private final Visitor visitor;
    private final RunningServer server;

    Filing(Visitor visitor, RunningServer server) {
        this.visitor = visitor;
        this.server = server;
    }

    /// One line each: several reports each after the board knew the one before, and as many without a pause.
    String file() throws IOException, InterruptedException {
        double cpu = server.cpuSeconds();
        var alone = new ArrayList<String>();
        for (int number = 1; number <= REPORTS; number++) {
            long start = System.nanoTime();
            var taken = List.of(post(number));
            alone.add(said(taken, untilKnown(start)));
        }
        long start = System.nanoTime();
        var taken = new ArrayList<Double>();
        for (int number = 1; number <= REPORTS; number++) taken.add(post(REPORTS + number));
        var together = said(taken, untilKnown(start));
        return String.format(
                Locale.ROOT,
                "a report is filed when the board knows the one before: %s%n"
                        + "%d reports one after another: %s; processor time for all %.0f s",
                String.join("; ", alone),
                REPORTS,
                together,
                server.cpuSeconds() - cpu);
    }

    /// Milliseconds until the answer.
    private double post(int number) throws IOException, InterruptedException {
        long asked = System.nanoTime();
        visitor.post("/api/reports", report(number));
        return millis(asked);
    }

    private static String said(List<Double> answered, OptionalDouble seconds) {
        var answers = answered.stream().map(one -> String.format(Locale.ROOT, "%.0f", one));
        return String.join(", ", answers.toList()) + " ms, on the board "
                + (seconds.isPresent()
                        ? String.format(Locale.ROOT, "after %.2f s", seconds.getAsDouble())
                        : "not after " + PATIENCE_SECONDS + " s");
    }

    private static String report(int number) {
        return """
                {"kind":"public","sourceName":"Radio of the bench","happenedFrom":"2017-08-06","places":["rastan"],
                 "act":"shelling","claim":"Shells on Rastan, number %d"}
                """.formatted(number);
    }

    /// Seconds since the start until the board knows all that is filed.
    private OptionalDouble untilKnown(long start) throws IOException, InterruptedException {
        long end = start + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end) {
            var newer = visitor.get("/api/board", Optional.empty()).headers().firstValue("X-Newer-Entries");
            if (newer.filter("0"::equals).isPresent()) return OptionalDouble.of(millis(start) / 1e3);
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
        return OptionalDouble.empty();
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
