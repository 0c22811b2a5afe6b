package org.trucewatch.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.trucewatch.ledger.Ledger;
import org.trucewatch.ledger.Stale;
import org.trucewatch.ledger.Store;
import org.trucewatch.ledger.StoreFailure;
import org.trucewatch.ledger.merkle.Head;
import org.trucewatch.testkit.ledger.Batches;
import org.trucewatch.testkit.ledger.Faults;
import org.trucewatch.testkit.ledger.FaultyStore;
import org.trucewatch.testkit.ledger.StoreContract;

final class SqliteStoreTest extends StoreContract {
    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("ledger.db");
    }

    @Override
    protected Store open(Faults faults) {
        return new FaultyStore(SqliteStore.open(file()), faults);
    }

    @Test
    void whatAPersonCanMendIsSaidInTheirWords() {
        assertEquals(
                "there is no room left on its disk",
                SqliteStore.why(new SQLiteException("x", SQLiteErrorCode.SQLITE_FULL))
                        .english());
        assertEquals(
                "there is no permission to write in its folder",
                SqliteStore.why(new SQLiteException("x", SQLiteErrorCode.SQLITE_READONLY_DIRECTORY))
                        .english());
        assertEquals(
                "x",
                SqliteStore.why(new SQLiteException("x", SQLiteErrorCode.SQLITE_CORRUPT))
                        .english());
    }

    @Test
    void aNewFileAndWhatLiesBesideItAreTheirOwnersAlone() throws IOException {
        var ledger = folder.resolve("new.db");
        assumeTrue(ledger.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX file system");
        try (var store = SqliteStore.open(ledger);
                var files = Files.newDirectoryStream(folder, "new.db*")) {
            assertEquals(0, store.head().size());
            for (var file : files)
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
    }

    @Test
    void anEntryCannotBeChangedOrRemovedByOrdinaryMeans() throws Exception {
        var batch = new Batches().next(Batches.entry("first"));
        try (var store = SqliteStore.open(file())) {
            store.append(Head.empty(), batch);
        }
        refused("update entry set bytes = x'00'");
        refused("delete from entry");
        refused("delete from head");
        refused("update head set size = 0");
        try (var store = SqliteStore.open(file())) {
            assertEquals(batch.entries(), readAll(store));
        }
    }

    private void refused(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                var sql = connection.createStatement()) {
            assertThrows(SQLException.class, () -> sql.executeUpdate(statement));
        }
    }

    @Test
    void aFileOfANewerVersionIsRefusedInOneSentence() throws SQLException {
        SqliteStore.open(file()).close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                var sql = connection.createStatement()) {
            sql.executeUpdate("insert into flyway_schema_history select 2, '2', 'later', 'SQL', 'V2__later.sql', 1,"
                    + " installed_by, installed_on, 1, 1 from flyway_schema_history limit 1");
        }
        var failure = assertThrows(StoreFailure.class, () -> SqliteStore.open(file()));
        assertTrue(failure.sentence().contains("newer version"), failure.sentence());
    }

    @Test
    void theVersionTakenForTheLatestIsThatOfTheLatestMigration() throws SQLException {
        SqliteStore.open(file()).close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file())) {
            assertEquals(Migration.LATEST, Migration.version(connection));
        }
    }

    @Test
    void aFileThatIsNoLedgerIsRefusedInOneSentence() throws IOException {
        Files.writeString(file(), "these are no tables".repeat(1000));
        var failure = assertThrows(StoreFailure.class, () -> SqliteStore.open(file()));
        assertTrue(failure.sentence().contains("is no ledger"), failure.sentence());
    }

    @Test
    void aFullDiskIsSaidPlainlyAndWhatWasAcknowledgedIsSafe() throws Exception {
        var batches = new Batches();
        var first = batches.any(new Random(1), 9);
        try (var store = SqliteStore.open(file())) {
            store.append(Head.empty(), first);
            store.allowNoMorePages();
            var failure = assertThrows(StoreFailure.class, () -> fill(store, batches));
            assertEquals(StoreFailure.Remedy.FREE_SPACE, failure.remedy());
            assertTrue(failure.sentence().contains("is full; free some room"), failure.sentence());
        }
        try (var store = SqliteStore.open(file())) {
            var ledger = Ledger.open(store);
            assertTrue(ledger.head().size() >= first.after().size(), "nothing acknowledged is lost");
            assertEquals(first.after(), ledger.head(first.after().size()));
        }
    }

    private static void fill(Store store, Batches batches) throws Stale {
        for (int round = 0; round < 100; round++) store.append(store.head(), batches.any(new Random(round), 9));
    }

    @Test
    void commitsAreSyncedInFull() throws SQLException {
        try (var store = SqliteStore.open(file())) {
            assertEquals(Head.empty(), store.head());
            assertEquals("FULL", store.durability());
        }
    }
}
