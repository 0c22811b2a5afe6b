package org.trucewatch.bench.desk;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Files reports one after another and waits until the board knows them: a case with very many is read on in the
/// background.
final class Filing {
    private static final int REPORTS = 3;
    private static final int PATIENCE_SECONDS = 120;

    private final Visitor visitor;
    private final RunningServer server;

    Filing(Visitor visitor, RunningServer server) {
        this.visitor = visitor;
        this.server = server;
    }

    /// One line: how long each answer took, and when the board knew them all.
    String file() throws IOException, InterruptedException {
        double cpu = server.cpuSeconds();
        var each = new StringBuilder();
        long start = System.nanoTime();
        for (int number = 1; number <= REPORTS; number++) {
            long asked = System.nanoTime();
            visitor.post("/api/reports", report(number));
            each.append(String.format(Locale.ROOT, "%s%.0f", number == 1 ? "" : ", ", millis(asked)));
        }
        var known = untilKnown(start + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS))
                ? String.format(Locale.ROOT, "after %.1f s", millis(start) / 1e3)
                : "not after " + PATIENCE_SECONDS + " s";
        return String.format(
                Locale.ROOT,
                "%d reports filed one after another: %s ms; on the board %s; processor time %.0f s",
                REPORTS,
                each,
                known,
                server.cpuSeconds() - cpu);
    }

    private static String report(int number) {
        return """
                {"kind":"public","sourceName":"Radio of the bench","happenedFrom":"2017-08-06","places":["rastan"],
                 "act":"shelling","claim":"Shells on Rastan, number %d"}
                """.formatted(number);
    }

    private boolean untilKnown(long end) throws IOException, InterruptedException {
        while (System.nanoTime() < end) {
            var newer = visitor.get("/api/board", Optional.empty()).headers().firstValue("X-Newer-Entries");
            if (newer.filter("0"::equals).isPresent()) return true;
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return false;
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
