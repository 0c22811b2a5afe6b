package org.trucewatch.flink;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.flink.client.program.ProgramParametrizationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The job from topics to topics of a real broker, on a small cluster, both in this process.
final class KafkaTest {
    private static final String NOT_UTF_8 = "2017-08-03T00:00:00Z\tharbour\treports.csv\tid\\n\u00ff\\n";
    private static final int PARTITIONS = 3;
    private static final long DAY = Duration.ofDays(1).toSeconds();
    private static final Duration IDLE = Duration.ofSeconds(1);

    @TempDir
    private static Path folder;

    private static Broker broker;
    private static Cluster cluster;
    /// What the job tells of the same lines in files.
    private static Cluster.Told expected;

    @BeforeAll
    static void start() throws Exception {
        broker = Broker.start(Files.createDirectories(folder.resolve("broker")));
        cluster = Cluster.start(folder);
        var in = Files.createDirectories(folder.resolve("in"));
        Files.write(in.resolve("lines"), TwoCases.lines());
        expected = cluster.run(Cluster.options(in, folder.resolve("out"), asked(Optional.empty())), 2);
        TwoCases.assertJudged("northern-homs", expected.changes());
    }

    @AfterAll
    static void stop() {
        cluster.close();
        broker.close();
    }

    private static Options options(String in, String out, Optional<Duration> late, Optional<Duration> watch) {
        return new Options(broker.place(in), broker.place(out), asked(late), watch, Optional.empty());
    }

    private static Job.Asked asked(Optional<Duration> late) {
        return new Job.Asked(TwoCases.UNTIL.getEpochSecond(), DAY, late, IDLE);
    }

    private static List<byte @Nullable []> bytes(List<String> lines) {
        var bytes = new ArrayList<byte @Nullable []>();
        for (var line : lines) bytes.add(line.getBytes(UTF_8));
        return bytes;
    }

    private static void create(String in, String out) throws Exception {
        broker.create(in, PARTITIONS);
        broker.create(out + ".changes", 1);
        broker.create(out + ".aside", 1);
    }

    @Test
    void theVerdictsOfATopicAreThoseOfTheBatchJudgeAndPoisonIsSetAside() throws Exception {
        create("lines", "verdicts");
        long counted = Counters.sum("set-aside");
        var records = bytes(TwoCases.lines());
        records.add(null);
        records.add("two\nlines".getBytes(UTF_8));
        records.add(NOT_UTF_8.getBytes(ISO_8859_1));
        Collections.shuffle(records, new Random(3));
        broker.send("lines", PARTITIONS, records);
        cluster.await(
                cluster.begin(options("lines", "verdicts", Optional.empty(), Optional.empty()), 2, Optional.empty()));
        assertEquals(expected.changes(), broker.settled("verdicts.changes"));
        var aside = new ArrayList<>(broker.settled("verdicts.aside"));
        assertEquals(5, aside.size(), aside.toString());
        assertEquals(5, Counters.sum("set-aside") - counted);
        assertTrue(aside.removeAll(expected.aside()));
        assertTrue(
                aside.stream().anyMatch(line -> line.contains("UTF-8") && line.endsWith("\\xff\\n")), aside.toString());
        assertTrue(aside.stream().anyMatch(line -> line.contains("empty") && line.endsWith("\t")), aside.toString());
        assertTrue(aside.stream().anyMatch(line -> line.endsWith("\ttwo\\nlines")), aside.toString());
    }

    @Test
    void aBrokerThatIsLostMidStreamAndAJobThatIsStoppedLoseAndDoubleNothing() throws Exception {
        create("stream", "told");
        var lines = TwoCases.cases().stream()
                .filter(line -> line.known() < TwoCases.UNTIL.getEpochSecond())
                .map(Line::written)
                .toList();
        int all = expected.changes().size();
        int half = lines.size() / 2;
        var options = options("stream", "told", Optional.of(Duration.ZERO), Optional.of(IDLE));
        broker.send("stream", 1, bytes(lines.subList(0, half)));
        var job = cluster.begin(options, 1, Optional.empty());
        awaitCommitted("told.changes", 1);
        broker.stop();
        broker.startAgain();
        broker.send("stream", 1, bytes(lines.subList(half, half + half / 2)));
        int before = awaitCommitted("told.changes", all / 2);
        var savepoint = cluster.stop(job);
        assertTrue(before < all, before + " of " + all);
        broker.send("stream", 1, bytes(lines.subList(half + half / 2, lines.size())));
        broker.send("stream", 1, bytes(List.of(after())));
        job = cluster.begin(options, 2, Optional.of(savepoint));
        awaitCommitted("told.changes", all);
        cluster.stop(job);
        assertEquals(expected.changes(), broker.committed("told.changes"));
        assertEquals(List.of(), broker.committed("told.aside"));
    }

    /// A line that is known when the last question is over: it says that time has come so far.
    private static String after() {
        return new Line(TwoCases.UNTIL.getEpochSecond() + 1, "harbour", "notes.md", "later").written();
    }

    private static int awaitCommitted(String topic, int most) throws Exception {
        int committed = broker.committed(topic).size();
        for (int tries = 0; committed < most; tries++) {
            assertTrue(tries < 600, committed + " of " + most);
            Thread.sleep(100);
            committed = broker.committed(topic).size();
        }
        return committed;
    }

    @Test
    void aBrokerThatDoesNotAnswerAndATopicThatIsNotThereAreToldInOneSentence() throws Exception {
        var settings =
                Files.writeString(folder.resolve("settings"), "default.api.timeout.ms=500\nrequest.timeout.ms=400");
        assertEquals(
                "no broker of Kafka answers at localhost:1; start it, or name another",
                refusal("kafka://localhost:1/lines", settings));
        var missing = refusal(broker.written("nothing"), settings);
        assertTrue(missing.startsWith("there is no topic nothing at localhost:"), missing);
        assertEquals(
                "`kafka://localhost` names no topic; write kafka://BROKER:PORT/TOPIC",
                refusal("kafka://localhost", settings));
        assertTrue(refusal("kafka://localhost:1/lines", folder).contains("cannot be read"));
    }

    private static String refusal(String in, Path settings) {
        var words = new String[] {
            "--in", in, "--out", "out", "--until", TwoCases.UNTIL.toString(), "--kafka", settings.toString()
        };
        return String.valueOf(assertThrows(ProgramParametrizationException.class, () -> Main.main(words))
                .getMessage());
    }
}
