package org.trucewatch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewatch.casefolder.CaseFolder;
import org.trucewatch.datafolder.DataFolders;
import org.trucewatch.desk.archive.LiveRecord;
import org.trucewatch.desk.archive.RecordedCases;
import org.trucewatch.desk.live.LiveDesk;
import org.trucewatch.desk.record.content.RowTable;
import org.trucewatch.desk.record.content.TableRow;
import org.trucewatch.desk.record.replay.CaseImport;
import org.trucewatch.desk.record.replay.CaseReader;
import org.trucewatch.ledger.entry.Author;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.postgres.PostgresCabinet;
import org.trucewatch.postgres.PostgresStore;
import org.trucewatch.sqlite.SqliteStore;

/// A case that is too large to be read while one waits, with the background in the hand of the test.
class LargeCaseTest {
    private static final Label AGREEMENT = new Label(TestDesk.FOUNDING);

    private static final long HOUR = 3_600;

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    /// What somebody does while the case is read.
    private Runnable meanwhile = () -> {};

    @TempDir
    private Path folder;

    @Test
    void isAnsweredFromTheEditionBeforeUntilTheNextOneIsRead() {
        try (var desk = desk()) {
            var before = desk.edition(AGREEMENT).orElseThrow();
            waiting.clear();
            var told = new ArrayList<Label>();
            desk.listen(told::add);

            assertTrue(file(desk) instanceof LiveRecord.Taken.Entered);
            assertEquals(List.of(AGREEMENT), told);
            var meanwhile = desk.edition(AGREEMENT).orElseThrow();
            assertEquals(before.entries(), meanwhile.entries());
            assertEquals(before.size(), meanwhile.size());
            assertEquals(desk.record().head().size() - before.entries(), desk.behind(AGREEMENT, meanwhile));
            assertTrue(desk.behind(AGREEMENT, meanwhile) > 0);

            work();
            var after = desk.edition(AGREEMENT).orElseThrow();
            assertEquals(before.size() + 1, after.size());
            assertEquals(desk.record().head().size(), after.entries());
            assertEquals(0, desk.behind(AGREEMENT, after));
            assertEquals(List.of(AGREEMENT, AGREEMENT), told);
        }
    }

    @Test
    void isReadAtOnceForWhoeverAddsToIt() {
        try (var desk = desk()) {
            int before = desk.edition(AGREEMENT).orElseThrow().size();
            file(desk);

            assertEquals(before + 1, desk.current(AGREEMENT).orElseThrow().size());
        }
    }

    @Test
    void isToBeJudgedForItsDaysBeforeAnybodyAsks() {
        try (var desk = desk()) {
            assertTrue(desk.edition(AGREEMENT).isPresent());

            assertEquals(1, waiting.size());
            assertTrue(desk.daysToJudge() > 200);
            assertEquals(0, desk.judged());
            work();
            assertEquals(100, desk.judged());
        }
    }

    /// Read once more it would let go of what the next edition takes over from it, and that costs seconds.
    @Test
    void isNotReadAgainForWhoeverAskedWhileItWasRead() {
        try (var desk = desk()) {
            assertTrue(desk.edition(AGREEMENT).isPresent());
            waiting.clear();
            file(desk);
            assertTrue(desk.edition(AGREEMENT).isPresent());
            var told = new ArrayList<Label>();
            desk.listen(told::add);
            meanwhile = () -> assertTrue(desk.edition(AGREEMENT).isPresent());

            work();
            meanwhile = () -> {};
            assertEquals(List.of(AGREEMENT), told);
            while (!waiting.isEmpty()) work();

            assertEquals(List.of(AGREEMENT), told);
            assertEquals(0, desk.behind(AGREEMENT, desk.edition(AGREEMENT).orElseThrow()));
        }
    }

    /// What waits in the background keeps what it speaks of in memory.
    @Test
    void waitsOnceToBeJudgedForDatesHoweverManyAreAskedFor() {
        try (var desk = desk()) {
            var edition = desk.edition(AGREEMENT).orElseThrow();
            work();
            assertEquals(0, desk.daysToJudge());
            waiting.clear();

            var noon = Instant.parse("2017-10-01T12:00:00Z").getEpochSecond();
            for (int hour = 0; hour < 20; hour++) desk.answerable(AGREEMENT, edition, AsOf.at(noon + hour * HOUR));
            assertEquals(1, waiting.size());

            work();
            var last = AsOf.at(noon + 19 * HOUR);
            assertEquals(last, desk.answerable(AGREEMENT, edition, last));
        }
    }

    /// Does what waited first, and leaves what that made wait.
    private void work() {
        Optional.ofNullable(waiting.poll()).orElseThrow().run();
    }

    private static LiveRecord.Taken file(LiveDesk desk) {
        var row = new LinkedHashMap<String, String>();
        row.put("id", "R901");
        row.put("source", "PAX");
        row.put("said_to", "2017-08-06");
        row.put("act", "meeting");
        row.put("claim", "They met.");
        var rows = List.of(new CaseImport.NewRow(RowTable.REPORTS, TableRow.of(row), Optional.empty()));
        return desk.file(AGREEMENT, List.of(), rows, List.of(), new Author("a test"));
    }

    private LiveDesk desk() {
        var places = new DataFolders(
                SqliteStore::open, PostgresStore::open, PostgresCabinet::new, Optional.empty(), Optional::empty);
        var clock = InstantSource.system();
        var data = folder.resolve("data");
        CaseReader reader = (held, files) -> {
            meanwhile.run();
            var read = CaseFolder.read(held, files);
            return new CaseReader.Outcome(read.found(), read.problems());
        };
        new RecordedCases(places, reader, clock).bring(TestDesk.foundingFiles(), TestDesk.FOUNDING, data, "a test");
        return new LiveDesk(LiveRecord.open(places, data, reader, clock), clock, waiting::add, 100);
    }
}
