package org.trucewatch.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.trucewatch.cli.page.DocumentPage;
import org.trucewatch.cli.question.QuestionOptions;
import org.trucewatch.desk.Refusal;
import org.trucewatch.desk.Refused;
import org.trucewatch.desk.report.Explanation;
import org.trucewatch.desk.report.Sentences;
import org.trucewatch.desk.report.WithheldReport;
import org.trucewatch.desk.watch.Watch;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.verdict.Judgement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `./tw explain`: why one clause has its verdicts.
@Command(
        name = "explain",
        header = "Says why a clause has its verdicts, and what would change them.",
        description = {
            "",
            "In sentences: what the clause demands, what is found, what was reported and by how many independent "
                    + "origins, what was set aside and why.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./tw explain agreements/northern-homs T1A/aid --as-of 2017-08-07",
            "      why the first convoy counts as prevented",
            "  ./tw explain agreements/northern-homs T1E/hts-out --lang ar",
            "      in Arabic",
            "  ./tw explain agreements/northern-homs T1A/ceasefire --proof corroborated",
            "      only what two independent voices tell"
        })
final class ExplainCommand implements Callable<Integer> {
    private final Asking asking;
    private final Printer printer;
    private final Clock clock;

    @Parameters(index = "0", paramLabel = "CASE|DATA", description = "The folder of a case, or a data folder.")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "CLAUSE", description = "TEXT/clause, such as T1A/aid.")
    private String clause = "";

    @Mixin
    private final QuestionOptions question = new QuestionOptions();

    ExplainCommand(Asking asking, Printer printer, Clock clock) {
        this.asking = asking;
        this.printer = printer;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        printer.needs(question.tongue());
        var opened = asking.opened(folder, question.tongue());
        var now = opened.found().orElseThrow();
        var asOf = question.asOf(now, clock);
        var watched = asking.open(folder, now, asOf, question.tongue());
        var id = Watch.clause(watched, clause);
        var judgement = asking.judge(watched, asOf, question.tongue());
        if (judgement.clauses().stream().noneMatch(verdict -> verdict.clause().equals(id)))
            throw unknown(watched, id, judgement);
        var document = Explanation.of(
                watched, judgement, id, question.standards(), question.wording(watched), Sentences.of(watched));
        printer.page(DocumentPage.of(document, question.tongue(), printer.screen()));
        WithheldReport.of(watched, opened.withheld(), Optional.of(id.toString()), question.wording(watched))
                .ifPresent(words -> printer.page("\n" + DocumentPage.of(words, question.tongue(), printer.screen())));
        return ExitCode.DONE;
    }

    private Refused unknown(Case watched, ClauseId id, Judgement judgement) {
        var when = question.wording(watched).edge(judgement.asOf().known());
        return new Refused(new Refusal.NotKnownYet(id.toString(), when));
    }
}
