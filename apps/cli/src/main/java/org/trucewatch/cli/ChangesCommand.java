package org.trucewatch.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.trucewatch.cli.page.DocumentPage;
import org.trucewatch.cli.question.TongueOption;
import org.trucewatch.desk.report.Changes;
import org.trucewatch.desk.watch.TimeWords;
import org.trucewatch.desk.wording.Wording;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.Judgement;
import org.trucewatch.model.verdict.Standard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./tw changes`: what changed in the verdicts between two dates, and why.
@Command(
        name = "changes",
        header = "Says what changed in the verdicts between two dates, and why.",
        description = {"", "Each date is asked for as it was known then.", ""},
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./tw changes agreements/northern-homs --from 2017-08-06 --to 2017-08-09",
            "      the days of the first convoy"
        })
final class ChangesCommand implements Callable<Integer> {
    private final Asking asking;
    private final Printer printer;

    @Parameters(paramLabel = "CASE", description = "The folder of a case.")
    private Path folder = Path.of("");

    @Option(names = "--from", required = true, paramLabel = "T", description = "The earlier date or time.")
    private String from = "";

    @Option(names = "--to", required = true, paramLabel = "T", description = "The later date or time.")
    private String to = "";

    @Mixin
    private final TongueOption language = new TongueOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ChangesCommand(Asking asking, Printer printer) {
        this.asking = asking;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        printer.needs(language.tongue());
        var watched = asking.open(folder, language.tongue());
        if (time(watched, "--from", from) > time(watched, "--to", to))
            throw new WrongUse(spec, Aside.FROM_AFTER_TO.with(from, to));
        var before = judge(watched, "--from", from);
        var after = judge(watched, "--to", to);
        var wording = Wording.of(language.tongue(), watched);
        var document = Changes.between(watched, before, after, List.of(Standard.values()), wording);
        printer.page(DocumentPage.of(document, language.tongue(), printer.screen()));
        return ExitCode.DONE;
    }

    private static long time(Case watched, String option, String words) {
        return new TimeWords(option, watched.zone()).read(words);
    }

    private Judgement judge(Case watched, String option, String words) {
        return asking.judge(watched, AsOf.at(time(watched, option, words)), language.tongue());
    }
}
