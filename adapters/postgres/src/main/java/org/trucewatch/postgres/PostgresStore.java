package org.trucewatch.postgres;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.SQLDataType.BIGINT;
import static org.jooq.impl.SQLDataType.BLOB;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.trucewatch.desk.Why;
import org.trucewatch.ledger.Batch;
import org.trucewatch.ledger.Stale;
import org.trucewatch.ledger.Store;
import org.trucewatch.ledger.StoreFailure;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.entry.Entry;
import org.trucewatch.ledger.merkle.Hash;
import org.trucewatch.ledger.merkle.Head;

/// A ledger in a PostgreSQL database, in the schema `ledger`: for offices with several servers on one record.
///
/// The head row is compared and swapped in the transaction that adds the entries; whoever comes second waits for the
/// first and is then [Stale]. A lost connection is a [StoreFailure]: open the store again.
public final class PostgresStore implements Store {
    static final String SCHEMA = "ledger";

    private static final Table<Record> HEAD = table(name(SCHEMA, "head"));
    private static final Table<Record> ENTRY = table(name(SCHEMA, "entry"));
    private static final Field<Long> SIZE = field("size", BIGINT);
    private static final Field<byte[]> ROOT = field("root", BLOB);
    private static final Field<Long> POSITION = field("position", BIGINT);
    private static final Field<byte[]> BYTES = field("bytes", BLOB);

    /// One statement is one journey to the server and one transaction. It waits for whoever is writing the head, then
    /// compares it as that writer left it.
    private static final String APPEND = """
            with swapped as (
                update ledger.head set size = ?, root = ? where size = ? and root = ? returning 1
            )
            insert into ledger.entry (position, bytes)
            select ? + given.number - 1, given.bytes
            from unnest(?) with ordinality as given (bytes, number), swapped
            """;

    private final Address address;
    private final Connection connection;
    private final DSLContext sql;
    private Optional<StoreFailure> broken = Optional.empty();

    private PostgresStore(Address address, Connection connection) {
        this.address = address;
        this.connection = connection;
        this.sql = DSL.using(connection, SQLDialect.POSTGRES);
    }

    /// Opens the ledger at a `jdbc:postgresql:` address, or makes a new one there.
    ///
    /// Throws [StoreFailure] if the server cannot be reached, refuses us, does not sync its commits, or holds a
    /// ledger made by a newer Trucewatch.
    public static PostgresStore open(String url) {
        var address = new Address(url);
        try {
            return opened(new PostgresStore(address, address.connect()));
        } catch (SQLException cause) {
            throw address.failure(Why.STORE_UNOPENED, cause);
        }
    }

    private static PostgresStore opened(PostgresStore store) throws SQLException {
        boolean done = false;
        try {
            store.demandDurability();
            if (!Migration.isDone(store.connection)) Migration.run(store.address);
            done = true;
            return store;
        } finally {
            if (!done) store.connection.close();
        }
    }

    static Properties properties() {
        var properties = new Properties();
        properties.setProperty("ApplicationName", "trucewatch");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("socketTimeout", "60"); // a server that vanished without a word is a lost connection
        // A writer that froze while it held the head must not hold up all others for ever.
        properties.setProperty(
                "options", "-c synchronous_commit=on -c lock_timeout=10s -c idle_in_transaction_session_timeout=30s");
        return properties;
    }

    /// An address of our own could switch syncing off again, and so could whoever runs the server.
    private void demandDurability() {
        for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            var value = answer(() -> sql.fetchSingle("show " + setting).get(0, String.class));
            if (value.equals("off") || value.equals("local")) {
                throw new StoreFailure(
                        Why.STORE_UNSAFE.with(address.shownIn(), setting + "=" + value), new SQLException(setting));
            }
        }
    }

    @Override
    public Head head() {
        return answer(this::readHead);
    }

    private Head readHead() {
        return sql.select(SIZE, ROOT).from(HEAD).fetchSingle(row -> new Head(row.get(SIZE), Hash.of(row.get(ROOT))));
    }

    @Override
    public Head append(Head expected, Batch batch) throws Stale {
        int added = answer(() -> sql.connectionResult(open -> append(open, expected, batch)));
        if (added == batch.entries().size()) return batch.after();
        throw new Stale(expected, head());
    }

    /// Gives how many entries were added: all or none.
    private static int append(Connection open, Head expected, Batch batch) throws SQLException {
        try (var append = open.prepareStatement(APPEND)) {
            append.setLong(1, batch.after().size());
            append.setBytes(2, batch.after().root().toArray());
            append.setLong(3, expected.size());
            append.setBytes(4, expected.root().toArray());
            append.setLong(5, expected.size());
            append.setArray(6, open.createArrayOf("bytea", contents(batch)));
            return append.executeUpdate();
            // Lost power, server or connection before this returns: the server has the whole transaction or nothing of
            // it, and only a new connection can tell which.
        }
    }

    private static byte[][] contents(Batch batch) {
        return batch.entries().stream().map(entry -> entry.bytes().toArray()).toArray(byte[][]::new);
    }

    @Override
    public List<Entry> read(long from, int most) {
        return answer(() -> sql.select(BYTES)
                .from(ENTRY)
                .where(POSITION.ge(from))
                .orderBy(POSITION)
                .limit(most)
                .fetch(row -> new Entry(Bytes.of(row.get(BYTES)))));
    }

    private <T> T answer(Supplier<T> question) {
        if (broken.isPresent()) throw broken.get();
        try {
            return question.get();
        } catch (DataAccessException cause) {
            var failure = address.failure(Why.STORE_FAILED, cause);
            broken = Optional.of(failure); // only a new connection tells what was stored
            throw failure;
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException cause) {
            throw address.failure(Why.STORE_UNCLOSED, cause);
        }
        if (broken.isEmpty()) broken = Optional.of(address.failure(Why.STORE_CLOSED, new SQLException("closed")));
    }
}
