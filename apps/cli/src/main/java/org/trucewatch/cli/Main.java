package org.trucewatch.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.trucewatch.casefolder.Additions;
import org.trucewatch.casefolder.CaseFolder;
import org.trucewatch.cli.page.Screen;
import org.trucewatch.cli.question.TongueOption;
import org.trucewatch.datafolder.DataFolders;
import org.trucewatch.desk.archive.BackupRoom;
import org.trucewatch.desk.archive.CaseFolders;
import org.trucewatch.desk.archive.CasesAnywhere;
import org.trucewatch.desk.archive.CheckRoom;
import org.trucewatch.desk.archive.ComparisonRoom;
import org.trucewatch.desk.archive.KeeperAnywhere;
import org.trucewatch.desk.archive.PackingRoom;
import org.trucewatch.desk.archive.ReadingOut;
import org.trucewatch.desk.archive.RecordedCases;
import org.trucewatch.desk.archive.RotateRoom;
import org.trucewatch.desk.archive.ShredRoom;
import org.trucewatch.desk.intake.Arrived;
import org.trucewatch.desk.intake.CaseKeeper;
import org.trucewatch.desk.intake.Intake;
import org.trucewatch.desk.intake.SourceReader;
import org.trucewatch.desk.many.EventFile;
import org.trucewatch.desk.many.EventTable;
import org.trucewatch.desk.record.replay.CaseReader;
import org.trucewatch.desk.watch.CaseSource;
import org.trucewatch.desk.watch.Office;
import org.trucewatch.desk.wording.Tongue;
import org.trucewatch.intake.Arrivals;
import org.trucewatch.intake.acled.Acled;
import org.trucewatch.intake.ged.Ged;
import org.trucewatch.intake.ged.GedPart;
import org.trucewatch.intake.ged.GedTable;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.postgres.PostgresCabinet;
import org.trucewatch.postgres.PostgresStore;
import org.trucewatch.sqlite.SqliteStore;

/// Wires the commands of `tw` and runs one.
///
/// `tw` tells by system properties what a JVM cannot see for itself: `tw.home`, the checkout; `tw.locale`, the locale
/// as the person has it; `tw.terminal`, whether the output is a terminal; `tw.live`, whether a line of what is said
/// about it may be written over.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        var words = List.of(arguments);
        var clock = Clock.systemUTC();
        var printer = new Printer(
                stream(new Outlet(new FileOutputStream(FileDescriptor.out))),
                stream(new FileOutputStream(FileDescriptor.err)),
                screen(),
                Boolean.getBoolean("tw.live"));
        var defects = new Defects(logs(), clock);
        System.exit(run(words, printer, defects, clock, System.getenv()));
    }

    static int run(List<String> words, Printer printer, Defects defects, Clock clock, Map<String, String> environment) {
        var usual = environment.getOrDefault(TongueOption.USUAL, "");
        if (!usual.isEmpty() && Tongue.of(usual).isEmpty()) {
            printer.aside(
                    "usage: " + WrongUse.language(TongueOption.USUAL, usual).english());
            return ExitCode.USAGE;
        }
        var tongue = TongueOption.asked(words, Tongue.of(usual).orElse(Tongue.ENGLISH));
        int code = ended(words, printer, defects, tongue, commands(printer, clock, environment));
        if (!printer.cutShort()) return code;
        printer.aside("answer-cut: " + printer.in(Aside.ANSWER_CUT.with(), tongue));
        printer.flush();
        return Math.max(code, ExitCode.MISSING_REQUIREMENT);
    }

    /// What a command comes to, whatever happens.
    private static int ended(
            List<String> words, Printer printer, Defects defects, Tongue tongue, List<Object> commands) {
        var watched = BrokenOff.watch(printer, words, tongue);
        try {
            return new CommandLines(printer, defects, tongue).run(commands, words);
        } catch (OutOfMemoryError full) {
            printer.aside(Defects.noMemory(Runtime.getRuntime().maxMemory()));
            return ExitCode.MISSING_REQUIREMENT;
        } catch (Throwable fault) { // the last line of the app: even a full stack ends in a sentence
            printer.aside(defects.record(fault, words));
            return ExitCode.DEFECT;
        } finally {
            watched.done();
            printer.flush();
        }
    }

    static List<Object> commands(Printer printer, Clock clock, Map<String, String> environment) {
        var passphrase = once(() -> passphrase(environment));
        var places = new DataFolders(
                SqliteStore::open, PostgresStore::open, PostgresCabinet::new, keys(environment), passphrase);
        var recorded = new RecordedCases(places, Main::read, clock);
        var office = new Office(new CasesAnywhere(recorded, Main::open));
        var folders = new CaseFolders(CaseFolder::files, CaseFolder::write);
        var asking = new Asking(office, printer);
        var record = new RecordDesk(recorded, folders, CaseFolder::passedOver, printer);
        var keeper = new KeeperAnywhere(recorded, folders, keeper(), TemporaryFolder::open, "tw import");
        return List.of(
                new JudgeCommand(asking, Main::events, printer, clock),
                new ExplainCommand(asking, printer, clock),
                new ChangesCommand(asking, printer),
                new RedraftCommand(asking, printer, clock),
                new CheckCommand(asking, printer),
                new FormatCommand(printer),
                new ImportCommand(asking, new Intake(keeper), record, formats(), printer, clock),
                new ExportCommand(record, printer),
                new VerifyCommand(new CheckRoom(places), printer),
                new CompareCommand(new ComparisonRoom(places), printer),
                new PackageCommand(new PackingRoom(recorded), printer),
                new WordsCommand(new ReadingOut(places), printer),
                new ShredCommand(new ShredRoom(recorded, Main::read, clock), printer),
                new RotateCommand(new RotateRoom(places, clock), printer),
                new BackupCommand(new BackupRoom(places), printer),
                new RestoreCommand(new BackupRoom(places), printer),
                new BlessCommand(asking, printer, environment, home().resolve("agreements")));
    }

    private static CaseSource.Opened open(Path folder) {
        var read = CaseFolder.read(folder);
        return new CaseSource.Opened(read.found(), read.problems());
    }

    private static CaseReader.Outcome read(Optional<Case> held, SortedMap<String, byte[]> files) {
        var read = CaseFolder.read(held, files);
        return new CaseReader.Outcome(read.found(), read.problems());
    }

    /// Where the keys lie, if not beside the data: on a stick, say.
    private static Optional<Path> keys(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("TW_KEYS")).map(Path::of);
    }

    /// From the environment, or typed by a person whose words are not shown.
    private static Optional<String> passphrase(Map<String, String> environment) {
        var told = Optional.ofNullable(environment.get("TW_PASSPHRASE"));
        return told.or(() -> Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .map(console ->
                                Progress.asking(() -> console.readPassword("Passphrase of the record (empty: none): ")))
                        .map(String::new))
                .filter(words -> !words.isEmpty());
    }

    /// Nobody is asked twice.
    private static <T> Supplier<Optional<T>> once(Supplier<Optional<T>> question) {
        var answers = new ArrayList<Optional<T>>();
        return () -> {
            if (answers.isEmpty()) answers.add(question.get());
            return answers.getFirst();
        };
    }

    static SortedMap<String, SourceReader> formats() {
        var formats = new TreeMap<String, SourceReader>();
        formats.put("acled", (file, into, readOn, everywhere) -> arrived(Acled.read(file, into, readOn, everywhere)));
        formats.put(
                "ged",
                (file, into, readOn, everywhere) -> arrived(Ged.read(file, into, new Ged.Options(readOn, everywhere))));
        return formats;
    }

    private static Arrived arrived(Arrivals read) {
        var refused =
                read.refused().stream().flatMap(row -> row.problems().stream()).toList();
        return new Arrived(
                read.actors(),
                read.sources(),
                read.lineages(),
                read.reports(),
                read.corrections(),
                read.problems(),
                refused,
                read.refusedAsCsv(),
                read.notes());
    }

    static EventFile.Opened events(Path file, LocalDate readOn) {
        var table = GedTable.read(file);
        var refused =
                table.refused().stream().flatMap(row -> row.problems().stream()).toList();
        return new EventFile.Opened(one -> part(table.concerning(one, readOn)), table.size(), table.problem(), refused);
    }

    private static EventTable.Part part(GedPart part) {
        return new EventTable.Part(part.registry(), GedTable.ACTS, part::casebook);
    }

    private static CaseKeeper keeper() {
        return (folder, arrived) -> CaseFolder.add(
                folder,
                new Additions(
                        arrived.actors(),
                        arrived.sources(),
                        arrived.lineages(),
                        arrived.reports(),
                        arrived.corrections()));
    }

    private static Screen screen() {
        return Screen.of(System.getenv(), System.getProperty("tw.locale", ""), Boolean.getBoolean("tw.terminal"));
    }

    private static Path logs() {
        return home().resolve("target/tw/defects");
    }

    private static Path home() {
        return Path.of(System.getProperty("tw.home", "."));
    }

    private static PrintStream stream(OutputStream to) {
        return new PrintStream(to, false, StandardCharsets.UTF_8);
    }
}
