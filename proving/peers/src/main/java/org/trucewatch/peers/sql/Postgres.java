package org.trucewatch.peers.sql;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.trucewatch.bench.judge.Workload;
import org.trucewatch.peers.task.Events;
import org.trucewatch.peers.task.NotHere;
import org.trucewatch.peers.task.Peer;
import org.trucewatch.peers.task.Script;
import org.trucewatch.peers.task.Terms;
import org.trucewatch.peers.task.Vocabulary;

/// PostgreSQL, a server of its own beside this process, with the indexes of somebody who knows the questions.
///
/// Its own polygons in whole numbers decide the edges of the zone; PostGIS, which would work in degrees, is not needed.
public final class Postgres implements Peer {
    /// Rows that are copied at once.
    private static final int BATCH = 50_000;

    private final Script loading = Script.beside(Postgres.class, "postgres-load.sql");
    private final Script script = Script.beside(Postgres.class, "postgres.sql");
    /// At most one, and none before the events are loaded.
    private final List<Running> running = new ArrayList<>(1);

    private record Running(EmbeddedPostgres server, Database database) {}

    @Override
    public String name() {
        return "PostgreSQL, SQL over JDBC";
    }

    @Override
    public void load(Events events) throws NotHere {
        try {
            var server = start();
            var database = new Database(server.getPostgresDatabase().getConnection());
            running.add(new Running(server, database));
            var steps = Database.steps(loading.filled(Terms.of(0)));
            database.execute(steps.getFirst());
            copy(events, database.as(PGConnection.class));
            for (var step : steps.subList(1, steps.size())) database.execute(step);
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// Nothing but the race asks it: it keeps to its memory, and tidies up when told to.
    private static EmbeddedPostgres start() throws NotHere {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("shared_buffers", "1GB")
                    .setServerConfig("work_mem", "256MB")
                    .setServerConfig("autovacuum", "off")
                    .start();
        } catch (IOException | UncheckedIOException | IllegalStateException failure) {
            throw new NotHere("no server starts here: " + failure.getMessage(), failure);
        }
    }

    private static void copy(Events events, PGConnection connection) throws IOException, SQLException {
        var copying = connection.getCopyAPI();
        for (var from = 0; from < events.size(); from += BATCH) {
            var rows = new StringBuilder();
            for (var row = from; row < Math.min(events.size(), from + BATCH); row++) rows.append(line(events, row));
            copying.copyIn("copy event from stdin (format csv)", new StringReader(rows.toString()));
        }
    }

    private static String line(Events events, int row) {
        return row + "," + events.time(row) + "," + events.lonE5(row) + "," + events.latE5(row) + ","
                + Workload.acts().get(events.act(row)) + "," + Vocabulary.isForce(events.act(row)) + ","
                + Vocabulary.group(events.actor(row)) + ","
                + Workload.targets().get(events.target(row)) + "," + events.ref(row) + "," + events.quantity(row)
                + "\n";
    }

    @Override
    public List<String> judge(Terms terms) {
        return running.getFirst().database().lines(script.filled(terms));
    }

    @Override
    public void close() {
        try {
            for (var one : running) {
                one.database().close();
                one.server().close();
            }
            running.clear();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
