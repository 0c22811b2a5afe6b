package org.trucewatch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The database of an office goes away and comes back while the server runs.
class PostgresGoneTest {
    private static final int ANY_PORT = 0;

    @TempDir
    private Path folder;

    private EmbeddedPostgres launched(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    @Test
    void whoeverAsksIsToldToComeAgainAndGoesOnWhereTheyWere() throws IOException {
        var server = launched(ANY_PORT);
        int port = server.getPort();
        try (var desk = TestDesk.lasting(folder, Optional.of(server.getJdbcUrl("postgres", "postgres")))) {
            var monitor = desk.signedIn("monitor");
            assertEquals(200, monitor.get("/api/board").statusCode());
            server.close();

            var answers = new ArrayList<HttpResponse<String>>();
            for (var path : new String[] {"/api/board", "/api/reports", "/api/session", "/health"})
                answers.add(monitor.get(path));
            answers.add(desk.get("/api/session"));
            answers.add(new Caller(desk.address()).signIn("monitor", TestDesk.PASSWORD));
            for (var answer : answers) away(answer);

            server = launched(port);
            assertEquals(200, monitor.get("/api/board").statusCode());
            assertEquals(200, monitor.get("/api/session").statusCode());
            assertEquals(200, monitor.get("/health").statusCode());
            assertTrue(monitor.get("/api/session").body().contains("\"signedIn\":true"), "still signed in");
        } finally {
            server.close();
        }
    }

    /// What needs no database may be answered all the same.
    private static void away(HttpResponse<String> answer) {
        var what = answer.uri() + ": " + answer.statusCode() + " " + answer.body();
        assertTrue(answer.statusCode() == 200 || answer.statusCode() == 503 || answer.statusCode() == 403, what);
        assertFalse(answer.body().contains("jdbc:") || answer.body().contains("defect"), what);
    }
}
