package org.trucewatch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewatch.casefolder.CaseFolder;
import org.trucewatch.datafolder.DataFolders;
import org.trucewatch.desk.Refused;
import org.trucewatch.desk.archive.BackupRoom;
import org.trucewatch.desk.archive.CheckRoom;
import org.trucewatch.desk.archive.LiveRecord;
import org.trucewatch.desk.archive.LiveRecord.Taken;
import org.trucewatch.desk.archive.RecordedCases;
import org.trucewatch.desk.record.Filed;
import org.trucewatch.desk.record.content.CaseFile;
import org.trucewatch.desk.record.content.Kind;
import org.trucewatch.desk.record.content.RowTable;
import org.trucewatch.desk.record.content.TableRow;
import org.trucewatch.desk.record.replay.CaseImport.NewRow;
import org.trucewatch.desk.record.replay.CaseReader;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.entry.Author;
import org.trucewatch.ledger.entry.Content;
import org.trucewatch.ledger.entry.Draft;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.time.Span;
import org.trucewatch.postgres.PostgresCabinet;
import org.trucewatch.postgres.PostgresStore;
import org.trucewatch.sqlite.SqliteStore;

/// A ledger that stays open, as a server uses it: file, look, sign, hand out a proof, and be copied all the while.
final class LiveRecordTest {
    private static final Label HOMS = new Label("homs");
    private static final Author DESK = new Author("first watch");
    private static final Instant MONDAY = Instant.parse("2026-11-02T08:00:00Z");

    @TempDir
    private Path folder;

    private Instant now = MONDAY;
    private final DataFolders places = new DataFolders(
            SqliteStore::open, PostgresStore::open, PostgresCabinet::new, Optional.empty(), Optional::empty);

    private static CaseReader.Outcome read(Optional<Case> held, SortedMap<String, byte[]> files) {
        var read = CaseFolder.read(held, files);
        return new CaseReader.Outcome(read.found(), read.problems());
    }

    @BeforeEach
    void brought() throws IOException {
        new RecordedCases(places, LiveRecordTest::read, () -> now)
                .bring(CaseFolder.files(Path.of(Ran.HOMS)), "homs", data(), "test");
    }

    private Path data() {
        return folder.resolve("data");
    }

    private LiveRecord live() {
        return LiveRecord.open(places, data(), LiveRecordTest::read, () -> now);
    }

    private static NewRow report(String id, String act) {
        var cells = new LinkedHashMap<String, String>();
        cells.put("id", id);
        cells.put("source", "EAW");
        cells.put("act", act);
        cells.put("actor", "gov-forces");
        cells.put("places", "rastan");
        cells.put("said_from", "2017-08-09");
        cells.put("said_to", "2017-08-09");
        cells.put("happened_from", "2017-08-09");
        cells.put("happened_to", "2017-08-09");
        cells.put("claim", "Two shells, fired from \"the hill\", fell.");
        return new NewRow(RowTable.REPORTS, TableRow.of(cells), Optional.empty());
    }

    @Test
    void aReportThatIsFiledStandsInTheCaseKnownWhenItWasEntered() {
        try (var live = live()) {
            now = MONDAY.plusSeconds(60);
            var taken = live.file(HOMS, List.of(report("N1", "shelling")), DESK);
            var entered = assertInstanceOf(Taken.Entered.class, taken).entries();
            assertEquals(1, entered.size());
            var report = live.read(HOMS, Span.END).outcome().found().orElseThrow().casebook().reports().stream()
                    .filter(each -> each.id().equals("N1"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(now.getEpochSecond(), report.known());
            assertEquals(
                    "Two shells, fired from \"the hill\", fell.",
                    report.telling().claim());
            assertTrue(live.rows(HOMS, RowTable.REPORTS).stream()
                    .anyMatch(row -> row.index() == entered.getFirst().index()));
            var again = live.file(HOMS, List.of(report("N1", "shelling")), DESK);
            assertEquals(List.of(), assertInstanceOf(Taken.Entered.class, again).entries(), "it is there already");
        }
    }

    @Test
    void aCaseThatIsKeptUpToDateIsTheOneThatIsReadWhole() {
        for (int rowsAPart : List.of(7, 5_000)) {
            try (var live = LiveRecord.open(places, data(), LiveRecordTest::read, () -> now, rowsAPart)) {
                assertKeptIsWhole(live);
                var mark = "P" + rowsAPart;
                file(live, List.of(), report(mark, "shelling"));
                file(live, List.of(), row(RowTable.LINKS, "id", mark, "incident", mark, "reports", mark, "why", "so"));
                file(live, List.of(), row(RowTable.UNLINKS, "link", mark, "why", "no", "known_on", "2026-11-02"));
                var sources = live.files(HOMS, Span.END).stream()
                        .filter(one -> one.path().equals("sources.csv"))
                        .findFirst()
                        .orElseThrow();
                var columns = new String(sources.content().toArray(), UTF_8)
                        .lines()
                        .findFirst()
                        .orElseThrow();
                var further =
                        mark + "S,A further source,O-RUSMOD" + ",".repeat(columns.split(",", -1).length - 3) + "\n";
                var wider = Bytes.utf8(new String(sources.content().toArray(), UTF_8) + further);
                file(live, List.of(new CaseFile("sources.csv", wider)), report(mark + "B", "mortar"));
                file(live, List.of(sources), report(mark + "C", "mortar"));
                file(live, List.of(), row(RowTable.APART, "one", mark, "other", mark + "C", "why", "no", "by", "A"));
                var twice = live.file(HOMS, List.of(report(mark, "mortar")), DESK);
                assertInstanceOf(Taken.Unreadable.class, twice);
            }
        }
    }

    private void file(LiveRecord live, List<CaseFile> names, NewRow row) {
        now = now.plusSeconds(1);
        assertInstanceOf(Taken.Entered.class, live.file(HOMS, names, List.of(row), List.of(), DESK));
        assertKeptIsWhole(live);
    }

    private static void assertKeptIsWhole(LiveRecord live) {
        var kept = live.now(HOMS).outcome();
        var whole = live.read(HOMS, Span.END).outcome();
        assertEquals(whole.found().orElseThrow(), kept.found().orElseThrow());
    }

    private static NewRow row(RowTable table, String... cells) {
        var named = new LinkedHashMap<String, String>();
        for (int at = 0; at < cells.length; at += 2) named.put(cells[at], cells[at + 1]);
        return new NewRow(table, TableRow.of(named), Optional.empty());
    }

    @Test
    void whatWouldMakeTheCaseUnreadableIsNotEnteredAndSaidWhy() {
        try (var live = live()) {
            var before = live.head();
            var unknown = live.file(HOMS, List.of(report("N1", "no-such-act")), DESK);
            var problems = assertInstanceOf(Taken.Unreadable.class, unknown).problems();
            assertTrue(problems.toString().contains("no-such-act"), problems.toString());
            assertInstanceOf(Taken.Unreadable.class, live.file(HOMS, List.of(report("R001", "shelling")), DESK));
            assertEquals(before, live.head());
        }
    }

    @Test
    void anEntryHasItsProofOnceItIsSigned() {
        try (var live = live()) {
            var taken = live.file(HOMS, List.of(report("N1", "shelling")), DESK);
            var entry = assertInstanceOf(Taken.Entered.class, taken).entries().getFirst();
            assertEquals(Optional.empty(), live.proof(entry.index()));
            var checkpoint = live.publish();
            assertEquals(live.head(), checkpoint.head());
            assertTrue(
                    live.proof(entry.index()).orElseThrow().proves(entry.entry().hash()));
        }
        assertTrue(new CheckRoom(places).folder(data(), Optional.empty()).sound());
    }

    @Test
    void aBackupTakenWhileManyFileIsWholeAndEndsSomewhereOnTheWay() throws Exception {
        var file = new ByteArrayOutputStream();
        try (var live = live()) {
            var before = live.head();
            var threads = new ArrayList<Thread>();
            for (int client = 0; client < 8; client++) {
                int number = client;
                threads.add(Thread.startVirtualThread(() -> {
                    for (int at = 0; at < 40; at++)
                        assertInstanceOf(Filed.Entered.class, live.enter(List.of(notice(number + ":" + at))));
                }));
            }
            var copied = new BackupRoom(places).backup(data(), file);
            for (var thread : threads) thread.join();
            assertEquals(before.size() + 8 * 40, live.head().size());
            assertTrue(copied.entries() >= before.size()
                    && copied.entries() <= live.head().size());
        }
        byte[] backup = file.toByteArray();
        new BackupRoom(places)
                .restore("b", () -> new ByteArrayInputStream(backup), folder.resolve("restored"), DataFolders.OWN_FILE);
        assertTrue(new CheckRoom(places)
                .folder(folder.resolve("restored"), Optional.empty())
                .sound());
    }

    private static Draft notice(String words) {
        return new Draft(
                HOMS, Kind.NOTICE.label(), DESK, Optional.empty(), List.of(), Content.MARKDOWN, Bytes.utf8(words));
    }

    @Test
    void twoServersOnOneLedgerSeeWhatTheOtherEntered() {
        try (var one = live();
                var other = live()) {
            one.file(HOMS, List.of(report("N1", "shelling")), DESK);
            other.file(HOMS, List.of(report("N2", "shelling")), DESK);
            one.catchUp();
            assertEquals(other.head(), one.head());
            assertEquals(
                    one.rows(HOMS, RowTable.REPORTS).toString(),
                    other.rows(HOMS, RowTable.REPORTS).toString());
        }
    }

    @Test
    void aFolderThatHoldsLessThanWasSignedIsNotOpened() throws IOException {
        Files.delete(data().resolve("ledger.db"));
        Files.createFile(data().resolve("ledger.db"));
        var refused = assertThrows(Refused.class, this::live);
        assertTrue(
                refused.refusal().sentence().contains("was signed with"),
                refused.refusal().sentence());
    }
}
