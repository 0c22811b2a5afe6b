package org.trucewatch.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.trucewatch.desk.Why;

/// Brings the tables of a database to the form that this version writes. Several servers may start at once: Flyway
/// lets one of them do it.
final class Migration {
    /// The number of the latest file in the folder `migration`.
    static final String LATEST = "2";

    /// Held, for a logger that nobody holds forgets its level.
    private static final Logger FLYWAY_LOG = Logger.getLogger("org.flywaydb");

    private Migration() {}

    /// Whether nothing is to be done. Flyway would find the same, but needs a second of every start for it.
    static boolean isDone(Connection connection) throws SQLException {
        return isBegun(connection) && version(connection).equals(LATEST);
    }

    private static boolean isBegun(Connection connection) throws SQLException {
        try (var tables =
                connection.getMetaData().getTables(null, PostgresStore.SCHEMA, "flyway_schema_history", null)) {
            return tables.next();
        }
    }

    static String version(Connection connection) throws SQLException {
        try (var sql = connection.createStatement();
                var row = sql.executeQuery(
                        "select version from ledger.flyway_schema_history order by installed_rank desc limit 1")) {
            return row.next() ? Objects.requireNonNullElse(row.getString(1), "") : "";
        }
    }

    static void run(Address address) {
        FLYWAY_LOG.setLevel(Level.OFF); // it tells at length that nothing was to be done; what went wrong is thrown
        try {
            Flyway.configure()
                    .dataSource(address.url(), null, null)
                    .schemas(PostgresStore.SCHEMA)
                    .locations("classpath:org/trucewatch/postgres/migration")
                    .failOnMissingLocations(true)
                    .ignoreMigrationPatterns(new String[0]) // a newer version's tables are refused, not guessed at
                    .load()
                    .migrate();
        } catch (FlywayValidateException cause) {
            throw address.failure(Why.STORE_NEWER, cause);
        } catch (FlywayException cause) {
            throw address.failure(Why.STORE_UNOPENED, cause);
        }
    }
}
