package org.trucewatch.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.sqlite.SQLiteException;
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

    /// Of several who find a new file at once, one brings its tables; Flyway locks no file, so that the others fail at
    /// what is there already, and look again.
    ///
    /// Throws [StoreFailure] if the file was made by a newer version, which is not guessed at, or is no ledger.
    static void run(Connection connection, String address, Path file) throws SQLException {
        FLYWAY_LOG.setLevel(Level.OFF); // it tells at length what it does; what went wrong is thrown
        var patience = new Patience();
        while (!isDone(connection)) {
            try {
                bring(address);
                return;
            } catch (FlywayException cause) {
                if (!mayBeOfAnother(connection, cause) || !patience.lasts()) throw failure(file, cause);
            }
        }
    }

    private static void bring(String address) {
        Flyway.configure()
                .dataSource(address, "", "")
                .locations("classpath:org/trucewatch/sqlite/migration")
                .failOnMissingLocations(true)
                .ignoreMigrationPatterns(new String[0])
                .load()
                .migrate();
    }

    /// Whether another may be bringing the tables just now, or has brought them since we looked.
    private static boolean mayBeOfAnother(Connection connection, FlywayException cause) throws SQLException {
        if (cause instanceof FlywayValidateException) return false;
        var told = told(cause);
        if (told.filter(Patience::isHeld).isPresent()) return true;
        return isBegun(connection) && told.map(Migration::isThere).orElse(true);
    }

    /// Whether SQLite found there already what was to be made.
    private static boolean isThere(SQLException told) {
        if (!(told instanceof SQLiteException known)) return false;
        return switch (known.getResultCode()) {
            case SQLITE_ERROR, SQLITE_CONSTRAINT, SQLITE_CONSTRAINT_PRIMARYKEY -> true;
            default -> false;
        };
    }

    private static StoreFailure failure(Path file, FlywayException cause) {
        return told(cause)
                .map(told -> SqliteStore.failure(file, Why.STORE_UNMADE, told))
                .orElseGet(() -> new StoreFailure(Why.STORE_NEWER.with(file, SqliteStore.firstLine(cause)), cause));
    }

    /// What SQLite itself said, below what Flyway made of it.
    private static Optional<SQLException> told(FlywayException cause) {
        return Stream.<Throwable>iterate(cause, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst();
    }
}
