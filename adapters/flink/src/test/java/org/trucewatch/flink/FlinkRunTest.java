package org.trucewatch.flink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The jar of the job on a cluster of processes, by the commands of `docs/scale.md`.
@Tag("long")
final class FlinkRunTest {
    private static final Pattern JOB = Pattern.compile("JobID ([0-9a-f]{32})");
    private static final Pattern SAVEPOINT = Pattern.compile("Path: (\\S+)");

    @TempDir
    private Path folder;

    private static Path jar() {
        var jar = Stream.of("target/quick/trucewatch-flink.jar", "target/trucewatch-flink.jar")
                .map(Path::of)
                .filter(Files::exists)
                .findFirst();
        assumeTrue(jar.isPresent(), "NOT RUN: first mvn package -pl adapters/flink -am -Dmaven.test.skip=true");
        return jar.orElseThrow();
    }

    private static List<String> lines() throws Exception {
        return TwoCases.cases().stream()
                .filter(line -> line.known() < TwoCases.UNTIL.getEpochSecond())
                .map(Line::written)
                .toList();
    }

    private String name(String name) {
        return folder.resolve(name).toString();
    }

    private Cluster.Told told(String out) throws Exception {
        return Cluster.Told.in(new Place.Folder(name(out)));
    }

    private static String found(Pattern pattern, String printed) {
        var found = pattern.matcher(printed);
        assertTrue(found.find(), printed);
        return found.group(1);
    }

    private void awaitChanges(String out, int most) throws Exception {
        for (int tries = 0; told(out).changes().size() < most; tries++) {
            assertTrue(tries < 600, told(out).changes().size() + " of " + most);
            Thread.sleep(200);
        }
    }

    @Test
    void aReplayASavepointAndALostMachineTellTheSame() throws Exception {
        var jar = jar().toString();
        var lines = lines();
        var until = TwoCases.UNTIL.toString();
        Files.createDirectories(folder.resolve("in"));
        Files.write(folder.resolve("in/lines"), lines);
        try (var cluster = Processes.start(folder, Path.of(jar), 3)) {
            var refused = cluster.flink(1, "run", jar, "--in", "lines");
            assertTrue(refused.contains("usage: --in PLACE") && !refused.contains("\tat "), refused);

            cluster.flink("run", "-p", "2", jar, "--in", name("in"), "--out", name("whole"), "--until", until);
            var whole = told("whole");
            TwoCases.assertJudged("northern-homs", whole.changes());
            TwoCases.assertJudged("harbour", whole.changes());

            fromATopic(cluster, jar, lines, whole.changes());

            Files.createDirectories(folder.resolve("watched"));
            feed(lines.subList(0, lines.size() / 2), "first");
            var words = List.of(
                    jar,
                    "--in",
                    name("watched"),
                    "--out",
                    name("parts"),
                    "--until",
                    until,
                    "--late",
                    "0",
                    "--watch",
                    "1",
                    "--idle",
                    "2");
            var job = found(JOB, cluster.flink(words("run -d -p 1", words)));
            awaitChanges("parts", 1);
            var stopped = cluster.flink("stop", "--savepointPath", name("savepoints"), job);
            int before = told("parts").changes().size();
            assertTrue(
                    before < whole.changes().size(),
                    before + " of " + whole.changes().size());

            feed(lines.subList(lines.size() / 2, 3 * lines.size() / 4), "second");
            job = found(JOB, cluster.flink(words("run -d -p 2 -s " + found(SAVEPOINT, stopped), words)));
            awaitChanges("parts", before + 1);
            cluster.kill(0);
            feed(lines.subList(3 * lines.size() / 4, lines.size()), "third");
            var after = new Line(TwoCases.UNTIL.getEpochSecond() + 1, "harbour", "notes.md", "later").written();
            feed(List.of(after), "after");
            awaitChanges("parts", whole.changes().size());
            cluster.flink("stop", "--savepointPath", name("savepoints"), job);
            assertEquals(whole.changes(), told("parts").changes());
        }
    }

    private void fromATopic(Processes cluster, String jar, List<String> lines, List<String> expected) throws Exception {
        try (var broker = Broker.start(Files.createDirectories(folder.resolve("broker")))) {
            for (var topic : List.of("lines", "told.changes", "told.aside")) broker.create(topic, 1);
            broker.send(
                    "lines", 1, lines.stream().map(line -> line.getBytes(UTF_8)).toList());
            var from = broker.written("lines");
            cluster.flink(
                    "run",
                    "-p",
                    "2",
                    jar,
                    "--in",
                    from,
                    "--out",
                    broker.written("told"),
                    "--until",
                    TwoCases.UNTIL.toString());
            assertEquals(expected, broker.settled("told.changes"));
        }
    }

    private static String[] words(String first, List<String> then) {
        return Stream.concat(Stream.of(first.split(" ")), then.stream()).toArray(String[]::new);
    }

    /// A file that is there whole or not at all.
    private void feed(List<String> lines, String name) throws Exception {
        var written = Files.write(folder.resolve(name), lines);
        Files.move(written, folder.resolve("watched").resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
}
