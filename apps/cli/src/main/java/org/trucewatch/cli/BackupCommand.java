package org.trucewatch.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.trucewatch.cli.question.TongueOption;
import org.trucewatch.desk.archive.BackupRoom;
import org.trucewatch.desk.archive.CheckRoom;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `./tw backup`: a whole ledger in one file, while it is in use.
@Command(
        name = "backup",
        header = "Copies a ledger into one file, also while it is in use.",
        description = {"", "The keys are not in the file: copy their folder apart, and never to the same place.", ""},
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./tw backup monday.backup --data data",
            "      and ./tw verify monday.backup says whether it is whole"
        })
final class BackupCommand implements Callable<Integer> {
    private final BackupRoom room;
    private final Printer printer;

    @Parameters(paramLabel = "FILE", description = "The file to write.")
    private Path file = Path.of("");

    @Option(names = "--data", required = true, paramLabel = "DATA", description = "A data folder.")
    private Path data = Path.of("");

    @Mixin
    private final TongueOption language = new TongueOption();

    BackupCommand(BackupRoom room, Printer printer) {
        this.room = room;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        printer.needs(language.tongue());
        var metered = new Metered();
        var into = new NamedFile(file).over("backup", CheckRoom::isBackup);
        var copied = Progress.during(
                printer,
                new Progress.Told(() -> Aside.COPYING.with(data), language.tongue()),
                metered.written(),
                () -> into.streamForOwner(out -> room.backup(data, metered.writing(out))));
        printer.line(Aside.COPIED.with(file, copied.entries(), copied.root()), language.tongue());
        return ExitCode.DONE;
    }
}
