package org.trucewatch.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;

/// The same work on a record that lies in PostgreSQL.
class PostgresWorkTest extends WorkRoutesTest {
    private final EmbeddedPostgres server = launched();

    private static EmbeddedPostgres launched() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    TestDesk open(Path below) {
        var database = Optional.of(server.getJdbcUrl("postgres", "postgres"));
        return TestDesk.of(below, TestDesk.foundingFiles(), Guests.OF_A_DEMO, database);
    }

    @AfterAll
    void stopServer() throws IOException {
        server.close();
    }
}
