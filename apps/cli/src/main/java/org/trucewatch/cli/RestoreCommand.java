package org.trucewatch.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.trucewatch.cli.question.TongueOption;
import org.trucewatch.desk.archive.BackupRoom;
import org.trucewatch.desk.archive.DataPlaces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `./tw restore`: a new data folder from a backup.
@Command(
        name = "restore",
        header = "Fills a new data folder from a backup.",
        description = {
            "",
            "All of the backup is read and found whole before anything is made. With --db the ledger lies in a "
                    + "PostgreSQL database, and the folder keeps its address. The root is the same wherever it lies. "
                    + "An older backup cannot be signed as if nothing had come after it.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./tw restore monday.backup --data data",
            "      then bring the keys to data.keys",
            "  ./tw restore monday.backup --data team --db 'jdbc:postgresql://db.office/ledger?user=desk'",
            "      from one desk to a team"
        })
final class RestoreCommand implements Callable<Integer> {
    private final BackupRoom room;
    private final Printer printer;

    @Parameters(paramLabel = "FILE", description = "A backup.")
    private Path file = Path.of("");

    @Option(names = "--data", required = true, paramLabel = "DATA", description = "The data folder to make.")
    private Path data = Path.of("");

    @Option(names = "--db", paramLabel = "URL", description = "A jdbc:postgresql: address. Default: a file in DATA.")
    private String store = DataPlaces.OWN_FILE;

    @Mixin
    private final TongueOption language = new TongueOption();

    RestoreCommand(BackupRoom room, Printer printer) {
        this.room = room;
        this.printer = printer;
    }

    @Override
    public Integer call() throws IOException {
        printer.needs(language.tongue());
        var named = new NamedFile(file);
        var metered = new Metered();
        var source = metered.reading(named.stream());
        var twice = metered.of(2 * named.size()); // it is found whole first
        var told = new Progress.Told(() -> Aside.FILLING.with(data), language.tongue());
        var copied = Progress.during(printer, told, twice, () -> room.restore(file.toString(), source, data, store));
        printer.line(Aside.COPIED.with(data, copied.entries(), copied.root()), language.tongue());
        return ExitCode.DONE;
    }
}
