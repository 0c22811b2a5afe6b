package org.trucewatch.bench.ledger;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.trucewatch.bench.scratch.Scratch;
import org.trucewatch.desk.record.Clerk;
import org.trucewatch.desk.record.Medium;
import org.trucewatch.ledger.Damaged;
import org.trucewatch.postgres.PostgresStore;
import org.trucewatch.sqlite.SqliteStore;

/// `./tw bench ledger [--quick]`: durable appends of 64 clients, and a million entries checked and replayed.
public final class LedgerBench {
    private static final long FULL_SECONDS = 10;
    private static final long QUICK_SECONDS = 2;

    private final PrintStream out;
    private final boolean quick;
    private final Path folder;

    private LedgerBench(PrintStream out, boolean quick, Path folder) {
        this.out = out;
        this.quick = quick;
        this.folder = folder;
    }

    /// Prints the tables; the exit code is 0 unless the words are not understood.
    public static int run(PrintStream out, List<String> words) {
        if (!words.isEmpty() && !words.equals(List.of("--quick"))) {
            out.println("tw: usage: ./tw bench ledger [--quick]");
            return 2;
        }
        try {
            var folder = Files.createTempDirectory("bench-ledger");
            try {
                new LedgerBench(out, !words.isEmpty(), folder).measure();
            } finally {
                Scratch.delete(folder);
            }
            return 0;
        } catch (IOException | SQLException | InterruptedException | Damaged failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void measure() throws IOException, SQLException, InterruptedException, Damaged {
        out.printf(
                "%s, %d processors, Java %s%n%n",
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version());
        appends();
        new Million(out, quick ? 100_000 : 1_000_000, folder.resolve("million")).measure();
    }

    private void appends() throws IOException, SQLException, InterruptedException, Damaged {
        out.println("Durable appends of 512 bytes, each acknowledged after its sync\n");
        out.println(
                "|                                            |     per s |   p50 ms |   p99 ms |   max ms |  load |");
        out.println(
                "| ------------------------------------------ | --------: | -------: | -------: | -------: | ----: |");
        disk("the disk alone, written and synced");
        var file = folder.resolve("ledger.db");
        plain("SQLite, a row a commit, 1 client", "jdbc:sqlite:" + folder.resolve("plain.db"), 1);
        clerk("SQLite, ledger, 64 clients", () -> SqliteStore.open(file));
        try (var server = PostgresServer.start(folder.resolve("postgres"))) {
            plain("PostgreSQL, a row a commit, 1 client", server.address(), 1);
            plain("PostgreSQL, a row a commit, 64 clients", server.address(), Crowd.CLIENTS);
            clerk("PostgreSQL, ledger, 64 clients", () -> PostgresStore.open(server.address()));
        }
        out.println();
    }

    private void disk(String name) throws IOException, InterruptedException {
        try (var disk = DiskAlone.in(folder)) {
            out.println(Crowd.run(1, nanos() / 2, disk.append()).row(name));
        }
    }

    private void plain(String name, String address, int clients) throws SQLException, InterruptedException {
        try (var loop = PlainLoop.on(address, clients)) {
            Crowd.run(clients, nanos() / 4, loop.insert()); // warm
            out.println(Crowd.run(clients, nanos(), loop.insert()).row(name));
        }
    }

    private void clerk(String name, Medium medium) throws InterruptedException, Damaged {
        try (var clerk = Clerk.open(medium, InstantSource.system(), entry -> {})) {
            Crowd.run(Crowd.CLIENTS, nanos() / 4, Crowd.filingAt(clerk)); // warm
            out.println(Crowd.run(Crowd.CLIENTS, nanos(), Crowd.filingAt(clerk)).row(name));
        }
    }

    private long nanos() {
        return TimeUnit.SECONDS.toNanos(quick ? QUICK_SECONDS : FULL_SECONDS);
    }
}
