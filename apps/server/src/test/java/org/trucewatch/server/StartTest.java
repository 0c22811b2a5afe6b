package org.trucewatch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewatch.datafolder.DataFolders;
import org.trucewatch.desk.live.LiveDesk;
import org.trucewatch.postgres.PostgresCabinet;
import org.trucewatch.postgres.PostgresStore;
import org.trucewatch.server.watch.Progress;
import org.trucewatch.sqlite.SqliteStore;

/// Who comes before the record is open gets the page and is told how far it is, and waits for nothing.
class StartTest {
    @Test
    void thePageIsThereBeforeTheRecordAndSaysHowFarThatIs(@TempDir Path folder) throws Exception {
        var data = folder.resolve("data");
        var progress = new Progress();
        var places = new DataFolders(
                file -> progress.counting(SqliteStore.open(file)),
                PostgresStore::open,
                PostgresCabinet::new,
                Optional.empty(),
                Optional::empty);
        TestDesk.bring(places, TestDesk.foundingFiles(), data);
        var opening = TestDesk.opening(places, places::cabinet, progress);
        var record = new CompletableFuture<LiveDesk>();
        try (var serving = Serving.start("127.0.0.1", 0, opening.demo(record::join, Guests.OF_A_DEMO))) {
            var page = asked(serving, "reports/R075");
            assertEquals(200, page.statusCode());
            assertTrue(page.headers()
                    .firstValue("Content-Security-Policy")
                    .orElse("")
                    .startsWith("default-src 'none'"));
            var start = TestDesk.json(asked(serving, "api/start"));
            assertEquals("opening", start.path("stage").asString());
            assertEquals(Set.of("stage", "percent"), Set.copyOf(start.propertyNames()), "no number of entries");

            record.complete(opening.open(data, Optional.empty()));
            assertEquals("reading", stage(serving));

            assertEquals(200, asked(serving, "api/board").statusCode());
            assertEquals("ready", stage(serving));
        } finally {
            // Where a check failed before the record was opened, nobody opens it any more.
            if (record.isDone()) record.join().close();
        }
    }

    private static String stage(Serving serving) throws Exception {
        return TestDesk.json(asked(serving, "api/start")).path("stage").asString();
    }

    /// With the cookie of an earlier session, which nobody can look up before the record is open.
    private static HttpResponse<String> asked(Serving serving, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(serving.address() + path))
                .header("Cookie", "desk=from-before")
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
