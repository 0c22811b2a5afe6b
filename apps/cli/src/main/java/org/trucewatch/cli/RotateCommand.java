package org.trucewatch.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.trucewatch.cli.question.TongueOption;
import org.trucewatch.desk.archive.RotateRoom;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `./tw rotate`: a new key for the log.
@Command(
        name = "rotate",
        header = "Gives the record a new key, announced on record.",
        description = {
            "",
            "An entry that both keys sign announces it. Whoever trusts the old key finds the new one in the record. "
                    + "Tell it to both sides all the same: whoever stole the old key could announce another.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {"  ./tw rotate data", "      after people left, or once a year"})
final class RotateCommand implements Callable<Integer> {
    private final RotateRoom room;
    private final Printer printer;

    @Parameters(paramLabel = "DATA", description = "A data folder.")
    private Path data = Path.of("");

    @Mixin
    private final TongueOption language = new TongueOption();

    RotateCommand(RotateRoom room, Printer printer) {
        this.room = room;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        printer.needs(language.tongue());
        var told = new Progress.Told(() -> Aside.ROTATING.with(data), language.tongue());
        var rotated = Progress.during(printer, told, () -> room.rotate(data, "tw rotate"));
        printer.line(Aside.ROTATED.with(rotated.entry()), language.tongue());
        printer.data(rotated.vkey() + "\n");
        printer.aside(Aside.KEYS_COPIED_AGAIN.with(), language.tongue());
        return ExitCode.DONE;
    }
}
