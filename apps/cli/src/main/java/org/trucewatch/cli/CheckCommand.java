package org.trucewatch.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.trucewatch.cli.question.TongueOption;
import org.trucewatch.desk.Refusal;
import org.trucewatch.desk.Refused;
import org.trucewatch.desk.draft.LoneAgreement;
import org.trucewatch.model.Problem;
import org.trucewatch.model.agreement.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `./tw check`: all problems of an agreement or a case.
@Command(
        name = "check",
        header = "Names every problem of an agreement or a case, one a line.",
        description = {
            "",
            "A line reads file:line:column: code: sentence. Warnings do not stop a case from being judged; with "
                    + "warnings alone the exit code is 0, with any other problem 1.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./tw check agreements/northern-homs",
            "      the agreement and all its tables",
            "  ./tw check agreements/cases/again.md",
            "      a case on one sheet",
            "  ./tw check agreements/northern-homs/agreement.md",
            "      one agreement alone; its names are looked up with the folder alone",
            "  ./tw check agreements/northern-homs --lang ar",
            "      what is wrong, in Arabic"
        })
final class CheckCommand implements Callable<Integer> {
    private final Asking asking;
    private final Printer printer;

    @Parameters(paramLabel = "FILE|CASE", description = "The folder of a case, a sheet, or an agreement.")
    private Path path = Path.of("");

    @Mixin
    private final TongueOption language = new TongueOption();

    CheckCommand(Asking asking, Printer printer) {
        this.asking = asking;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        printer.needs(language.tongue());
        var problems = problems();
        problems.forEach(problem -> printer.problem(problem, language.tongue()));
        var errors = problems.stream().filter(problem -> !problem.warning()).count();
        var warnings = problems.stream().filter(Problem::warning).count();
        printer.aside(summary(errors, warnings), language.tongue());
        return errors == 0 ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    /// What stands alone is read as it would be judged. The names of what is a part are not looked up.
    private List<Problem> problems() {
        if (Files.isDirectory(path)) return asking.look(path, language.tongue()).problems();
        var content = new NamedFile(path).read();
        if (path.toString().endsWith(".csv"))
            throw new Refused(new Refusal.Unusable(path.toString(), Aside.TABLE_NOT_CASE.with()));
        return isPart() || !path.toString().endsWith(".md")
                ? LoneAgreement.problems(path.toString(), content)
                : asking.look(path, language.tongue()).problems();
    }

    /// An agreement beside the tables of its case.
    private boolean isPart() {
        return Files.isRegularFile(path.resolveSibling("case.csv")) && !Files.isDirectory(path);
    }

    private Words summary(long errors, long warnings) {
        var problems = Aside.counted(errors, Aside.PROBLEMS_NONE, Aside.PROBLEMS_ONE, Aside.PROBLEMS_MANY);
        var told = Aside.counted(warnings, Aside.WARNINGS_NONE, Aside.WARNINGS_ONE, Aside.WARNINGS_MANY);
        if (!isPart()) return Aside.CHECKED.with(path, problems, told);
        return Aside.CHECKED_PART.with(
                path, problems, told, Objects.requireNonNullElse(path.getParent(), Path.of(".")));
    }
}
