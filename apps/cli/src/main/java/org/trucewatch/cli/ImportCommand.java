package org.trucewatch.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.trucewatch.cli.page.DocumentPage;
import org.trucewatch.desk.intake.Arrived;
import org.trucewatch.desk.intake.Intake;
import org.trucewatch.desk.intake.Intake.BadRows;
import org.trucewatch.desk.intake.SourceReader;
import org.trucewatch.desk.report.Document;
import org.trucewatch.desk.report.Document.Points;
import org.trucewatch.desk.watch.Office;
import org.trucewatch.desk.wording.Tongue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./tw import`: reports as others write them, brought into a case.
@Command(
        name = "import",
        header = "Brings reports as others write them into a case: all of them, or none.",
        description = {
            "",
            "Formats: ged (a release of the UCDP Georeferenced Event Dataset, plain or gzipped). A later release "
                    + "that revises events brings corrections, not duplicates.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./tw import ged GEDEvent_v18_1.csv --into agreements/northern-homs",
            "      says what came in, what lies in the zone, and what remains unknown",
            "  ./tw import ged events.csv.gz --into agreements/northern-homs --skip-bad",
            "      leaves out rows that cannot be read, and writes them beside the file"
        })
final class ImportCommand implements Callable<Integer> {
    private final Office office;
    private final Intake intake;
    private final Map<String, SourceReader> formats;
    private final Printer printer;
    private final Clock clock;

    @Parameters(index = "0", paramLabel = "FORMAT", description = "ged.")
    private String format = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "The file to read.")
    private Path file = Path.of("");

    @Option(names = "--into", required = true, paramLabel = "CASE", description = "The folder of the case.")
    private Path folder = Path.of("");

    @Option(names = "--skip-bad", description = "Take the rest; write refused rows, with reasons, beside the file.")
    private boolean skipBad;

    @Option(names = "--everywhere", description = "Take events far from every zone of the case too.")
    private boolean everywhere;

    @Option(names = "--read-on", paramLabel = "DATE", description = "The day of reading. Default: today.")
    private Optional<LocalDate> readOn = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ImportCommand(Office office, Intake intake, Map<String, SourceReader> formats, Printer printer, Clock clock) {
        this.office = office;
        this.intake = intake;
        this.formats = formats;
        this.printer = printer;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        var into = office.open(folder);
        var arrived = reader().read(
                        file, into, readOn.orElseGet(() -> LocalDate.now(clock.withZone(into.zone()))), everywhere);
        intake.take(file, arrived, folder, skipBad ? BadRows.SKIP : BadRows.STOP);
        arrived.problems().forEach(printer::problem);
        var summary = new Document(file + " into " + folder, List.of(new Points(arrived.notes())));
        printer.page(DocumentPage.of(summary, Tongue.ENGLISH, printer.screen()));
        return arrived.refused().isEmpty() ? ExitCode.DONE : leaveBeside(arrived);
    }

    private SourceReader reader() {
        var reader = formats.get(format);
        if (reader == null)
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no format '" + format + "'; write " + String.join(", ", formats.keySet()));
        return reader;
    }

    private int leaveBeside(Arrived arrived) {
        var beside = file.resolveSibling(file.getFileName() + ".refused.csv");
        new NamedFile(beside).write(arrived.refusedTable());
        printer.aside("Rows that could not be read were left out; they are in " + beside + ", with reasons.");
        return ExitCode.FINDINGS;
    }
}
