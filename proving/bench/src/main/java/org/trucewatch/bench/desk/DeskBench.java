package org.trucewatch.bench.desk;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.trucewatch.bench.ledger.Latencies;
import org.trucewatch.bench.ledger.Load;
import org.trucewatch.ledger.Damaged;
import org.trucewatch.ledger.Stale;

/// `./tw bench desk [--reports N] [--seconds N] [--wait N]`: a server with very many reports under fifty questions a
/// second.
public final class DeskBench {
    private static final int REPORTS = 1_000_000;
    private static final int SECONDS = 60;
    /// What a reader may not see is answered like what is not there.
    private static final int HIDDEN = 404;

    private static final int PER_SECOND = 50;
    private static final int PATIENCE = 600;
    private static final int DAYS_SLID = 100;
    private static final long SEED = 20170803;

    private final PrintStream out;
    private final int reports;
    private final int seconds;
    private final int patience;

    private DeskBench(PrintStream out, int reports, int seconds, int patience) {
        this.out = out;
        this.reports = reports;
        this.seconds = seconds;
        this.patience = patience;
    }

    /// Prints the tables; the exit code is 0 unless the words are not understood.
    public static int run(PrintStream out, List<String> words) {
        var reports = number(words, "--reports", REPORTS);
        var seconds = number(words, "--seconds", SECONDS);
        var patience = number(words, "--wait", PATIENCE);
        if (reports < 1 || seconds < 1 || patience < 0 || words.size() % 2 != 0) {
            out.println("tw: usage: ./tw bench desk [--reports N] [--seconds N] [--wait N]");
            return 2;
        }
        try {
            new DeskBench(out, reports, seconds, patience).measure();
            return 0;
        } catch (IOException | InterruptedException | Damaged | Stale failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static int number(List<String> words, String option, int usual) {
        int at = words.indexOf(option);
        if (at < 0) return usual;
        try {
            return at + 1 < words.size() ? Integer.parseInt(words.get(at + 1)) : -1;
        } catch (NumberFormatException noNumber) {
            return -1;
        }
    }

    private void measure() throws IOException, InterruptedException, Damaged, Stale {
        var home = home();
        out.printf(
                Locale.ROOT,
                "%s, %d processors, Java %s, load %s%n",
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                Load.now());
        out.printf(Locale.ROOT, "%,d made-up reports beside the founding case%n", reports);
        long making = System.nanoTime();
        var folder = new SyntheticRecord(home, reports).folder();
        out.printf(Locale.ROOT, "record ready after %.1f s%n", since(making));
        long starting = System.nanoTime();
        try (var server = RunningServer.start(home, folder)) {
            out.printf(Locale.ROOT, "server told its address after %.1f s%n", since(starting));
            measure(server, starting);
        }
    }

    private void measure(RunningServer server, long starting) throws IOException, InterruptedException {
        Visitor.makeAccounts(server.address(), server.token(), "VER", "MON");
        var visitor = new Visitor(server.address());
        visitor.signIn("VER");
        var first = visitor.get("/api/board", Optional.empty());
        out.printf(Locale.ROOT, "first board after %.1f s (status %d)%n%n", since(starting), first.statusCode());
        var waiting = new Waiting(server.address());
        out.printf(Locale.ROOT, "%s%n", waiting.untilJudged(patience));
        slide(visitor);
        var mix = new Mix(reports, SEED);
        new OpenLoop(visitor, mix).run(PER_SECOND, Math.max(1, seconds / 4)); // warm
        load("a verifier, who sees everything", visitor, mix, server);
        var other = new Visitor(server.address());
        other.signIn("MON");
        load("a monitor, who does not see everything", other, mix, server);
        out.printf("the map, dragged about in Chromium: %s%n", new Pan(home()).drag(server.address(), "VER"));
        out.println(new Filing(visitor, server).file());
        out.printf(
                Locale.ROOT,
                "heap in use after a collection: %.0f MB; processor time of the server: %.0f s%n",
                server.heapMegabytes(),
                server.cpuSeconds());
    }

    /// One who moves the slider waits for each answer before the next.
    private void slide(Visitor visitor) throws IOException, InterruptedException {
        var mix = new Mix(reports, SEED + 1);
        long start = System.nanoTime();
        var nanos = new long[DAYS_SLID];
        for (int at = 0; at < DAYS_SLID; at++) {
            long asked = System.nanoTime();
            visitor.get("/api/board?asOf=%1$s&known=%1$s".formatted(mix.day()), Optional.empty());
            nanos[at] = System.nanoTime() - asked;
        }
        var times = new Latencies(nanos, System.nanoTime() - start);
        out.printf(
                Locale.ROOT,
                "the slider, %d days one after another: p50 %.1f ms, p99 %.1f ms, most %.1f ms%n%n",
                DAYS_SLID,
                times.millisAt(0.5),
                times.millisAt(0.99),
                times.millisAt(1));
    }

    private void load(String who, Visitor visitor, Mix mix, RunningServer server) throws InterruptedException {
        double cpu = server.cpuSeconds();
        var answers = new OpenLoop(visitor, mix).run(PER_SECOND, seconds);
        out.printf(
                Locale.ROOT,
                "%d questions a second for %d s by %s (load %s, processor time %.0f s)%n%n",
                PER_SECOND,
                seconds,
                who,
                Load.now(),
                server.cpuSeconds() - cpu);
        out.println("|                                            | answers |   p50 ms |   p99 ms |   max ms |"
                + "       KB | hidden | failed |");
        out.println("| ------------------------------------------ | ------: | -------: | -------: | -------: |"
                + " -------: | -----: | -----: |");
        answers.forEach(this::row);
        var all = answers.values().stream().flatMap(List::stream).toList();
        row("all", all);
        out.println();
    }

    private void row(String kind, List<OpenLoop.Answer> answers) {
        var nanos = answers.stream().mapToLong(OpenLoop.Answer::nanos).toArray();
        var times = new Latencies(nanos, 1);
        out.printf(
                Locale.ROOT,
                "| %-42s | %7d | %8.1f | %8.1f | %8.1f | %8.1f | %6d | %6d |%n",
                kind,
                answers.size(),
                times.millisAt(0.5),
                times.millisAt(0.99),
                times.millisAt(1),
                answers.stream().mapToInt(OpenLoop.Answer::bytes).average().orElse(0) / 1024,
                count(answers, status -> status == HIDDEN),
                count(answers, status -> status != HIDDEN && status != 200));
    }

    private static long count(List<OpenLoop.Answer> answers, IntPredicate statuses) {
        return answers.stream()
                .mapToInt(OpenLoop.Answer::status)
                .filter(statuses)
                .count();
    }

    private static Path home() {
        return Path.of(System.getProperty("tw.home", ".")).toAbsolutePath();
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
