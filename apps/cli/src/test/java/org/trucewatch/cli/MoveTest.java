package org.trucewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewatch.casefolder.CaseFolder;
import org.trucewatch.datafolder.DataFolders;
import org.trucewatch.desk.Refused;
import org.trucewatch.desk.archive.BackupRoom;
import org.trucewatch.desk.archive.CheckRoom;
import org.trucewatch.desk.archive.RecordedCases;
import org.trucewatch.desk.record.replay.CaseReader;
import org.trucewatch.model.time.Span;
import org.trucewatch.postgres.PostgresCabinet;
import org.trucewatch.postgres.PostgresStore;
import org.trucewatch.sqlite.SqliteStore;

/// One record on two kinds of store, with a real server.
final class MoveTest {
    private static final Path HOMS = Path.of("../../agreements/northern-homs");
    private static final InstantSource MONDAY = InstantSource.fixed(Instant.parse("2026-11-02T08:00:00Z"));

    @TempDir
    private Path folder;

    private final DataFolders places = new DataFolders(
            SqliteStore::open, PostgresStore::open, PostgresCabinet::new, Optional.empty(), Optional::empty);
    private final BackupRoom room = new BackupRoom(places);
    private final RecordedCases recorded = new RecordedCases(
            places,
            (held, files) -> {
                var read = CaseFolder.read(held, files);
                return new CaseReader.Outcome(read.found(), read.problems());
            },
            MONDAY);

    @Test
    void aLedgerMovesFromAFileToADatabaseAndBackWithTheSameRootAndTheSameCase() throws IOException {
        var start = folder.resolve("start");
        recorded.bring(CaseFolder.files(HOMS), "homs", start, "test");
        try (var server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start()) {
            var team = folder.resolve("team");
            var address = server.getJdbcUrl("postgres", "postgres");
            var there = move(start, team, address);
            assertSound(team);
            assertEquals(recorded.open(start, Span.END), recorded.open(team, Span.END));
            var back = folder.resolve("back");
            assertEquals(there, move(team, back, DataFolders.OWN_FILE));
            assertSound(back);
            assertEquals(recorded.open(start, Span.END), recorded.open(back, Span.END));
            var second = folder.resolve("second");
            var refused = assertThrows(Refused.class, () -> move(start, second, address));
            assertTrue(String.valueOf(refused.getMessage()).contains("the database holds a ledger already"));
            assertThrows(Refused.class, () -> places.make(second, address));
            assertFalse(Files.exists(second), "nothing half made is left");
            assertFalse(Files.exists(folder.resolve("second.keys")));
        }
    }

    private BackupRoom.Copied move(Path from, Path to, String store) throws IOException {
        var file = new ByteArrayOutputStream();
        var copied = room.backup(from, file);
        assertEquals(copied, room.restore("backup", () -> new ByteArrayInputStream(file.toByteArray()), to, store));
        return copied;
    }

    private void assertSound(Path data) {
        var checked = new CheckRoom(places).folder(data, Optional.empty());
        assertTrue(checked.sound(), checked.lines().toString());
    }
}
