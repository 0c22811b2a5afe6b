package org.trucewatch.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.trucewatch.desk.Refusal;
import org.trucewatch.desk.Refused;
import org.trucewatch.desk.golden.GoldenCase;
import org.trucewatch.desk.wording.Tongue;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.pair.Gaps;
import picocli.CommandLine.Command;
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

    BlessCommand(Asking asking, Printer printer, Map<String, String> environment, Path agreements) {
        this.asking = asking;
        this.printer = printer;
        this.environment = environment;
        this.agreements = agreements;
    }

    @Override
    public Integer call() throws IOException {
        if (environment.getOrDefault("CI", "").equals("true")) throw new Refused(new Refusal.NotInCi("./tw bless"));
        folders.forEach(BlessCommand::mustBeFolder);
        for (var folder : folders.isEmpty() ? List.of(agreements) : folders) {
            var golden = goldenCases(folder);
            if (golden.isEmpty()) printer.aside(folder + " has no golden cases; they stand in folders named cases.");
            for (var file : golden) bless(file, asking.open(file, Tongue.ENGLISH));
        }
        return ExitCode.DONE;
    }

    private static void mustBeFolder(Path named) {
        if (Files.isDirectory(named)) return;
        var folder = named.resolveSibling("").toString();
        var why = Files.exists(named)
                ? Aside.FILE_NOT_FOLDER.with(Gaps.name(folder.isEmpty() ? "." : folder))
                : Aside.NO_FOLDER.with();
        throw new Refused(new Refusal.NoSuchFile(named.toString(), why));
    }

    private void bless(Path path, Case watched) {
        var file = new NamedFile(path);
        var before = new String(file.read(), StandardCharsets.UTF_8);
        var after = GoldenCase.answered(
                path.toString(), before, watched, asOf -> asking.judge(watched, asOf, Tongue.ENGLISH));
        if (!after.equals(before)) file.write(after);
        printer.page(path + (after.equals(before) ? ": as it was\n" : ": rewritten\n"));
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
