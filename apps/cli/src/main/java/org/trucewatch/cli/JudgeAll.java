package org.trucewatch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.trucewatch.cli.page.TallyPage;
import org.trucewatch.cli.question.Format;
import org.trucewatch.desk.Refusal;
import org.trucewatch.desk.Refused;
import org.trucewatch.desk.many.EventFile;
import org.trucewatch.desk.many.ManyCases;
import org.trucewatch.desk.many.Tally;
import org.trucewatch.desk.publish.ManyCsv;
import org.trucewatch.desk.publish.ManyCsv.Named;
import org.trucewatch.desk.publish.ManyJson;
import org.trucewatch.desk.watch.CaseSource;
import org.trucewatch.desk.watch.CaseSource.Opened;
import org.trucewatch.model.Defect;
import org.trucewatch.model.Problem;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.Standard;

/// `./tw judge --all`: all cases of a folder on one table of events, on all cores.
record JudgeAll(CaseSource cases, EventFile files, Printer printer, Clock clock) {
    private static final int MOST_NAMES = 10;

    /// What is asked of every case.
    record Asked(AsOf asOf, List<Standard> standards, Format format) {}

    int run(Path folder, Path events, Asked asked) {
        var began = System.nanoTime();
        var paths = paths(folder);
        var reading = new FutureTask<>(() -> files.open(events, LocalDate.now(clock)));
        Thread.ofPlatform().daemon().start(reading);
        var opened = each(paths, cases::open);
        var table = table(events, reading);
        var left = tell(paths, opened, table);
        var many = new ManyCases(table.table(), asked.asOf());
        var whole = IntStream.range(0, paths.size())
                .filter(index -> opened.get(index).found().isPresent())
                .boxed()
                .toList();
        var ready = each(whole, index -> many.prepare(opened.get(index).found().orElseThrow()));
        var loaded = System.nanoTime();
        var judged = each(ready, ManyCases::judge);
        var done = System.nanoTime();
        var named = IntStream.range(0, judged.size())
                .mapToObj(index -> new Named(name(paths.get(whole.get(index))), judged.get(index)))
                .toList();
        print(named, table.events(), asked);
        printer.aside(String.format(
                Locale.ROOT,
                "%,d cases and %,d events read in %.2f s, judged in %.2f s.",
                ready.size(),
                table.events(),
                (loaded - began) / 1e9,
                (done - loaded) / 1e9));
        return left ? ExitCode.FINDINGS : ExitCode.DONE;
    }

    /// In the order given, with all cores.
    private static <A, B> List<B> each(List<A> all, Function<A, B> work) {
        return all.parallelStream().map(work).toList();
    }

    /// A case is a folder with an agreement, or a sheet of Markdown.
    private static List<Path> paths(Path folder) {
        if (!Files.isDirectory(folder))
            throw new Refused(new Refusal.NoSuchFile(folder.toString(), "There is no such folder of cases."));
        try (var all = Files.list(folder)) {
            var paths = all.filter(
                            path -> path.toString().endsWith(".md") || Files.exists(path.resolve("agreement.md")))
                    .sorted()
                    .toList();
            if (paths.isEmpty())
                throw new Refused(new Refusal.NoSuchFile(
                        folder.toString(),
                        "The folder holds no case: no folder with an agreement.md, and no sheet of Markdown."));
            return paths;
        } catch (IOException failure) {
            throw new Refused(new Refusal.NoSuchFile(
                    folder.toString(), "The folder cannot be listed (" + failure.getMessage() + ")."));
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static EventFile.Opened table(Path events, FutureTask<EventFile.Opened> reading) {
        var table = done(reading);
        if (table.problem().isEmpty()) return table;
        throw new Refused(
                new Refusal.BadInput(events.toString(), List.of(table.problem().get())));
    }

    private static EventFile.Opened done(FutureTask<EventFile.Opened> reading) {
        try {
            return reading.get();
        } catch (ExecutionException failure) {
            throw new Defect("the table of events could not be read: " + failure.getCause());
        } catch (InterruptedException stopped) {
            throw new Defect("the reading of the events was interrupted");
        }
    }

    /// Names what is left out: every problem of a case, and the rows that could not be read.
    private boolean tell(List<Path> paths, List<Opened> opened, EventFile.Opened table) {
        var broken = new ArrayList<String>();
        for (var index = 0; index < paths.size(); index++) {
            if (opened.get(index).found().isPresent()) continue;
            broken.add(name(paths.get(index)));
            opened.get(index).problems().forEach(this::problem);
        }
        table.refused().stream().limit(MOST_NAMES).forEach(this::problem);
        if (!broken.isEmpty())
            printer.aside("%d of %d cases cannot be judged and are left out: %s."
                    .formatted(broken.size(), paths.size(), some(broken)));
        if (!table.refused().isEmpty())
            printer.aside("%d problems in rows of the table; those rows are left out."
                    .formatted(table.refused().size()));
        return !broken.isEmpty() || !table.refused().isEmpty();
    }

    private static String some(List<String> names) {
        var first = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
        return names.size() > MOST_NAMES ? first + " and " + (names.size() - MOST_NAMES) + " more" : first;
    }

    private void problem(Problem problem) {
        printer.err().println(printer.screen().letters(problem.asLine()));
    }

    private void print(List<Named> named, int events, Asked asked) {
        switch (asked.format()) {
            case CSV -> printer.data(ManyCsv.write(named, asked.standards()));
            case JSON -> printer.data(ManyJson.write(named, asked.standards()));
            case TABLE -> {
                var tally = Tally.of(named.stream().map(Named::judged).toList());
                printer.page(TallyPage.of(named.size(), events, tally, asked.standards()));
            }
        }
    }
}
