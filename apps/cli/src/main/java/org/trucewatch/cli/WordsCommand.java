package org.trucewatch.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.trucewatch.cli.page.QrPage;
import org.trucewatch.cli.question.TongueOption;
import org.trucewatch.desk.archive.ReadingOut;
import org.trucewatch.model.pair.Gaps;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `./tw words`: a checkpoint to be read over a radio, or scanned.
@Command(
        name = "words",
        header = "Shows a checkpoint as eight words and a QR code.",
        description = {
            "",
            "Equal words, equal record. The QR code is the checkpoint with the signature of the log, for ./tw compare.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./tw words data",
            "      the record as it was signed last",
            "  ./tw words received.checkpoint --policy ours.policy --svg card.svg",
            "      one that came from the other side, to be printed"
        })
final class WordsCommand implements Callable<Integer> {
    private final ReadingOut room;
    private final Printer printer;

    @Parameters(paramLabel = "PATH", description = "A data folder, a mirror or a checkpoint.")
    private Path path = Path.of("");

    @Option(names = "--svg", paramLabel = "FILE", description = "Writes the QR code as a picture for print.")
    private Optional<Path> svg = Optional.empty();

    @Mixin
    private final KeyOptions keys = new KeyOptions();

    @Mixin
    private final TongueOption language = new TongueOption();

    WordsCommand(ReadingOut room, Printer printer) {
        this.room = room;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        printer.needs(language.tongue());
        var file = Files.isDirectory(path) ? Optional.<byte[]>empty() : Optional.of(new NamedFile(path).read());
        var spoken = room.read(path, file, keys.trusted());
        var code = QrPage.of(spoken.qr());
        svg.ifPresent(to -> new NamedFile(to).write(code.svg()));
        printer.line(Aside.ENTRIES_OF.with(Gaps.name(spoken.origin()), spoken.size()), language.tongue());
        printer.page("%n  %s%n  %s%n%n"
                .formatted(
                        String.join(" ", spoken.words().subList(0, 4)),
                        String.join(" ", spoken.words().subList(4, 8))));
        if (printer.screen().shows(code.blocks())) printer.page(code.blocks());
        else if (svg.isEmpty()) printer.aside(Aside.NO_QR_HERE.with(), language.tongue());
        return ExitCode.DONE;
    }
}
