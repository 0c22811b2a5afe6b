package org.trucewatch.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.trucewatch.cli.page.QrPage;
import org.trucewatch.desk.archive.ReadingOut;
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

    WordsCommand(ReadingOut room, Printer printer) {
        this.room = room;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        var file = Files.isDirectory(path) ? Optional.<byte[]>empty() : Optional.of(new NamedFile(path).read());
        var spoken = room.read(path, file, keys.trusted());
        var code = QrPage.of(spoken.qr());
        svg.ifPresent(to -> new NamedFile(to).write(code.svg()));
        printer.page("%s, %d entries%n%n  %s%n  %s%n%n"
                .formatted(
                        spoken.origin(),
                        spoken.size(),
                        String.join(" ", spoken.words().subList(0, 4)),
                        String.join(" ", spoken.words().subList(4, 8))));
        if (printer.screen().shows(code.blocks())) printer.page(code.blocks());
        else if (svg.isEmpty()) printer.aside("this screen cannot show the QR code; write it with --svg FILE.");
        return ExitCode.DONE;
    }
}
