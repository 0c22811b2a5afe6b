package org.trucewatch.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.trucewatch.cli.page.DocumentPage;
import org.trucewatch.cli.question.OfDay;
import org.trucewatch.cli.question.TongueOption;
import org.trucewatch.desk.intake.Arrived;
import org.trucewatch.desk.intake.Intake;
import org.trucewatch.desk.intake.Intake.BadRows;
import org.trucewatch.desk.intake.SourceReader;
import org.trucewatch.desk.report.Document;
import org.trucewatch.desk.report.Document.Points;
import org.trucewatch.model.agreement.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./tw import`: reports as others write them, brought into a case.
@Command(
        name = "import",
        header = "Brings reports into a case, or a case into a ledger: all, or none.",
        description = {
            "",
            "Formats, plain or gzipped: ged (a release of the UCDP Georeferenced Event Dataset), acled (an export of "
                    + "the Armed Conflict Location & Event Data). A later file that revises events brings corrections, "
                    + "not duplicates.",
            "",
            "case brings the folder of a case into the ledger of a data folder, made where there is none. What "
                    + "is on record already is not entered again, and nothing is ever removed.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./tw import ged GEDEvent_v18_1.csv --into agreements/northern-homs",
            "      says what came in, what lies in the zone, and what remains unknown",
            "  ./tw import acled export.csv --into agreements/northern-homs",
            "      the same for an export of ACLED in CSV",
            "  ./tw import case agreements/northern-homs --into data",
            "      a ledger that both sides can check; its key lies in data.keys",
            "  ./tw import ged events.csv.gz --into agreements/northern-homs --skip-bad",
            "      leaves out rows that cannot be read, and writes them beside the file"
        })
final class ImportCommand implements Callable<Integer> {
    private final Asking asking;
    private final Intake intake;
    private final RecordDesk record;
    private final SortedMap<String, SourceReader> formats;
    private final Printer printer;
    private final Clock clock;

    @Parameters(index = "0", paramLabel = "FORMAT", description = "One of those above.")
    private String format = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "The file or folder to read.")
    private Path file = Path.of("");

    @Option(
            names = "--into",
            required = true,
            paramLabel = "CASE|DATA",
            description = "The folder of the case, or a data folder.")
    private Path folder = Path.of("");

    @Option(names = "--as", paramLabel = "NAME", description = "The agreement's name in DATA. Default: the folder's.")
    private Optional<String> name = Optional.empty();

    @Option(names = "--skip-bad", description = "Take the rest; write refused rows, with reasons, beside the file.")
    private boolean skipBad;

    @Option(names = "--everywhere", description = "Take events far from every zone of the case too.")
    private boolean everywhere;

    @Option(
            names = "--read-on",
            paramLabel = "DATE",
            converter = OfDay.class,
            description = "The day of reading. Default: today.")
    private Optional<LocalDate> readOn = Optional.empty();

    @Mixin
    private final TongueOption language = new TongueOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ImportCommand(
            Asking asking,
            Intake intake,
            RecordDesk record,
            SortedMap<String, SourceReader> formats,
            Printer printer,
            Clock clock) {
        this.asking = asking;
        this.intake = intake;
        this.record = record;
        this.formats = formats;
        this.printer = printer;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        printer.needs(language.tongue());
        if (format.equals("case")) {
            if (skipBad || everywhere || readOn.isPresent()) throw wrong(Aside.IMPORT_CASE_ALONE.with());
            return record.bring(file, name, folder, language.tongue());
        }
        if (name.isPresent()) throw wrong(Aside.IMPORT_NAME_ALONE.with());
        var into = asking.open(folder, language.tongue());
        var reader = reader();
        var day = readOn.orElseGet(() -> LocalDate.now(clock.withZone(into.zone())));
        var arrived = Progress.during(
                printer, told(() -> Aside.READING.with(file)), () -> reader.read(file, into, day, everywhere));
        Progress.during(printer, told(() -> Aside.WRITING.with(folder)), () -> {
            intake.take(file, arrived, folder, skipBad ? BadRows.SKIP : BadRows.STOP);
            return arrived;
        });
        arrived.problems().forEach(problem -> printer.problem(problem, language.tongue()));
        printer.page(DocumentPage.of(summary(arrived), language.tongue(), printer.screen()));
        return arrived.refused().isEmpty() ? ExitCode.DONE : leaveBeside(arrived);
    }

    private Document summary(Arrived arrived) {
        var tongue = language.tongue();
        var notes =
                arrived.notes().stream().map(note -> printer.in(note, tongue)).toList();
        return new Document(printer.in(Aside.BROUGHT.with(file, folder), tongue), List.of(new Points(notes)));
    }

    private Progress.Told told(Supplier<Words> what) {
        return new Progress.Told(what, language.tongue());
    }

    private SourceReader reader() {
        var reader = formats.get(format);
        if (reader == null) throw wrong(Aside.NO_FORMAT.with(format, String.join(", ", formats.keySet())));
        return reader;
    }

    private WrongUse wrong(Words why) {
        return new WrongUse(spec, why);
    }

    private int leaveBeside(Arrived arrived) {
        var beside = file.resolveSibling(file.getFileName() + ".refused.csv");
        new NamedFile(beside).write(printer.in(arrived.refusedTable(), language.tongue()));
        printer.aside(Aside.ROWS_BESIDE.with(beside), language.tongue());
        return ExitCode.FINDINGS;
    }
}
