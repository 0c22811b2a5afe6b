package org.trucewatch.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/// A real PostgreSQL server for the tests of one run, that syncs its commits as in an office.
final class Server {
    private static final EmbeddedPostgres POSTGRES = start();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private Server() {}

    private static EmbeddedPostgres start() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
            return server;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /// The address of a new, empty database.
    static String newDatabase() throws SQLException {
        var name = "test" + DATABASES.incrementAndGet();
        execute(POSTGRES.getJdbcUrl("postgres", "postgres"), "create database " + name);
        return POSTGRES.getJdbcUrl("postgres", name);
    }

    static void execute(String url, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
