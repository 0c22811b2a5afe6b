package org.trucewatch.postgres;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/// Brings the tables of a database to the form that this version writes. Several servers may start at once: Flyway
/// lets one of them do it.
final class Migration {
    /// Held, for a logger that nobody holds forgets its level.
    private static final Logger FLYWAY_LOG = Logger.getLogger("org.flywaydb");

    private Migration() {}

    static void run(Address address) {
        FLYWAY_LOG.setLevel(Level.WARNING); // it tells at length that nothing was to be done
        try {
            Flyway.configure()
                    .dataSource(address.url(), null, null)
                    .schemas(PostgresStore.SCHEMA)
                    .locations("classpath:org/trucewatch/postgres/migration")
                    .ignoreMigrationPatterns(new String[0]) // a newer version's tables are refused, not guessed at
                    .load()
                    .migrate();
        } catch (FlywayValidateException cause) {
            throw address.failure("was made by a newer version of Trucewatch, or is no ledger", cause);
        } catch (FlywayException cause) {
            throw address.failure("cannot be opened", cause);
        }
    }
}
