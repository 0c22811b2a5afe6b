package org.trucewatch.bench.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/// A PostgreSQL server of our own in a folder, that syncs its commits as in an office.
public final class PostgresServer implements AutoCloseable {
    private final Path folder;
    private EmbeddedPostgres server;

    private PostgresServer(Path folder, EmbeddedPostgres server) {
        this.folder = folder;
        this.server = server;
    }

    public static PostgresServer start(Path folder) throws IOException {
        return new PostgresServer(folder, startIn(folder, 0));
    }

    /// On port 0 any free port is taken.
    private static EmbeddedPostgres startIn(Path folder, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
    }

    public String address() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /// Kills the server's first process as a power cut would, and starts it again in the same folder and at the same
    /// address, once its other processes have seen that it is gone and have left.
    public void killAndRestart() throws IOException {
        int port = server.getPort();
        long pid = Long.parseLong(
                Files.readAllLines(folder.resolve("postmaster.pid")).getFirst().strip());
        var process = ProcessHandle.of(pid).orElseThrow();
        var others = process.descendants().toList();
        process.destroyForcibly();
        process.onExit().join();
        others.forEach(other -> other.onExit().join());
        server.close(); // nothing is left to stop; it holds the lock of the folder
        server = startIn(folder, port);
    }

    public void execute(String statement) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
