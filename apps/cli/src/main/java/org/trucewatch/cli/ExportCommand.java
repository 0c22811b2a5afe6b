package org.trucewatch.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.trucewatch.cli.question.TongueOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./tw export`: a case folder from a ledger.
@Command(
        name = "export",
        header = "Makes a case folder of what a ledger holds.",
        description = {
            "",
            "Its tables carry the times that the ledger proves. The folder gives the same verdicts, with the same "
                    + "basis, as the data folder it came from.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./tw export data --to homs-copy",
            "      the case as it is on record now",
            "  ./tw export data --to homs-in-march --entered 2026-03-01T00:00:00Z",
            "      as the ledger had it at the beginning of March"
        })
final class ExportCommand implements Callable<Integer> {
    private final RecordDesk record;
    private final Printer printer;

    @Parameters(paramLabel = "DATA", description = "A data folder.")
    private Path data = Path.of("");

    @Option(names = "--to", required = true, paramLabel = "CASE", description = "The folder to make.")
    private Path to = Path.of("");

    @Option(names = "--entered", paramLabel = "T", description = "What the ledger had taken before T. Default: all.")
    private Optional<String> entered = Optional.empty();

    @Mixin
    private final TongueOption language = new TongueOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ExportCommand(RecordDesk record, Printer printer) {
        this.record = record;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        printer.needs(language.tongue());
        return record.handOut(data, to, entered.map(this::seconds), language.tongue());
    }

    private long seconds(String words) {
        try {
            return Instant.parse(words).getEpochSecond();
        } catch (DateTimeParseException unreadable) {
            throw new WrongUse(spec, Aside.NO_MOMENT.with(words));
        }
    }
}
