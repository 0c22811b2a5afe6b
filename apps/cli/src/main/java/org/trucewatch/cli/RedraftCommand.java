package org.trucewatch.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.trucewatch.cli.question.QuestionOptions;
import org.trucewatch.desk.redraft.Redraft;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `./tw redraft`: watches an agreement, and says what each save changes in the verdicts.
@Command(
        name = "redraft",
        header = "Watches an agreement while it is written, and says what each save changes in the verdicts.",
        description = {
            "",
            "The reports stay in memory. A save of agreement.md, of a drawing under zones, of a table or of a sheet is "
                    + "judged at once and compared with the last sound draft: which verdicts turned, and which "
                    + "reports made the difference. A draft that cannot be read has its problems told, and the last "
                    + "verdicts stand. Nothing is written. Ends with Ctrl-C.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./tw redraft agreements/northern-homs",
            "      then move a deadline in agreement.md, and save",
            "  ./tw redraft agreements/northern-homs --as-of 2017-09-30 --proof alleged",
            "      under one standard, with what was known by the end of September"
        })
final class RedraftCommand implements Callable<Integer> {
    private static final long EVERY_MILLIS = 15;

    private final Asking asking;
    private final Printer printer;
    private final Clock clock;

    @Parameters(paramLabel = "CASE", description = "The folder of a case, or a sheet.")
    private Path folder = Path.of("");

    @Mixin
    private final QuestionOptions question = new QuestionOptions();

    RedraftCommand(Asking asking, Printer printer, Clock clock) {
        this.asking = asking;
        this.printer = printer;
        this.clock = clock;
    }

    @Override
    public Integer call() throws InterruptedException {
        printer.needs(question.tongue());
        var watch = watch();
        while (true) {
            watch.look();
            Thread.sleep(EVERY_MILLIS);
        }
    }

    private DraftWatch watch() {
        var saved = SavedFiles.of(folder); // before the case is read, so that no save falls between
        var one = asking.open(folder, question.tongue());
        var asOf = question.asOf(one, clock);
        var redraft = Progress.during(
                printer,
                new Progress.Told(() -> Aside.JUDGING.with(one.name()), question.tongue()),
                () -> Redraft.of(one, asOf));
        int reports = one.casebook().reports().size();
        int clauses = redraft.last().clauses().size();
        printer.aside(Aside.WATCHING.with(one.name(), reports, clauses), question.tongue());
        return new DraftWatch(folder, asking.office().cases(), redraft, question, printer, saved);
    }
}
