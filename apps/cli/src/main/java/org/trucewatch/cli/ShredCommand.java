package org.trucewatch.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.trucewatch.cli.question.TongueOption;
import org.trucewatch.desk.archive.ShredRoom;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `./tw shred`: destroys the key of something protected.
@Command(
        name = "shred",
        header = "Destroys what is protected about a source, place or report, or a file.",
        description = {
            "",
            "Its key is destroyed and an entry says so, with the verdicts that rested on it. Every proof stays valid. "
                    + "What is in backups of the keys, or with people it was shown to, is for people to see to.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./tw shred data S17 --why 'the source asked for it'",
            "      who the source is, for good",
            "  ./tw shred data places.csv:clinic-3 --why 'the guardian asked for it'",
            "      where exactly it lies, where two files have the id",
            "  ./tw shred data F003 --why 'it shows who told us'",
            "      a file that was handed in with a report, and its copy"
        })
final class ShredCommand implements Callable<Integer> {
    private final ShredRoom room;
    private final Printer printer;

    @Parameters(index = "0", paramLabel = "DATA", description = "A data folder.")
    private Path data = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "ID",
            description = "The id of a source, place or report, or the number of a file.")
    private String id = "";

    @Option(names = "--why", required = true, paramLabel = "WORDS", description = "The reason; it stays on record.")
    private String why = "";

    @Mixin
    private final TongueOption language = new TongueOption();

    ShredCommand(ShredRoom room, Printer printer) {
        this.room = room;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        printer.needs(language.tongue());
        var told = new Progress.Told(() -> Aside.SHREDDING.with(id), language.tongue());
        var done = Progress.during(printer, told, () -> room.shred(data, id, why, "tw shred"));
        printer.line(Aside.SHREDDED.with(done.what(), done.entry()), language.tongue());
        printer.line(Aside.VERDICTS_RESTED.with(done.verdicts().size()), language.tongue());
        printer.aside(Aside.COPIES_STILL_OPEN.with(), language.tongue());
        return ExitCode.DONE;
    }
}
