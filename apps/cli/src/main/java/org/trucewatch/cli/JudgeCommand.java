package org.trucewatch.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.trucewatch.cli.page.BoardList;
import org.trucewatch.cli.page.BoardPage;
import org.trucewatch.cli.page.DocumentPage;
import org.trucewatch.cli.question.FormatOption;
import org.trucewatch.cli.question.QuestionOptions;
import org.trucewatch.desk.many.EventFile;
import org.trucewatch.desk.permit.Mandate;
import org.trucewatch.desk.publish.JudgementCsv;
import org.trucewatch.desk.publish.JudgementJson;
import org.trucewatch.desk.record.replay.Withheld;
import org.trucewatch.desk.report.Board;
import org.trucewatch.desk.report.BoardReport;
import org.trucewatch.desk.report.Observed;
import org.trucewatch.desk.report.Sentences;
import org.trucewatch.desk.report.WithheldReport;
import org.trucewatch.desk.watch.Watch;
import org.trucewatch.desk.wording.Wording;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.verdict.Judgement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./tw judge`: the board of a case.
@Command(
        name = "judge",
        header = "Says clause by clause whether an agreement holds, under which proof, and on whose word.",
        description = {
            "",
            "Three standards of proof stand side by side: alleged (any report), corroborated (two independent voices "
                    + "and no credible denial), verified (two reviewers of two organisations). Silence is never proof.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./tw judge agreements/northern-homs",
            "      all texts, with all that is on record",
            "  ./tw judge agreements/northern-homs --as-of 2017-08-07 --text T1A",
            "      one text, at the end of 7 August 2017 and as it was known then",
            "  ./tw judge agreements/northern-homs --as-of 2017-08-07 --known 2018-06-01",
            "      the same day as it is known today",
            "  ./tw judge agreements/northern-homs --format json > verdicts.json",
            "      for machines; docs/output.md has the shape",
            "  ./tw judge --all FOLDER --events ged.csv.gz --format csv",
            "      every case of a folder on one table of events"
        })
final class JudgeCommand implements Callable<Integer> {
    private final Asking asking;
    private final EventFile files;
    private final Printer printer;
    private final Clock clock;

    @Parameters(paramLabel = "CASE|DATA", description = "The folder of a case, or a data folder with its ledger.")
    private Path folder = Path.of("");

    @Option(names = "--all", description = "CASE is a folder of cases: judge each of them on the table of --events.")
    private boolean all;

    @Option(names = "--events", paramLabel = "FILE", description = "With --all: a release of GED, plain or gzipped.")
    private Optional<Path> events = Optional.empty();

    @Option(names = "--text", paramLabel = "ID", description = "One text alone, such as T1A.")
    private Optional<String> text = Optional.empty();

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final QuestionOptions question = new QuestionOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    JudgeCommand(Asking asking, EventFile files, Printer printer, Clock clock) {
        this.asking = asking;
        this.files = files;
        this.printer = printer;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (all || events.isPresent()) return every();
        var opened = asking.opened(folder, question.tongue());
        var now = opened.found().orElseThrow();
        var asOf = question.asOf(now, clock);
        var watched = asking.open(folder, now, asOf, question.tongue());
        var all = asking.judge(watched, asOf, question.tongue());
        print(watched, text.map(id -> Watch.of(watched, all, id)).orElse(all), opened.withheld());
        return ExitCode.DONE;
    }

    private int every() {
        if (!all || events.isEmpty() || text.isPresent()) throw new WrongUse(spec, Aside.JUDGE_ALL_TOGETHER.with());
        var asked = new JudgeAll.Asked(question.asOf(clock), question.standards(), format.format(), question.tongue());
        return new JudgeAll(asking.office().cases(), files, printer, clock).run(folder, events.get(), asked);
    }

    private void print(Case watched, Judgement judgement, Withheld withheld) {
        var wording = question.wording(watched);
        var sentences = Sentences.of(watched);
        var standards = question.standards();
        switch (format.format()) {
            case JSON -> printer.data(JudgementJson.write(watched, judgement, standards, wording, sentences, withheld));
            case CSV -> {
                printer.data(JudgementCsv.write(watched, judgement, standards, wording));
                if (!Observed.byClause(watched, judgement).isEmpty())
                    printer.aside(Aside.ONLY_OBSERVED.with(), question.tongue());
                if (!withheld.isNothing()) printer.aside(Aside.WITHHELD.with(), question.tongue());
            }
            case TABLE -> {
                printer.needs(question.tongue());
                if (!Mandate.judged(watched, judgement).clauses().isEmpty())
                    printer.page(board(BoardReport.of(watched, judgement, standards, wording, sentences), wording));
                Observed.of(watched, judgement, wording, sentences)
                        .ifPresent(words -> printer.page(DocumentPage.of(words, question.tongue(), printer.screen())));
                WithheldReport.of(watched, withheld, Optional.empty(), wording)
                        .ifPresent(words ->
                                printer.page("\n" + DocumentPage.of(words, question.tongue(), printer.screen())));
            }
        }
    }

    private String board(Board board, Wording wording) {
        var columns = printer.screen().hasRoomForColumns() && !question.tongue().rightToLeft();
        return columns
                ? BoardPage.of(board, wording, printer.screen())
                : BoardList.of(board, wording, printer.screen());
    }
}
