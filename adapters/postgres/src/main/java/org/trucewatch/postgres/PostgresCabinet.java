package org.trucewatch.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.trucewatch.desk.Why;
import org.trucewatch.desk.cabinet.Cabinet;
import org.trucewatch.ledger.bytes.Bytes;

/// A cabinet in the database of the ledger, in the table `ledger.paper`, for the servers that share both.
///
/// One connection, opened when it is first needed and again after it broke.
public final class PostgresCabinet implements Cabinet {
    private final ReentrantLock lock = new ReentrantLock();
    private final Address address;
    private Optional<Connection> open = Optional.empty();

    public PostgresCabinet(String url) {
        this.address = new Address(url);
    }

    private interface Question<T> {
        T ask(PreparedStatement statement) throws SQLException;
    }

    @Override
    public Optional<Paper> find(String drawer, String name) {
        return ask("select version, content from ledger.paper where drawer = ? and name = ?", statement -> {
            statement.setString(1, drawer);
            statement.setString(2, name);
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Paper(row.getLong(1), Bytes.of(row.getBytes(2))))
                        : Optional.empty();
            }
        });
    }

    @Override
    public SortedMap<String, Paper> all(String drawer) {
        return ask("select name, version, content from ledger.paper where drawer = ?", statement -> {
            statement.setString(1, drawer);
            var all = new TreeMap<String, Paper>();
            try (var row = statement.executeQuery()) {
                while (row.next()) all.put(row.getString(1), new Paper(row.getLong(2), Bytes.of(row.getBytes(3))));
            }
            return all;
        });
    }

    @Override
    public boolean put(String drawer, String name, long version, Bytes content) {
        return version == ABSENT ? add(drawer, name, content) : replace(drawer, name, version, content);
    }

    private boolean add(String drawer, String name, Bytes content) {
        var sql = "insert into ledger.paper (drawer, name, version, content) "
                + "values (?, ?, nextval('ledger.paper_version'), ?) on conflict do nothing";
        return ask(sql, statement -> {
            statement.setString(1, drawer);
            statement.setString(2, name);
            statement.setBytes(3, content.toArray());
            return statement.executeUpdate() == 1;
        });
    }

    /// The guard is held as long as the statement lasts: whoever takes it away waits for it, or came first.
    @Override
    public boolean add(String drawer, String name, Bytes content, Guard guard) {
        var sql = "with guard as (select 1 from ledger.paper where drawer = ? and name = ? and version = ? for share) "
                + "insert into ledger.paper (drawer, name, version, content) "
                + "select ?, ?, nextval('ledger.paper_version'), ? from guard on conflict do nothing";
        return ask(sql, statement -> {
            statement.setString(1, guard.drawer());
            statement.setString(2, guard.name());
            statement.setLong(3, guard.version());
            statement.setString(4, drawer);
            statement.setString(5, name);
            statement.setBytes(6, content.toArray());
            return statement.executeUpdate() == 1;
        });
    }

    private boolean replace(String drawer, String name, long version, Bytes content) {
        var sql = "update ledger.paper set version = nextval('ledger.paper_version'), content = ? "
                + "where drawer = ? and name = ? and version = ?";
        return ask(sql, statement -> {
            statement.setBytes(1, content.toArray());
            statement.setString(2, drawer);
            statement.setString(3, name);
            statement.setLong(4, version);
            return statement.executeUpdate() == 1;
        });
    }

    @Override
    public boolean remove(String drawer, String name, long version) {
        return ask("delete from ledger.paper where drawer = ? and name = ? and version = ?", statement -> {
            statement.setString(1, drawer);
            statement.setString(2, name);
            statement.setLong(3, version);
            return statement.executeUpdate() == 1;
        });
    }

    private <T> T ask(String sql, Question<T> question) {
        lock.lock();
        try (var statement = connection().prepareStatement(sql)) {
            return question.ask(statement);
        } catch (SQLException cause) {
            giveUp();
            throw address.failure(Why.STORE_FAILED, cause);
        } finally {
            lock.unlock();
        }
    }

    private Connection connection() throws SQLException {
        var usable = open.filter(PostgresCabinet::isOpen);
        if (usable.isEmpty()) open = Optional.of(address.connect());
        return open.orElseThrow();
    }

    private static boolean isOpen(Connection connection) {
        try {
            return !connection.isClosed();
        } catch (SQLException broken) {
            return false;
        }
    }

    /// Only a new connection tells what is there.
    private void giveUp() {
        open.ifPresent(broken -> {
            try {
                broken.close();
            } catch (SQLException alreadyGone) {
                open = Optional.empty();
            }
        });
        open = Optional.empty();
    }
}
