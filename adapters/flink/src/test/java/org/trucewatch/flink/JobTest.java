package org.trucewatch.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewatch.casefolder.CaseFolder;
import org.trucewatch.desk.publish.JudgementCsv;
import org.trucewatch.desk.wording.Tongue;
import org.trucewatch.desk.wording.Wording;
import org.trucewatch.engine.Judge;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.Standard;

/// The job on a small cluster in this process, with its state in RocksDB, from files to files.
final class JobTest {
    private static final Instant FROM = Instant.parse("2014-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2017-08-06T00:00:00Z");
    private static final String NO_LINE = "2017-08-03\tnorthern-homs\treports.csv\tR1";
    private static final String NO_ACTOR =
            "2017-08-03T00:00:00Z\tharbour\treports.csv\tid,source,act,actor,claim\\nX1,PAPER,shelling,nobody,x\\n";

    @TempDir
    private Path folder;

    private static SortedMap<String, byte[]> homs() throws IOException {
        return CaseFolder.files(Path.of("../../agreements/northern-homs"));
    }

    private static SortedMap<String, byte[]> harbour() throws IOException {
        return CaseFolder.files(Path.of("../casefolder/src/test/resources/org/trucewatch/casefolder/accepted/harbour"));
    }

    /// Two agreements, and two lines that are set aside.
    private static List<String> lines() throws IOException {
        var written = new ArrayList<>(cases().stream().map(Line::written).toList());
        written.add(NO_LINE);
        written.add(NO_ACTOR);
        return written;
    }

    private static List<Line> cases() throws IOException {
        var lines = new ArrayList<Line>(CaseLines.of("northern-homs", homs(), Main::read, FROM));
        lines.addAll(CaseLines.of("harbour", harbour(), Main::read, FROM));
        lines.sort(Line.ORDER);
        return lines;
    }

    private static Options options(Path in, Path out, Optional<Duration> late) {
        return new Options(
                in.toString(), out.toString(), new Job.Asked(UNTIL.getEpochSecond(), 1, late), Optional.empty());
    }

    /// The lines in files, each in one of them and in any order.
    private Path split(List<String> lines, int files, Random random) throws IOException {
        var in = Files.createDirectories(folder.resolve("in-" + files));
        var shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, random);
        for (int file = 0; file < files; file++) {
            int from = shuffled.size() * file / files;
            int to = shuffled.size() * (file + 1) / files;
            Files.write(in.resolve("lines-" + file), shuffled.subList(from, to));
        }
        return in;
    }

    @Test
    void theVerdictsAreThoseOfTheBatchJudgeHoweverTheLinesAreSplit() throws Exception {
        var lines = lines();
        try (var cluster = Cluster.start(folder)) {
            var once =
                    cluster.run(options(split(lines, 1, new Random(1)), folder.resolve("out-1"), Optional.empty()), 1);
            var split =
                    cluster.run(options(split(lines, 5, new Random(2)), folder.resolve("out-5"), Optional.empty()), 2);
            assertEquals(once, split);
            assertJudged("northern-homs", once.changes());
            assertJudged("harbour", once.changes());
            assertAside(once.aside());
        }
    }

    @Test
    void aKilledJobAndOneThatIsRestoredFromASavepointTellTheSameOnce() throws Exception {
        var lines = cases().stream()
                .filter(line -> line.known() < UNTIL.getEpochSecond())
                .map(Line::written)
                .toList();
        var in = Files.createDirectories(folder.resolve("in"));
        Files.write(in.resolve("lines"), lines);
        try (var cluster = Cluster.start(folder)) {
            var smooth = cluster.run(options(in, folder.resolve("smooth"), Optional.of(Duration.ZERO)), 1);
            var options = options(in, folder.resolve("rough"), Optional.of(Duration.ZERO));
            var savepoint = cluster.killOnceThenStop(options, lines);
            var halfway = Cluster.Told.in(folder.resolve("rough")).changes().size();
            var rough = cluster.resume(options, savepoint, 2);
            assertTrue(
                    halfway > 0 && halfway < rough.changes().size(),
                    halfway + " of " + rough.changes().size());
            assertEquals(smooth, rough);
            assertJudged("northern-homs", rough.changes());
        }
    }

    private static void assertAside(List<String> aside) {
        assertEquals(2, aside.size(), aside.toString());
        assertTrue(aside.stream().anyMatch(line -> line.endsWith("\t" + NO_LINE) && line.contains("no time")));
        assertTrue(aside.stream().anyMatch(line -> line.endsWith("\t" + NO_ACTOR) && line.contains("`nobody`")));
    }

    /// After the changes up to each moment the rows that stand are the answer of the batch judge as of that moment.
    private static void assertJudged(String agreement, List<String> changes) throws Exception {
        var all = cases().stream()
                .filter(line -> line.agreement().equals(agreement))
                .toList();
        var watched = new Gathered(Main::read).take(all, List::of).found().orElseThrow();
        var byMoment = new TreeMap<Instant, List<String[]>>();
        for (var change : changes) {
            var fields = change.split("\t", 4);
            if (fields[1].equals(agreement))
                byMoment.computeIfAbsent(Instant.parse(fields[0]), at -> new ArrayList<>())
                        .add(fields);
        }
        assertFalse(byMoment.isEmpty());
        byMoment.putIfAbsent(UNTIL, List.of());
        var standing = new TreeSet<String>();
        byMoment.forEach((at, told) -> {
            for (var fields : told) {
                boolean changed = fields[2].equals("+") ? standing.add(fields[3]) : standing.remove(fields[3]);
                assertTrue(changed, String.join(" ", fields));
            }
            var judgement = Judge.judge(watched, AsOf.at(at.getEpochSecond()));
            var wording = Wording.of(Tongue.ENGLISH, watched);
            var csv = JudgementCsv.write(watched, judgement, List.of(Standard.values()), wording);
            assertEquals(new TreeSet<>(csv.lines().skip(1).toList()), standing, agreement + " as of " + at);
        });
    }
}
