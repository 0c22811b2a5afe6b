package org.trucewatch.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trucewatch.ledger.Damaged;
import org.trucewatch.ledger.Ledger;
import org.trucewatch.ledger.Stale;
import org.trucewatch.ledger.Store;
import org.trucewatch.ledger.StoreFailure;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.entry.Author;
import org.trucewatch.ledger.entry.Content;
import org.trucewatch.ledger.entry.Draft;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.ledger.merkle.Head;
import org.trucewatch.testkit.ledger.Batches;
import org.trucewatch.testkit.ledger.Faults;
import org.trucewatch.testkit.ledger.FaultyStore;
import org.trucewatch.testkit.ledger.StoreContract;

final class PostgresStoreTest extends StoreContract {
    private static final String CUT_ALL_CONNECTIONS = "select pg_terminate_backend(pid) from pg_stat_activity"
            + " where application_name = 'trucewatch' and datname = current_database()";

    private String url = "";

    @BeforeEach
    void newDatabase() throws SQLException {
        url = Server.newDatabase();
    }

    @Override
    protected Store open(Faults faults) {
        return new FaultyStore(PostgresStore.open(url), faults);
    }

    @Test
    void aServerThatIsNotThereIsNamedInASentenceThatSomebodyElseEnds() {
        var nowhere = "jdbc:postgresql://127.0.0.1:1/none?user=x&password=secret";
        var failure = assertThrows(StoreFailure.class, () -> PostgresStore.open(nowhere));
        var words = String.valueOf(failure.getMessage());
        assertTrue(words.startsWith("The ledger at jdbc:postgresql://127.0.0.1:1/none cannot be opened: "), words);
        assertFalse(words.endsWith(".") || words.contains("secret"), words);
    }

    @Test
    void anEntryCannotBeChangedOrRemovedByOrdinaryMeans() throws Exception {
        var batch = new Batches().next(Batches.entry("first"));
        try (var store = PostgresStore.open(url)) {
            store.append(Head.empty(), batch);
        }
        for (var statement : List.of(
                "update ledger.entry set bytes = ''",
                "delete from ledger.entry",
                "truncate ledger.entry",
                "delete from ledger.head",
                "update ledger.head set size = 0")) {
            var refusal = assertThrows(SQLException.class, () -> Server.execute(url, statement));
            assertTrue(String.valueOf(refusal.getMessage()).contains("never changed"), statement);
        }
        try (var store = PostgresStore.open(url)) {
            assertEquals(batch.entries(), readAll(store));
        }
    }

    @Test
    void aLostConnectionIsAFailureAndANewOneFindsEverythingAcknowledged() throws Exception {
        var batches = new Batches();
        var store = PostgresStore.open(url);
        var ledger = Ledger.open(store);
        store.append(Head.empty(), batches.next(Batches.entry("first")));
        ledger.catchUp();
        Server.execute(url, CUT_ALL_CONNECTIONS);
        assertThrows(StoreFailure.class, () -> ledger.append(List.of(draft("second")), Instant.EPOCH));
        store.close();
        try (var reopened = PostgresStore.open(url)) {
            assertEquals(batches.head(), ledger.resume(reopened));
            ledger.append(List.of(draft("second")), Instant.EPOCH);
            assertEquals(2, ledger.head().size());
        }
    }

    @Test
    void severalServersOnOneLedgerStayTheSameByteForByte() throws Exception {
        var heads = new ConcurrentHashMap<Integer, Head>();
        var servers = List.of(1, 2, 3, 4).stream()
                .map(number -> Thread.ofVirtual().start(() -> heads.put(number, appendAll(number))))
                .toList();
        for (var server : servers) server.join();
        try (var store = PostgresStore.open(url)) {
            var ledger = Ledger.open(store);
            assertEquals(4 * 25, ledger.head().size());
            heads.values().forEach(head -> assertEquals(ledger.head(head.size()), head));
            assertEquals(4, heads.size());
            assertEquals(100, readAll(store).stream().distinct().count());
        }
    }

    private Head appendAll(int server) {
        try (var store = PostgresStore.open(url)) {
            var ledger = Ledger.open(store);
            for (int number = 0; number < 25; number++) append(ledger, draft("entry " + number + " of " + server));
            return ledger.head();
        } catch (Damaged damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    private static void append(Ledger ledger, Draft draft) throws Damaged {
        for (boolean entered = false; !entered; ) {
            try {
                ledger.append(List.of(draft), Instant.EPOCH);
                entered = true;
            } catch (Stale stale) {
                ledger.catchUp();
            }
        }
    }

    @Test
    void aServerThatDoesNotSyncIsRefused() throws SQLException {
        Server.execute(url, "alter database %s set synchronous_commit = off".formatted(databaseName()));
        var careless = url + "&options=-c%20synchronous_commit=off";
        var failure = assertThrows(StoreFailure.class, () -> PostgresStore.open(careless));
        assertTrue(failure.sentence().contains("synchronous_commit=off"), failure.sentence());
        PostgresStore.open(url).close(); // what we ask for ourselves goes before the database's own setting
    }

    private String databaseName() {
        return url.replaceFirst(".*/", "").replaceFirst("\\?.*", "");
    }

    @Test
    void tablesOfANewerVersionAreRefusedInOneSentence() throws SQLException {
        PostgresStore.open(url).close();
        Server.execute(
                url,
                "insert into ledger.flyway_schema_history select 99, '99', 'later', 'SQL', 'V99__later.sql', 1,"
                        + " installed_by, installed_on, 1, true from ledger.flyway_schema_history limit 1");
        var failure = assertThrows(StoreFailure.class, () -> PostgresStore.open(url));
        assertTrue(failure.sentence().contains("newer version"), failure.sentence());
    }

    /// As the first version left it: entries and no papers.
    @Test
    void aLedgerOfTheFirstVersionIsBroughtForwardWithAllItsEntries() throws Exception {
        var batch = new Batches().next(Batches.entry("first"));
        try (var store = PostgresStore.open(url)) {
            store.append(Head.empty(), batch);
        }
        for (var statement : List.of(
                "drop table ledger.paper",
                "drop sequence ledger.paper_version",
                "delete from ledger.flyway_schema_history where version = '2'")) Server.execute(url, statement);
        try (var store = PostgresStore.open(url);
                var connection = DriverManager.getConnection(url)) {
            assertEquals(batch.after(), store.head());
            assertEquals(batch.entries(), readAll(store));
            assertEquals(Migration.LATEST, Migration.version(connection));
        }
        Server.execute(url, "select version from ledger.paper");
    }

    @Test
    void theVersionTakenForTheLatestIsThatOfTheLatestMigration() throws SQLException {
        PostgresStore.open(url).close();
        try (var connection = DriverManager.getConnection(url)) {
            assertEquals(Migration.LATEST, Migration.version(connection));
        }
    }

    @Test
    void aServerThatIsNotThereIsSaidWithoutThePassword() {
        var nowhere = "jdbc:postgresql://localhost:1/nothing?user=office&password=secret";
        var failure = assertThrows(StoreFailure.class, () -> PostgresStore.open(nowhere));
        assertTrue(failure.sentence().contains("jdbc:postgresql://localhost:1/nothing"), failure.sentence());
        assertFalse(failure.sentence().contains("secret"), failure.sentence());
    }

    /// A data folder of a stranger names its database.
    @Test
    void anAddressThatWouldLoadClassesOrIsOfAnotherDriverIsNotConnectedTo() {
        for (var setting : List.of("socketFactory", "sslfactory", "loggerFile", "authenticationPluginClassName")) {
            var address = "jdbc:postgresql://127.0.0.1:1/none?user=x&" + setting + "=java.lang.Object";
            var failure = assertThrows(StoreFailure.class, () -> PostgresStore.open(address));
            assertTrue(failure.sentence().contains("may not set " + setting), failure.sentence());
        }
        var other = assertThrows(StoreFailure.class, () -> PostgresStore.open("jdbc:other:elsewhere"));
        assertTrue(other.sentence().contains("begins with jdbc:postgresql:"), other.sentence());
    }

    private static Draft draft(String words) {
        return new Draft(
                Label.LEDGER,
                new Label("notice"),
                new Author("test"),
                Optional.empty(),
                List.of(),
                Content.MARKDOWN,
                Bytes.utf8(words));
    }
}
