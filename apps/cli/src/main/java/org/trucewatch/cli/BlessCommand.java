package org.trucewatch.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.trucewatch.cli.question.TongueOption;
import org.trucewatch.desk.Refusal;
import org.trucewatch.desk.Refused;
import org.trucewatch.desk.golden.GoldenCase;
import org.trucewatch.model.Problem;
import org.trucewatch.model.pair.Gaps;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `./tw bless`: writes what the judge says now into the golden cases.
@Command(
        name = "bless",
        header = "Rewrites the verdict blocks of the golden cases with what the judge says now.",
        description = {
            "",
            "Only the answers in blocks that open with ```verdict change. The diff is reviewed like code. "
                    + "Refused where CI=true.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./tw bless",
            "      all of them; then read: git diff agreements",
            "  ./tw bless agreements/northern-homs",
            "      those of one agreement"
        })
final class BlessCommand implements Callable<Integer> {
    private final Asking asking;
    private final Printer printer;
    private final Map<String, String> environment;
    private final Path agreements;

    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..*",
            description = "Where to look for golden cases, in folders named cases. Default: all agreements.")
    private List<Path> folders = List.of();

    @Mixin
    private final TongueOption language = new TongueOption();

    BlessCommand(Asking asking, Printer printer, Map<String, String> environment, Path agreements) {
        this.asking = asking;
        this.printer = printer;
        this.environment = environment;
        this.agreements = agreements;
    }

    @Override
    public Integer call() throws IOException {
        if (environment.getOrDefault("CI", "").equals("true")) throw new Refused(new Refusal.NotInCi("./tw bless"));
        printer.needs(language.tongue());
        folders.forEach(BlessCommand::mustBeFolder);
        var problems = new ArrayList<Problem>();
        var pages = new ArrayList<Page>();
        var looked = folders.isEmpty() ? List.of(agreements) : folders;
        for (var folder : looked) {
            var golden = goldenCases(folder);
            if (golden.isEmpty())
                printer.aside(Aside.NO_GOLDEN_CASES.with(Gaps.name(folder.toString())), language.tongue());
            for (var file : golden)
                pages.addAll(answered(file, problems).stream().toList());
        }
        if (!problems.isEmpty())
            throw new Refused(new Refusal.BadInput(
                    looked.stream().map(Path::toString).collect(Collectors.joining(", ")), problems));
        pages.forEach(this::write);
        return ExitCode.DONE;
    }

    private record Page(Path path, String before, String after) {}

    /// Empty where it cannot be answered; then `problems` say why, and no page will be written.
    private Optional<Page> answered(Path path, List<Problem> problems) {
        try {
            var before = new String(new NamedFile(path).read(), StandardCharsets.UTF_8);
            var watched = asking.open(path, language.tongue());
            var after = GoldenCase.answered(
                    path.toString(), before, watched, asOf -> asking.judge(watched, asOf, language.tongue()));
            return Optional.of(new Page(path, before, after));
        } catch (Refused refused) {
            if (!(refused.refusal() instanceof Refusal.BadInput bad)) throw refused;
            problems.addAll(bad.problems());
            return Optional.empty();
        }
    }

    private void write(Page page) {
        var same = page.after.equals(page.before);
        if (!same) new NamedFile(page.path).write(page.after);
        var said = same ? Aside.AS_IT_WAS : Aside.REWRITTEN;
        printer.line(said.with(Gaps.name(page.path.toString())), language.tongue());
    }

    private static void mustBeFolder(Path named) {
        if (Files.isDirectory(named)) return;
        var folder = named.resolveSibling("").toString();
        var why = Files.exists(named)
                ? Aside.FILE_NOT_FOLDER.with(Gaps.name(folder.isEmpty() ? "." : folder))
                : Aside.NO_FOLDER.with();
        throw new Refused(new Refusal.NoSuchFile(named.toString(), why));
    }

    private static List<Path> goldenCases(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> file.resolveSibling("").endsWith("cases"))
                    .sorted()
                    .toList();
        }
    }
}
