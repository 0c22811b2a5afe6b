package org.trucewatch.bench.ledger;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// What an office without a ledger would write: one row, one commit, on the same kind of store.
final class PlainLoop implements AutoCloseable {
    private final List<Connection> connections = new ArrayList<>();

    private PlainLoop() {}

    /// As many connections to one SQLite file or database as there are clients. Commits are synced.
    static PlainLoop on(String address, int clients) throws SQLException {
        var loop = new PlainLoop();
        for (int client = 0; client < clients; client++) loop.connections.add(DriverManager.getConnection(address));
        var type = address.startsWith("jdbc:sqlite:") ? "blob" : "bytea";
        if (type.equals("blob")) loop.execute("pragma journal_mode = wal");
        loop.execute("create table if not exists plain (client integer, number integer, bytes " + type + ")");
        if (type.equals("blob")) loop.execute("pragma synchronous = full");
        return loop;
    }

    private void execute(String statement) throws SQLException {
        try (var sql = connections.getFirst().createStatement()) {
            sql.execute(statement);
        }
    }

    Crowd.Act insert() {
        return (client, number) -> {
            try (var insert = connections.get(client).prepareStatement("insert into plain values (?, ?, ?)")) {
                insert.setInt(1, client);
                insert.setInt(2, number);
                insert.setBytes(3, Crowd.payload(client, number).toArray());
                insert.executeUpdate();
            }
            return true;
        };
    }

    @Override
    public void close() throws SQLException {
        for (var connection : connections) connection.close();
    }
}
