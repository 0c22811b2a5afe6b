package org.trucewatch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.trucewatch.cli.AllCases.Outcome;
import org.trucewatch.cli.page.DocumentPage;
import org.trucewatch.cli.page.TallyPage;
import org.trucewatch.cli.question.Format;
import org.trucewatch.desk.Refusal;
import org.trucewatch.desk.Refused;
import org.trucewatch.desk.WhyNot;
import org.trucewatch.desk.many.EventFile;
import org.trucewatch.desk.many.Tally;
import org.trucewatch.desk.many.TallyReport;
import org.trucewatch.desk.publish.ManyCsv;
import org.trucewatch.desk.publish.ManyCsv.Named;
import org.trucewatch.desk.publish.ManyJson;
import org.trucewatch.desk.watch.CaseSource;
import org.trucewatch.desk.wording.Tongue;
import org.trucewatch.desk.wording.Wording;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.pair.Gaps;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.Standard;

/// `./tw judge --all`: all cases of a folder on one table of events, on all cores.
record JudgeAll(CaseSource cases, EventFile files, Printer printer, Clock clock) {
    private static final int MOST_NAMES = 10;

    /// What is asked of every case.
    record Asked(AsOf asOf, List<Standard> standards, Format format, Tongue tongue) {}

    int run(Path folder, Path events, Asked asked) {
        var began = System.nanoTime();
        var paths = paths(folder);
        var all = AllCases.of(paths, cases, () -> files.open(events, LocalDate.now(clock)), asked.asOf());
        var done = Progress.during(
                printer, new Progress.Told(() -> Aside.JUDGING.with(folder), asked.tongue()), all::far, all::judge);
        var took = System.nanoTime() - began;
        done.table().problem().ifPresent(problem -> {
            throw new Refused(new Refusal.BadInput(events.toString(), List.of(problem)));
        });
        var left = tell(done, asked.tongue());
        var named = named(done.outcomes());
        print(named, done.table().events(), asked);
        printer.aside(
                Aside.ALL_JUDGED.with(
                        String.format(Locale.ROOT, "%,d", named.size()),
                        String.format(Locale.ROOT, "%,d", done.table().events()),
                        seconds(took - done.judgingNanos()),
                        seconds(done.judgingNanos())),
                asked.tongue());
        return left ? ExitCode.FINDINGS : ExitCode.DONE;
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.2f", nanos / 1e9);
    }

    private static List<Named> named(List<Outcome> outcomes) {
        return outcomes.stream()
                .flatMap(one -> one.judged().map(judged -> new Named(one.name(), judged)).stream())
                .toList();
    }

    /// A case is a folder with an agreement, or a sheet of Markdown.
    private static List<Path> paths(Path folder) {
        if (!Files.isDirectory(folder))
            throw new Refused(new Refusal.NoSuchFile(folder.toString(), Aside.NO_FOLDER_OF_CASES.with()));
        try (var all = Files.list(folder)) {
            var paths = all.filter(JudgeAll::mayBeCase).sorted().toList();
            if (paths.isEmpty())
                throw new Refused(new Refusal.NoSuchFile(folder.toString(), Aside.FOLDER_WITHOUT_CASE.with()));
            return paths;
        } catch (IOException failure) {
            throw new Refused(
                    new Refusal.NoSuchFile(folder.toString(), Aside.FOLDER_CLOSED.with(WhyNot.words(failure))));
        }
    }

    /// A folder that is closed to us may hold an agreement: whoever opens it says so, and it is not left out in
    /// silence.
    private static boolean mayBeCase(Path path) {
        return path.toString().endsWith(".md")
                || (Files.isDirectory(path) && !Files.notExists(path.resolve("agreement.md")));
    }

    /// Names what is left out: tables that nobody reads, every problem of a case, and rows that could not be read.
    private boolean tell(AllCases.Done done, Tongue tongue) {
        var broken =
                done.outcomes().stream().filter(one -> one.judged().isEmpty()).toList();
        for (var one : done.outcomes())
            if (one.judged().isPresent()) one.problems().forEach(problem -> printer.aside(problem, tongue));
        for (var one : broken) one.problems().forEach(problem -> printer.aside(problem, tongue));
        var refused = done.table().refused();
        refused.stream().limit(MOST_NAMES).forEach(problem -> printer.aside(problem, tongue));
        if (!broken.isEmpty())
            printer.aside(
                    Aside.CASES_LEFT.with(
                            broken.size(),
                            done.outcomes().size(),
                            some(broken.stream().map(Outcome::name).toList())),
                    tongue);
        if (!refused.isEmpty()) printer.aside(Aside.ROWS_LEFT.with(refused.size()), tongue);
        return !broken.isEmpty() || !refused.isEmpty();
    }

    private static Words some(List<String> names) {
        var first = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
        return names.size() > MOST_NAMES ? Aside.AND_MORE.with(first, names.size() - MOST_NAMES) : Gaps.name(first);
    }

    private void print(List<Named> named, int events, Asked asked) {
        switch (asked.format()) {
            case CSV -> printer.data(ManyCsv.write(named, asked.standards()));
            case JSON -> printer.data(ManyJson.write(named, asked.standards()));
            case TABLE -> {
                var tally = Tally.of(named.stream().map(Named::judged).toList());
                printer.needs(asked.tongue());
                printer.page(
                        asked.tongue().rightToLeft()
                                ? tally(named.size(), events, tally, asked)
                                : TallyPage.of(named.size(), events, tally, asked.standards()));
            }
        }
    }

    /// A line for each verdict: columns on a screen run from left to right.
    private String tally(int cases, int events, Tally tally, Asked asked) {
        var document =
                TallyReport.of(cases, events, tally, asked.standards(), Wording.plain(asked.tongue(), ZoneOffset.UTC));
        return DocumentPage.of(document, asked.tongue(), printer.screen());
    }
}
