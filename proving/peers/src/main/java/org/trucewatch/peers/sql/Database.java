package org.trucewatch.peers.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.trucewatch.peers.task.Script;
import org.trucewatch.peers.task.Terms;

/// What the databases have in common: a script of statements, of which the last asks for the lines of the verdicts.
final class Database implements AutoCloseable {
    private final Connection connection;

    Database(Connection connection) {
        this.connection = connection;
    }

    List<String> judge(Script script, Terms terms) throws SQLException {
        var steps = script.filled(terms).strip().split(";\\n", -1);
        var last = steps.length - 1;
        for (var step = 0; step < last; step++) execute(steps[step]);
        return lines(steps[last].replaceFirst(";$", ""));
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> lines(String sql) throws SQLException {
        var lines = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) lines.add(rows.getString(1));
        }
        return lines;
    }

    /// The connection as its driver offers it, for loading.
    <T> T as(Class<T> driver) throws SQLException {
        return connection.unwrap(driver);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
