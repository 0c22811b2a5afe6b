package org.trucewatch.peers.sql;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.trucewatch.bench.judge.Workload;
import org.trucewatch.peers.task.Events;
import org.trucewatch.peers.task.Peer;
import org.trucewatch.peers.task.Script;
import org.trucewatch.peers.task.Terms;
import org.trucewatch.peers.task.Vocabulary;

/// DuckDB in the process, over its own columns.
public final class DuckDb implements Peer {
    private final Database database = Database.duckDb();
    private final Script script = Script.beside(DuckDb.class, "duckdb.sql");

    public DuckDb() {
        database.execute("create macro metres2(lon1, lat1, lon2, lat2) as "
                + "pow((lon1 / 1e5 - lon2 / 1e5) * %s, 2) + pow((lat1 / 1e5 - lat2 / 1e5) * %s, 2)"
                        .formatted(Workload.metresPerLon(), Workload.metresPerLat()));
    }

    @Override
    public String name() {
        return "DuckDB, SQL over JDBC";
    }

    @Override
    public void load(Events events) {
        database.execute(
                "create table event(id integer, time bigint, lon integer, lat integer, act varchar, force boolean, "
                        + "party varchar, target varchar, ref integer, qty integer)");
        Database.asking(() -> append(events));
    }

    private int append(Events events) throws SQLException {
        try (var rows = database.as(DuckDBConnection.class).createAppender("event")) {
            for (var row = 0; row < events.size(); row++) {
                rows.beginRow();
                rows.append(row);
                rows.append(events.time(row));
                rows.append(events.lonE5(row));
                rows.append(events.latE5(row));
                rows.append(Workload.acts().get(events.act(row)));
                rows.append(Vocabulary.isForce(events.act(row)));
                rows.append(Vocabulary.group(events.actor(row)));
                rows.append(Workload.targets().get(events.target(row)));
                rows.append(events.ref(row));
                rows.append(events.quantity(row));
                rows.endRow();
            }
        }
        return events.size();
    }

    /// Reads the table of text as it lies on disk, instead of [#load].
    public void read(Path csv) {
        database.execute("create table event as select id::integer as id, epoch(time)::bigint as time, "
                + "round(lon * 1e5)::integer as lon, round(lat * 1e5)::integer as lat, type as act, "
                + "type in (" + quoted(Workload.acts().subList(0, Vocabulary.FORCE)) + ") as force, "
                + "split_part(actor, ' ', 2) as party, target, ref::integer as ref, qty::integer as qty from '"
                + csv + "'");
    }

    private static String quoted(List<String> names) {
        return "'" + String.join("', '", names) + "'";
    }

    @Override
    public List<String> judge(Terms terms) {
        return database.lines(script.filled(terms));
    }

    @Override
    public void close() {
        database.close();
    }
}
