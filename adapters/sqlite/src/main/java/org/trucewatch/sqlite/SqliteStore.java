package org.trucewatch.sqlite;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.SQLDataType.BIGINT;
import static org.jooq.impl.SQLDataType.BLOB;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.trucewatch.desk.Why;
import org.trucewatch.ledger.Batch;
import org.trucewatch.ledger.Stale;
import org.trucewatch.ledger.Store;
import org.trucewatch.ledger.StoreFailure;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.entry.Entry;
import org.trucewatch.ledger.merkle.Hash;
import org.trucewatch.ledger.merkle.Head;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.pair.Gaps;

/// A ledger in one SQLite file: write-ahead log, `synchronous=FULL`, so that a commit that returned survives a power
/// cut.
///
/// Several stores, in one process or many, may be open on one file; SQLite lets one write at a time.
public final class SqliteStore implements Store {
    private static final Table<Record> HEAD = table("head");
    private static final Table<Record> ENTRY = table("entry");
    private static final Field<Long> SIZE = field("size", BIGINT);
    private static final Field<byte[]> ROOT = field("root", BLOB);
    private static final Field<Long> POSITION = field("position", BIGINT);
    private static final Field<byte[]> BYTES = field("bytes", BLOB);

    /// How long to wait for another writer before the append fails.
    private static final int WAIT_MILLIS = 10_000;

    private final Path file;
    private final Connection connection;
    private final DSLContext sql;
    private Optional<StoreFailure> broken = Optional.empty();

    private SqliteStore(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
        this.sql = DSL.using(connection, SQLDialect.SQLITE);
    }

    /// Opens the ledger in `file`, or makes a new one there.
    ///
    /// Throws [StoreFailure] if the file is no ledger, cannot be read or written, or was made by a newer version.
    public static SqliteStore open(Path file) {
        var address = "jdbc:sqlite:" + file.toAbsolutePath();
        reserve(file);
        try {
            return new SqliteStore(file, connectedInTurn(address, file));
        } catch (SQLiteException cause) {
            boolean foreign = cause.getResultCode() == SQLiteErrorCode.SQLITE_NOTADB;
            throw failure(file, foreign ? Why.STORE_FOREIGN : Why.STORE_UNOPENED, cause);
        } catch (SQLException cause) {
            throw failure(file, Why.STORE_UNOPENED, cause);
        }
    }

    /// A new file is its owner's alone, and so is what SQLite lays beside it: reports that not every reader of the desk
    /// may see lie in it in clear.
    private static void reserve(Path file) {
        if (Files.exists(file)
                || !file.getFileSystem().supportedFileAttributeViews().contains("posix")) return;
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (IOException closed) {
            // Somebody else made it just now, or SQLite says in its own words what stands in the way.
        }
    }

    private static Connection connectedInTurn(String address, Path file) throws SQLException {
        var patience = new Patience();
        while (true) {
            try {
                return connected(address, file);
            } catch (SQLException cause) {
                if (!Patience.isHeld(cause) || !patience.lasts()) throw cause;
            }
        }
    }

    private static Connection connected(String address, Path file) throws SQLException {
        var connection = connect(address);
        boolean done = false;
        try {
            Migration.run(connection, address, file);
            done = true;
            return connection;
        } finally {
            if (!done) connection.close();
        }
    }

    static StoreFailure failure(Path file, Why what, SQLException cause) {
        return new StoreFailure(what.with(file, why(cause)), cause);
    }

    /// What a person can mend is said in their words; SQLite's are those of the call that failed.
    static Words why(SQLException cause) {
        if (!(cause instanceof SQLiteException told)) return Gaps.name(firstLine(cause));
        return switch (told.getResultCode()) {
            case SQLITE_FULL, SQLITE_IOERR_SHMSIZE -> Why.NO_ROOM.with();
            case SQLITE_READONLY_DIRECTORY -> Why.NO_WRITING.with();
            default -> Gaps.name(firstLine(cause));
        };
    }

    private static Connection connect(String address) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(WAIT_MILLIS);
        // The lock is taken before the head is read, so that the head compared is the head replaced.
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        return DriverManager.getConnection(address, config.toProperties());
    }

    static String firstLine(Exception cause) {
        return Objects.toString(cause.getMessage(), cause.toString())
                .lines()
                .findFirst()
                .orElse("");
    }

    @Override
    public Head head() {
        return answer(this::readHead);
    }

    private Head readHead() {
        return sql.select(SIZE, ROOT)
                .from(HEAD)
                .fetchOptional(row -> new Head(row.get(SIZE), Hash.of(row.get(ROOT))))
                .orElse(Head.empty());
    }

    @Override
    public Head append(Head expected, Batch batch) throws Stale {
        var actual = answer(() -> sql.transactionResult(transaction -> {
            var head = readHead();
            if (head.equals(expected)) write(expected, batch);
            return head;
            // Lost power before the commit returns: the write-ahead log ends in a torn transaction, which SQLite drops
            // when the file is opened, or in a whole one, which it keeps. There is no third outcome.
        }));
        if (!actual.equals(expected)) throw new Stale(expected, actual);
        return batch.after();
    }

    private void write(Head expected, Batch batch) {
        var insert = sql.batch(sql.insertInto(ENTRY, POSITION, BYTES).values(0L, new byte[0]));
        long position = expected.size();
        for (var entry : batch.entries())
            insert = insert.bind(position++, entry.bytes().toArray());
        insert.execute();
        var after = batch.after();
        sql.query(
                        // Not `insert or replace`: that removes the row first, past the trigger that guards it.
                        "insert into head (id, size, root) values (1, ?, ?)"
                                + " on conflict (id) do update set size = excluded.size, root = excluded.root",
                        after.size(),
                        after.root().toArray())
                .execute();
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

    /// How hard a commit is pressed to the disk, as SQLite itself says it.
    String durability() {
        return answer(() -> switch (sql.fetchOptional("pragma synchronous")
                .map(row -> row.get(0, Integer.class))
                .orElse(-1)) {
            case 2 -> "FULL";
            case 3 -> "EXTRA";
            default -> "less than FULL";
        });
    }

    /// From now on the file cannot grow, as on a full disk.
    void allowNoMorePages() {
        answer(() -> sql.fetch("pragma max_page_count = 1")); // SQLite takes the present size where that is more
    }

    private <T> T answer(Supplier<T> question) {
        if (broken.isPresent()) throw broken.get();
        try {
            return question.get();
        } catch (DataAccessException cause) {
            var failure = failure(cause);
            broken = Optional.of(failure); // a failed sync must not be tried again: the bytes may be gone by then
            throw failure;
        }
    }

    private StoreFailure failure(DataAccessException cause) {
        var full = cause.getCause(SQLiteException.class);
        if (full != null && full.getResultCode() == SQLiteErrorCode.SQLITE_FULL)
            return new StoreFailure(Why.STORE_FULL.with(file), StoreFailure.Remedy.FREE_SPACE, cause);
        return new StoreFailure(Why.STORE_FAILED.with(file, firstLine(cause)), cause);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException cause) {
            throw failure(file, Why.STORE_UNCLOSED, cause);
        }
        if (broken.isEmpty())
            broken = Optional.of(new StoreFailure(Why.STORE_CLOSED.with(file), new SQLException("closed")));
    }
}
