package org.trucewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewatch.casefolder.CaseFolder;
import org.trucewatch.datafolder.DataFolders;
import org.trucewatch.desk.archive.RecordedCases;
import org.trucewatch.desk.publish.JudgementJson;
import org.trucewatch.desk.record.replay.CaseReader;
import org.trucewatch.desk.report.Sentences;
import org.trucewatch.desk.wording.Tongue;
import org.trucewatch.desk.wording.Wording;
import org.trucewatch.engine.Judge;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.postgres.PostgresCabinet;
import org.trucewatch.postgres.PostgresStore;
import org.trucewatch.sqlite.SqliteStore;

/// What holds for every case that is brought into a ledger, tried on cases drawn by chance.
final class RecordedLawsTest {
    private static final int CASES = 6;
    private static final int LONG_CASES = 200;
    private static final int QUESTIONS = 4;
    private static final Instant MONDAY = Instant.parse("2026-11-02T08:00:00Z");
    private static final long FIRST = Instant.parse("2017-08-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("2018-07-01T00:00:00Z").getEpochSecond();
    private static final long DAY = 86_400;

    @TempDir
    private Path folder;

    private Instant now = MONDAY;
    private final DataFolders places = new DataFolders(
            SqliteStore::open, PostgresStore::open, PostgresCabinet::new, Optional.empty(), Optional::empty);
    private final RecordedCases recorded = new RecordedCases(places, RecordedLawsTest::read, () -> now);

    private static CaseReader.Outcome read(Optional<Case> held, SortedMap<String, byte[]> files) {
        var read = CaseFolder.read(held, files);
        return new CaseReader.Outcome(read.found(), read.problems());
    }

    private static Case found(CaseReader.Outcome outcome) {
        return outcome.found()
                .orElseThrow(() -> new AssertionError(outcome.problems().toString()));
    }

    private static String judged(Case watched, AsOf asOf) {
        return JudgementJson.write(
                watched,
                Judge.judge(watched, asOf),
                List.of(Standard.values()),
                Wording.of(Tongue.ENGLISH, watched),
                Sentences.of(watched));
    }

    private static AsOf question(Random random) {
        long happened = FIRST + random.nextLong(LAST - FIRST);
        return AsOf.at(happened).knownBy(random.nextBoolean() ? happened : happened + random.nextLong(400 * DAY));
    }

    /// A folder that grew, brought in as it grew, a day later each time.
    private Path brought(String name, SortedMap<String, byte[]> files, Random random) {
        var data = folder.resolve(name);
        for (double share = 0.3 + random.nextDouble() / 2; share < 1; share += 0.3) {
            found(read(Optional.empty(), DrawnCase.earlier(files, share)));
            recorded.bring(DrawnCase.earlier(files, share), "drawn", data, "test");
            now = now.plusSeconds(DAY);
        }
        recorded.bring(files, "drawn", data, "test");
        return data;
    }

    @Test
    void aCaseFolderAndTheLedgerItWasBroughtIntoGiveTheSameVerdictsWithTheSameBasis() throws IOException {
        agree(CASES);
    }

    @Test
    @Tag("long")
    void theyDoForManyCases() throws IOException {
        agree(LONG_CASES);
    }

    private void agree(int cases) throws IOException {
        var founding = DrawnCase.founding();
        var answers = new HashSet<String>();
        for (int seed = 0; seed < cases; seed++) {
            var random = new Random(seed);
            var files = DrawnCase.of(founding, random);
            var inFolder = found(read(Optional.empty(), files));
            var data = brought("data-" + seed, files, random);
            var inLedger = found(recorded.open(data, Span.END));
            for (int asked = 0; asked < QUESTIONS; asked++) {
                var asOf = question(random);
                var answer = judged(inFolder, asOf);
                assertEquals(answer, judged(inLedger, asOf), "seed " + seed + ", " + asOf);
                answers.add(answer);
            }
        }
        assertTrue(answers.size() > cases, "the cases differ: " + answers.size());
        System.out.println(cases + " drawn cases, " + cases * QUESTIONS + " questions, folder and ledger agree; "
                + answers.size() + " different answers");
    }

    @Test
    void theLedgerAsItStoodGivesTheVerdictsOfTheFolderAsItStood() throws IOException {
        var files = DrawnCase.of(DrawnCase.founding(), new Random(99));
        var data = folder.resolve("data");
        var earlier = DrawnCase.earlier(files, 0.5);
        recorded.bring(earlier, "drawn", data, "test");
        now = now.plusSeconds(DAY);
        recorded.bring(files, "drawn", data, "test");
        var then = found(recorded.open(data, now.getEpochSecond()));
        var folderThen = found(read(Optional.empty(), earlier));
        var random = new Random(7);
        for (int asked = 0; asked < QUESTIONS; asked++) {
            var asOf = question(random);
            assertEquals(judged(folderThen, asOf), judged(then, asOf));
        }
    }

    @Test
    void whatComesInLateKeepsWhenItWasKnownAndIsMarked() throws IOException {
        var files = DrawnCase.of(DrawnCase.founding(), new Random(5));
        var data = brought("data", files, new Random(5));
        var known = found(read(Optional.empty(), files)).casebook().reports();
        var reports = found(recorded.open(data, Span.END)).casebook().reports();
        var days = new HashSet<Long>();
        int late = 0;
        for (var report : reports) {
            var before = known.stream()
                    .filter(each -> each.id().equals(report.id()))
                    .findFirst()
                    .orElseThrow();
            assertEquals(before.known(), report.known());
            assertTrue(report.entered() >= MONDAY.getEpochSecond());
            assertEquals(report.known() < report.entered(), report.backfilled(), report.id());
            if (report.backfilled()) late++;
            days.add(report.entered());
        }
        assertEquals(known.size(), reports.size());
        assertTrue(days.size() > 1, "they came on several days");
        assertTrue(late > reports.size() / 2, "most came late");
    }
}
