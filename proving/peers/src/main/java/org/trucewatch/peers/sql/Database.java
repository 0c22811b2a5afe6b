package org.trucewatch.peers.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// What the databases have in common: a script of statements, of which the last asks for the lines of the verdicts.
final class Database implements AutoCloseable {
    private final Connection connection;

    Database(Connection connection) {
        this.connection = connection;
    }

    static List<String> steps(String script) {
        return List.of(script.strip().replaceFirst(";$", "").split(";\n", -1));
    }

    /// Runs all steps but the last, and returns what that one says.
    List<String> lines(String script) throws SQLException {
        var steps = steps(script);
        for (var step : steps.subList(0, steps.size() - 1)) execute(step);
        return answer(steps.getLast());
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> answer(String sql) throws SQLException {
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
