package org.trucewatch.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.trucewatch.cli.question.TongueOption;
import org.trucewatch.desk.draft.LoneAgreement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `./tw format`: an agreement in canonical form.
@Command(
        name = "format",
        header = "Prints an agreement in canonical form.",
        description = {"", "Slots come into order, prose is not touched. A file with problems is left as it is.", ""},
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./tw format agreements/northern-homs/agreement.md",
            "      prints it",
            "  ./tw format agreements/northern-homs/agreement.md --write",
            "      rewrites the file"
        })
final class FormatCommand implements Callable<Integer> {
    private final Printer printer;

    @Parameters(paramLabel = "FILE", description = "An agreement in Markdown.")
    private Path path = Path.of("");

    @Option(names = "--write", description = "Rewrite the file instead of printing it.")
    private boolean write;

    @Mixin
    private final TongueOption language = new TongueOption();

    FormatCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() {
        printer.needs(language.tongue());
        var file = new NamedFile(path);
        var bytes = file.read();
        var canonical = LoneAgreement.canonical(path.toString(), bytes);
        if (!write) printer.data(canonical);
        else if (canonical.equals(new String(bytes, StandardCharsets.UTF_8)))
            printer.aside(Aside.CANONICAL_ALREADY.with(path), language.tongue());
        else {
            file.write(canonical);
            printer.aside(Aside.CANONICAL_NOW.with(path), language.tongue());
        }
        return ExitCode.DONE;
    }
}
