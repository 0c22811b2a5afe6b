package org.trucewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trucewatch.datafolder.DataFolders;
import org.trucewatch.desk.Refused;
import org.trucewatch.desk.archive.BackupRoom;
import org.trucewatch.desk.archive.DataPlaces;
import org.trucewatch.ledger.Damaged;
import org.trucewatch.ledger.Ledger;
import org.trucewatch.ledger.Stale;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.entry.Author;
import org.trucewatch.ledger.entry.Content;
import org.trucewatch.ledger.entry.Draft;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.ledger.merkle.Head;
import org.trucewatch.postgres.PostgresCabinet;
import org.trucewatch.postgres.PostgresStore;
import org.trucewatch.sqlite.SqliteStore;
import org.trucewatch.testkit.ledger.Batches;

/// A restore into a database from which nothing can be removed, ended in the middle: the next one goes on with it.
final class HalfRestoredTest {
    private static final int ENTRIES = 3500;
    private static final int LEFT = 2000;
    /// Of those who ask the database, besides the one who asks for them.
    private static final String HERE = " where datname = current_database() and pid <> pg_backend_pid()";

    private static final String WAITS = HERE + " and wait_event = 'PgSleep'";

    @TempDir
    private static Path made;

    private static EmbeddedPostgres server;
    private static Path backup = Path.of("");
    private static Head whole = Head.empty();

    @TempDir
    private Path folder;

    private String url = "";

    @BeforeAll
    static void backUp() throws IOException, Stale, Damaged {
        server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
        backup = made.resolve("monday.backup");
        var start = made.resolve("start");
        try (var store = places().make(start, DataPlaces.OWN_FILE).open()) {
            var ledger = Ledger.open(store);
            ledger.append(
                    IntStream.range(0, ENTRIES)
                            .mapToObj(HalfRestoredTest::draft)
                            .toList(),
                    Instant.EPOCH);
            whole = ledger.head();
        }
        try (var out = Files.newOutputStream(backup)) {
            new BackupRoom(places()).backup(start, out);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void newDatabase() throws SQLException {
        var name = "test" + System.nanoTime();
        execute(server.getJdbcUrl("postgres", "postgres"), "create database " + name);
        url = server.getJdbcUrl("postgres", name);
    }

    private static DataFolders places() {
        return new DataFolders(
                SqliteStore::open, PostgresStore::open, PostgresCabinet::new, Optional.empty(), Optional::empty);
    }

    private static Draft draft(int number) {
        return new Draft(
                Label.LEDGER,
                new Label("notice"),
                new Author("test"),
                Optional.empty(),
                List.of(),
                Content.MARKDOWN,
                Bytes.utf8("notice " + number));
    }

    private static void execute(String url, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(url)) {
            execute(connection, statement);
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private Path team() {
        return folder.resolve("team");
    }

    private Process restoring() throws IOException {
        return Started.in(folder, "restore", backup.toString(), "--data", team().toString(), "--db", url);
    }

    /// Whoever would fill the database beyond [#LEFT] waits until the connection is closed, however long that is: on
    /// a lock the store waits for ten seconds.
    private Connection barrier() throws SQLException {
        PostgresStore.open(url).close();
        execute(url, """
                create function hold() returns trigger language plpgsql as $$
                begin
                    while not pg_try_advisory_xact_lock_shared(1) loop
                        perform pg_sleep(0.05);
                    end loop;
                    return new;
                end
                $$;
                create trigger hold before update on ledger.head
                    for each row when (new.size > %d) execute function hold()""".formatted(LEFT));
        var held = DriverManager.getConnection(url);
        execute(held, "select pg_advisory_lock(1)");
        return held;
    }

    private void awaitSomebodyAt(Connection barrier, Process restoring) throws SQLException, InterruptedException {
        try (var sql = barrier.prepareStatement("select 1 from pg_stat_activity" + WAITS)) {
            for (boolean waiting = false; !waiting; ) {
                assertTrue(restoring.isAlive(), "it was not ended by us");
                Thread.sleep(20);
                try (var row = sql.executeQuery()) {
                    waiting = row.next();
                }
            }
        }
    }

    private void assertFilled() throws IOException, Damaged {
        assertTrue(Files.exists(team().resolve("format")));
        assertTrue(Files.notExists(team().resolve("unfinished")));
        try (var store = places().existing(team()).open()) {
            assertEquals(whole, Ledger.open(store).head());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-INT", "-TERM", "-KILL"})
    void theNextGoesOnWhereOneWasEndedByASignal(String signal) throws Exception {
        Process process;
        try (var barrier = barrier()) {
            process = restoring();
            awaitSomebodyAt(barrier, process);
            var said = Started.ended(process, signal);
            if (!signal.equals("-KILL"))
                assertEquals("tw: broken off. The folder holds no record yet; restore again into it.\n", said);
            assertTrue(places().find(team()).isEmpty());
        }
        process = restoring();
        assertEquals("", Started.said(process));
        assertEquals(0, process.exitValue());
        assertFilled();
    }

    @Test
    void theNextGoesOnWhereTheDatabaseWasLost() throws Exception {
        Process process;
        try (var barrier = barrier()) {
            process = restoring();
            awaitSomebodyAt(barrier, process);
            execute(barrier, "select pg_terminate_backend(pid) from pg_stat_activity" + HERE);
            var said = Started.said(process);
            assertEquals(ExitCode.BAD_INPUT, process.exitValue());
            assertTrue(said.contains(" was filled in part. "), said);
            assertTrue(said.endsWith(". Restore again into it; the rest comes in then.\n"), said);
        }
        process = restoring();
        assertEquals("", Started.said(process));
        assertFilled();
    }

    private void breakOffAfter(List<String> entries) {
        assertThrows(
                IOException.class,
                () -> places().restore(team(), url, Bytes.utf8("log x\n"), place -> {
                    try (var store = place.open()) {
                        store.append(
                                Head.empty(),
                                new Batches()
                                        .next(entries.stream()
                                                .map(Batches::entry)
                                                .toList()));
                    } catch (Stale stale) {
                        throw new IOException(stale);
                    }
                    throw new IOException("the stick was pulled out");
                }));
    }

    private String refusal(String database) {
        return assertThrows(
                        Refused.class,
                        () -> new BackupRoom(places())
                                .restore("monday", () -> Files.newInputStream(backup), team(), database))
                .refusal()
                .sentence();
    }

    @Test
    void nothingIsAddedToTheBeginningOfAnotherRecord() {
        breakOffAfter(List.of("another", "record"));
        assertEquals(
                "The new store holds another record than this backup; name a new folder and an empty database.",
                refusal(url));
        try (var store = PostgresStore.open(url)) {
            assertEquals(2, store.head().size());
        }
    }

    @Test
    void whatWasLeftIsRememberedThoughTheDatabaseIsAwayForAWhile() {
        breakOffAfter(List.of("another"));
        var away = "jdbc:postgresql://127.0.0.1:1/none";
        assertTrue(refusal(away).contains("was not made. The ledger at " + away + " cannot be opened"));
        assertTrue(refusal(url).contains("holds another record"), "it is not said to be of nobody");
    }
}
