package org.trucewatch.peers.sql;

import java.sql.Connection;
import java.sql.DriverManager;
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

    static Database duckDb() {
        return asking(() -> new Database(DriverManager.getConnection("jdbc:duckdb:")));
    }

    /// Something that a driver may refuse: for a bench, whose statements are its own, that is a defect.
    interface Asked<T> {
        T answer() throws SQLException;
    }

    static <T> T asking(Asked<T> asked) {
        try {
            return asked.answer();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// Runs all steps but the last, and returns what that one says.
    List<String> lines(String script) {
        var steps = steps(script);
        for (var step : steps.subList(0, steps.size() - 1)) execute(step);
        return asking(() -> answer(steps.getLast()));
    }

    void execute(String sql) {
        asking(() -> {
            try (var statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
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
    <T> T as(Class<T> driver) {
        return asking(() -> connection.unwrap(driver));
    }

    @Override
    public void close() {
        asking(() -> {
            connection.close();
            return this;
        });
    }
}
