package org.trucewatch.peers;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.trucewatch.bench.many.Answer;
import org.trucewatch.bench.many.OwnMany;
import org.trucewatch.bench.many.PaperTables;
import org.trucewatch.peers.race.Race;
import org.trucewatch.peers.sql.ManyInDuckDb;

/// `./tw bench all EVENTS FOLDER`: many ceasefires on one table of events, beside the same question as SQL in DuckDB.
///
/// Ours reads each agreement in its own words; DuckDB is given the ceasefires as a table, written outside of the time.
final class AllBench {
    private static final int FRESH = 3;
    private static final int ROUNDS = 7;
    private static final int BAD_INPUT = 65;
    private static final Pattern TIMES = Pattern.compile("read in ([0-9.]+) s, judged in ([0-9.]+) s");

    private final PrintStream out;
    private final Path events;
    private final Path folder;
    private final Map<String, List<Double>> seconds = new LinkedHashMap<>();
    private boolean equal = true;

    private AllBench(PrintStream out, Path events, Path folder) {
        this.out = out;
        this.events = events;
        this.folder = folder;
    }

    static int run(PrintStream out, List<String> words) throws IOException {
        if (words.size() != 2) {
            out.println("tw: usage: ./tw bench all EVENTS.csv.gz FOLDER; ./tw bench ceasefires writes the folder");
            return 2;
        }
        var events = Path.of(words.get(0));
        var folder = Path.of(words.get(1));
        if (!Files.isRegularFile(events) || !Files.isDirectory(folder)) {
            out.println(
                    "tw: there is no such file of events, or no such folder; ./tw bench ceasefires writes the folder");
            return BAD_INPUT;
        }
        return new AllBench(out, events, folder).run();
    }

    private int run() throws IOException {
        var ceasefires = Files.createTempFile("ceasefires", ".csv");
        var edges = Files.createTempFile("edges", ".csv");
        try {
            if (!PaperTables.write(events, folder, ceasefires, edges)) {
                out.println(
                        "tw: the sheets in the folder are not those that ./tw bench ceasefires writes for this table");
                return BAD_INPUT;
            }
            out.println("many ceasefires on one table of events; " + Race.machine());
            for (var round = 0; round <= ROUNDS; round++) compare(round, ceasefires, edges);
            for (var round = 0; round < FRESH; round++) fresh();
            seconds.forEach(this::row);
            out.println(Race.machine());
            return equal ? 0 : 1;
        } finally {
            Files.delete(ceasefires);
            Files.delete(edges);
        }
    }

    private void compare(int round, Path ceasefires, Path edges) throws IOException {
        var when = round == 0 ? ", first" : ", warm";
        var today = LocalDate.now(ZoneOffset.UTC);
        var own = timed("Trucewatch reads" + when, () -> OwnMany.read(events, folder, today));
        var answers = timed("Trucewatch judges" + when, own::judge);
        try (var database = timed("DuckDB reads" + when, () -> ManyInDuckDb.read(events, ceasefires, edges))) {
            var others = timed("DuckDB's query" + when, database::judge);
            if (round == 0) tell(answers, others);
            equal &= answers.equals(others);
        }
    }

    private void tell(Map<String, Answer> own, Map<String, Answer> others) {
        var broken = own.values().stream().filter(one -> one.verdict().equals("broken"));
        out.printf(
                Locale.ROOT,
                "%,d ceasefires, %,d of them broken if all that is told is believed; %,d acts bear on them%n",
                own.size(),
                broken.count(),
                own.values().stream().mapToLong(Answer::acts).sum());
        var different = own.keySet().stream()
                .filter(one -> !Objects.equals(own.get(one), others.get(one)))
                .toList();
        out.printf(Locale.ROOT, "DuckDB: %,d answers differ from ours %s%n", different.size(), first(different));
    }

    private static String first(List<String> names) {
        return names.isEmpty() ? "" : "(" + names.getFirst() + " is the first)";
    }

    @FunctionalInterface
    private interface Work<T> {
        T done() throws IOException;
    }

    private <T> T timed(String what, Work<T> work) throws IOException {
        System.gc(); // nobody collects what another left
        var began = System.nanoTime();
        var result = work.done();
        add(what, (System.nanoTime() - began) / 1e9);
        return result;
    }

    /// The command as one types it, in a process of its own, by the times that it tells.
    private void fresh() throws IOException {
        var tw = Path.of(System.getProperty("tw.home", "."), "tw").toString();
        var told = Files.createTempFile("told", ".txt");
        try {
            var words = List.of(tw, "judge", "--all", folder.toString(), "--events", events.toString());
            var began = System.nanoTime();
            var process = new ProcessBuilder(words)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(told.toFile())
                    .start();
            process.onExit().join();
            add("./tw judge --all in all, a fresh process", (System.nanoTime() - began) / 1e9);
            var times = TIMES.matcher(Files.readString(told));
            if (!times.find()) throw new IllegalStateException("tw judge --all said: " + Files.readString(told));
            add("its reading", Double.parseDouble(times.group(1)));
            add("its judging", Double.parseDouble(times.group(2)));
        } finally {
            Files.delete(told);
        }
    }

    private void add(String what, double value) {
        seconds.computeIfAbsent(what, any -> new ArrayList<>()).add(value);
    }

    private void row(String what, List<Double> all) {
        Collections.sort(all);
        out.printf(
                Locale.ROOT,
                "%-44s median %6.3f s   (%.3f to %.3f, %d rounds)%n",
                what,
                all.get(all.size() / 2),
                all.getFirst(),
                all.getLast(),
                all.size());
    }
}
