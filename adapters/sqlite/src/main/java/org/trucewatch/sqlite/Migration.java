package org.trucewatch.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.trucewatch.desk.Why;
import org.trucewatch.ledger.StoreFailure;

/// Brings the tables of a file to the form that this version writes.
final class Migration {
    /// The number of the latest file in the folder `migration`.
    static final String LATEST = "1";

    /// Held, for a logger that nobody holds forgets its level.
    private static final Logger FLYWAY_LOG = Logger.getLogger("org.flywaydb");

    private Migration() {}

    /// Whether nothing is to be done. Flyway would find the same, but needs a second of every start for it.
    static boolean isDone(Connection connection) throws SQLException {
        return isBegun(connection) && version(connection).equals(LATEST);
    }

    private static boolean isBegun(Connection connection) throws SQLException {
        try (var tables = connection.getMetaData().getTables(null, null, "flyway_schema_history", null)) {
            return tables.next();
        }
    }

    static String version(Connection connection) throws SQLException {
        try (var sql = connection.createStatement();
                var row = sql.executeQuery(
                        "select version from flyway_schema_history order by installed_rank desc limit 1")) {
            return row.next() ? Objects.requireNonNullElse(row.getString(1), "") : "";
        }
    }

    /// Throws [StoreFailure] if the file was made by a newer version, which is not guessed at, or is no ledger.
    static void run(String address, Path file) {
        FLYWAY_LOG.setLevel(Level.OFF); // it tells at length what it does; what went wrong is thrown
        try {
            Flyway.configure()
                    .dataSource(address, "", "")
                    .locations("classpath:org/trucewatch/sqlite/migration")
                    .failOnMissingLocations(true)
                    .ignoreMigrationPatterns(new String[0])
                    .load()
                    .migrate();
        } catch (FlywayException cause) {
            if (cause.getCause() instanceof SQLException told) throw SqliteStore.failure(file, Why.STORE_UNMADE, told);
            throw new StoreFailure(Why.STORE_NEWER.with(file, SqliteStore.firstLine(cause)), cause);
        }
    }
}
