package org.trucewatch.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.trucewatch.cli.question.TongueOption;
import org.trucewatch.desk.archive.ComparisonRoom;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `./tw compare`: whether two people were shown one record.
@Command(
        name = "compare",
        header = "Says whether two copies of a record have one history.",
        description = {
            "",
            "A and B are checkpoints, mirrors or data folders. Where one log signed two histories, the evidence is "
                    + "written to a file that convinces others.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./tw compare data/mirror usb/mirror",
            "      our record and the copy the other side brought",
            "  ./tw compare data/mirror received.checkpoint --policy ours.policy",
            "      a checkpoint alone, as it came by QR code"
        })
final class CompareCommand implements Callable<Integer> {
    private final ComparisonRoom room;
    private final Printer printer;

    @Parameters(index = "0", paramLabel = "A", description = "A checkpoint, a mirror or a data folder.")
    private Path one = Path.of("");

    @Parameters(index = "1", paramLabel = "B", description = "Another.")
    private Path other = Path.of("");

    @Option(names = "--evidence", paramLabel = "FILE", description = "Where to write it. Default: equivocation.txt.")
    private Path evidence = Path.of("equivocation.txt");

    @Mixin
    private final KeyOptions keys = new KeyOptions();

    @Mixin
    private final TongueOption language = new TongueOption();

    CompareCommand(ComparisonRoom room, Printer printer) {
        this.room = room;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        printer.needs(language.tongue());
        var compared = Progress.during(
                printer,
                new Progress.Told(() -> Aside.COMPARING.with(one, other), language.tongue()),
                () -> room.compare(one, other, keys.trusted(), CompareCommand::file));
        compared.checked().lines().forEach(line -> printer.wrapped(line, language.tongue()));
        compared.evidence().ifPresent(this::keep);
        return compared.checked().sound() ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    private static Optional<byte[]> file(Path path) {
        return Files.isDirectory(path) ? Optional.empty() : Optional.of(new NamedFile(path).read());
    }

    private void keep(String words) {
        new NamedFile(evidence).write(words);
        printer.aside(Aside.EVIDENCE_LIES.with(evidence), language.tongue());
    }
}
