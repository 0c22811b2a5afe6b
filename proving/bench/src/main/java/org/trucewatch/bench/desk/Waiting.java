package org.trucewatch.bench.desk;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// Waits until the server has judged for the days of its slider, which it does in the background.
final class Waiting {
    private static final Pattern LEFT = Pattern.compile("desk_days_to_judge (\\d+)");

    private final URI server;

    Waiting(URI server) {
        this.server = server;
    }

    /// One line: how long it took, or how many days were left after so many seconds.
    String untilJudged(int seconds) throws IOException, InterruptedException {
        var admin = new Visitor(server);
        admin.signIn("admin");
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(seconds);
        int left = left(admin);
        while (left > 0 && System.nanoTime() < end) {
            TimeUnit.SECONDS.sleep(1);
            left = left(admin);
        }
        return "days of the slider that were not judged beforehand after %d s: %d"
                .formatted(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start), left);
    }

    private static int left(Visitor admin) throws IOException, InterruptedException {
        var metrics = new String(admin.get("/metrics", Optional.empty()).body(), StandardCharsets.UTF_8);
        var found = LEFT.matcher(metrics);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }
}
