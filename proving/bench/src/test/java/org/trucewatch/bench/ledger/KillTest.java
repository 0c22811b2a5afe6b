package org.trucewatch.bench.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewatch.ledger.Ledger;
import org.trucewatch.ledger.Store;
import org.trucewatch.ledger.entry.Envelope;
import org.trucewatch.postgres.PostgresStore;
import org.trucewatch.sqlite.SqliteStore;

/// Kills a process under load from 64 clients, again and again on the same ledger: nothing acknowledged is lost,
/// nothing is there twice, and the next start finds a sound ledger. The same for two processes on one ledger of which
/// one stands still, as in a long pause, and wakes up after the other went on.
final class KillTest {
    private static final int ROUNDS = 25;
    private static final int LONG_ROUNDS = 1000;
    private static final int MOST_ACKNOWLEDGED = 600;
    private static final int STOPS = 12;
    private static final int MOST_STOPS = 40;
    private static final int IN_BETWEEN = 20;
    private static final int MOST_MILLIS = 30;

    @TempDir
    private Path folder;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    @Test
    void nothingAcknowledgedIsLostWhenAProcessOnSqliteIsKilledTwentyFiveTimes() throws Exception {
        killOnSqlite(ROUNDS);
    }

    @Test
    void nothingAcknowledgedIsLostWhenAProcessOnPostgresIsKilledTwentyFiveTimes() throws Exception {
        try (var server = PostgresServer.start(folder.resolve("postgres"))) {
            killAll(server.address(), ROUNDS);
            check(PostgresStore.open(server.address()), ROUNDS);
        }
    }

    @Test
    @Tag("long")
    void nothingAcknowledgedIsLostWhenAProcessOnSqliteIsKilledAThousandTimes() throws Exception {
        killOnSqlite(LONG_ROUNDS);
    }

    @Test
    @Tag("long")
    void nothingAcknowledgedIsLostWhenAProcessOnPostgresIsKilledAThousandTimesAndItsServerOnce() throws Exception {
        try (var server = PostgresServer.start(folder.resolve("postgres"))) {
            killAll(server.address(), LONG_ROUNDS / 2);
            server.killAndRestart();
            killAll(server.address(), LONG_ROUNDS / 2);
            check(PostgresStore.open(server.address()), LONG_ROUNDS);
        }
    }

    @Test
    void whoeverStandsStillBesideAnotherOnSqliteEntersNothingTwice() throws Exception {
        var file = folder.resolve("ledger.db");
        standStill(file.toString());
        check(SqliteStore.open(file), 2);
    }

    @Test
    void whoeverStandsStillBesideAnotherOnPostgresEntersNothingTwice() throws Exception {
        try (var server = PostgresServer.start(folder.resolve("postgres"))) {
            standStill(server.address());
            check(PostgresStore.open(server.address()), 2);
        }
    }

    /// Two processes file at once; in turn each is stopped in the midst of it until the other was heard a while.
    /// Who was stopped with the lock of a file in hand is woken up sooner: nobody goes on past it. Whether it is so
    /// is chance, and tried until one went on.
    private void standStill(String place) throws Exception {
        var victims = Victims.prepare(Files.createTempDirectory(folder, "victims"));
        var both = List.of(new Heard(victims.start(place, "one")), new Heard(victims.start(place, "two")));
        try {
            assertTrue(stopInTurn(both) > 0, "never did one go on while the other stood still");
        } finally {
            for (var one : both) one.end();
        }
    }

    /// How often one went on while the other stood still.
    private static int stopInTurn(List<Heard> both) throws IOException, InterruptedException {
        var chance = new Random(STOPS);
        int went = 0;
        for (int stop = 0; stop < STOPS || (went == 0 && stop < MOST_STOPS); stop++) {
            var still = both.get(stop % 2);
            var other = both.get(1 - stop % 2);
            assertTrue(still.tells(1, 60), "it goes on where it stood");
            Thread.sleep(chance.nextInt(MOST_MILLIS)); // who has just entered something mostly holds the lock again
            still.signal("STOP");
            if (other.tells(IN_BETWEEN, 1)) went++;
            still.signal("CONT");
        }
        return went;
    }

    /// A process, and how often it said that something was entered.
    private final class Heard {
        private final Process process;
        private final Semaphore told = new Semaphore(0);
        private final Thread ear;

        Heard(Process process) {
            this.process = process;
            this.ear = Thread.ofVirtual().start(this::hear);
        }

        private void hear() {
            try (var said = process.inputReader(StandardCharsets.UTF_8)) {
                if (!"ready".equals(said.readLine())) return;
                for (int next = said.read(); next >= 0; next = said.read()) {
                    var line = new StringBuilder();
                    for (; next >= 0 && next != '\n'; next = said.read()) line.append((char) next);
                    if (next < 0) return; // a line that was cut off acknowledged nothing
                    acknowledged.add(line.toString());
                    told.release();
                }
            } catch (IOException gone) {
                return; // the process was ended
            }
        }

        /// Whether it tells so many more within so many seconds.
        boolean tells(int more, int seconds) throws InterruptedException {
            told.drainPermits();
            return told.tryAcquire(more, seconds, TimeUnit.SECONDS);
        }

        void signal(String name) throws IOException, InterruptedException {
            var sent = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
            assertEquals(0, sent.waitFor());
        }

        void end() throws InterruptedException {
            process.toHandle().destroyForcibly();
            process.waitFor();
            ear.join();
        }
    }

    private void killOnSqlite(int rounds) throws Exception {
        var file = folder.resolve("ledger.db");
        killAll(file.toString(), rounds);
        check(SqliteStore.open(file), rounds);
    }

    private void killAll(String place, int rounds) throws IOException, InterruptedException {
        var random = new Random(rounds);
        var victims = Victims.prepare(Files.createTempDirectory(folder, "victims"));
        int first = acknowledged.size();
        for (int round = 0; round < rounds; round++) {
            kill(victims.start(place, first + "." + round), 1 + random.nextInt(MOST_ACKNOWLEDGED));
        }
    }

    /// Reads what the process acknowledges and kills it in the midst of it; what it said before it died counts too.
    private void kill(Process process, int after) throws IOException, InterruptedException {
        try (var said = process.inputReader(StandardCharsets.UTF_8)) {
            assertEquals("ready", said.readLine(), "the next start after " + acknowledged.size() + " was clean");
            for (int heard = 0; heard < after; heard++) acknowledged.add(Objects.requireNonNull(said.readLine()));
            process.toHandle().destroyForcibly(); // the process itself would close what it said
            hearTheRest(said);
        }
        process.waitFor();
    }

    private void hearTheRest(BufferedReader said) throws IOException {
        var rest = new StringBuilder();
        for (int next = said.read(); next >= 0; next = said.read()) rest.append((char) next);
        int whole = rest.lastIndexOf("\n") + 1; // a line that was cut off acknowledged nothing
        rest.substring(0, whole).lines().forEach(acknowledged::add);
    }

    private void check(Store store, int rounds) throws Exception {
        try (store) {
            var ledger = Ledger.open(store);
            var there = new HashSet<String>();
            long size = ledger.head().size();
            for (long from = 0; from < size; ) {
                var entries = ledger.entries(from, 1000);
                for (var entry : entries) {
                    var word = Envelope.read(entry).draft().payload().text("word");
                    assertTrue(there.add(word), "entered twice: " + word);
                }
                from += entries.size();
            }
            acknowledged.removeAll(there);
            assertEquals(Set.of(), acknowledged, "acknowledged and lost");
            System.out.printf("%d rounds: %d entries, 0 acknowledged lost, 0 doubled%n", rounds, size);
        }
    }
}
