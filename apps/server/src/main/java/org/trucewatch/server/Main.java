package org.trucewatch.server;

import java.io.Console;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.trucewatch.casefolder.CaseFolder;
import org.trucewatch.datafolder.DataFolders;
import org.trucewatch.desk.archive.CaseFolders;
import org.trucewatch.desk.archive.RecordedCases;
import org.trucewatch.desk.attach.Inspector;
import org.trucewatch.desk.form.Fault;
import org.trucewatch.desk.form.Wrong;
import org.trucewatch.desk.record.replay.CaseReader;
import org.trucewatch.intake.upload.Upload;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.model.Defect;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.postgres.PostgresCabinet;
import org.trucewatch.postgres.PostgresStore;
import org.trucewatch.server.watch.Progress;
import org.trucewatch.sqlite.SqliteStore;

/// Wires the server and runs `serve` or `demo`.
///
/// `tw` tells by the system property `tw.home` where the checkout is.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        int code = run(List.of(arguments), System.getenv());
        if (code != 0) System.exit(code); // an end that was asked for is waiting for this thread
    }

    static int run(List<String> words, Map<String, String> environment) {
        var screen = new Screen(System.out, System.err, Screen.asked(words, environment));
        var progress = new Progress();
        var places = new DataFolders(
                file -> progress.counting(SqliteStore.open(file)),
                address -> progress.counting(PostgresStore.open(address)),
                PostgresCabinet::new,
                keys(environment),
                once(() -> passphrase(environment)));
        var clock = InstantSource.system();
        var recorded = new RecordedCases(places, Main::read, clock);
        var office = new Opening(
                places,
                places::cabinet,
                progress.counting(Main::read),
                Main::inspect,
                DataFolders.passphraseHash(),
                DataFolders.platformChance(),
                clock,
                progress);
        var founding = Path.of(System.getProperty("tw.home", ".")).resolve("agreements/northern-homs");
        return new CommandLines(screen)
                .run(
                        List.of(
                                new ServeCommand(office, screen),
                                new DemoCommand(
                                        office,
                                        recorded,
                                        new CaseFolders(CaseFolder::files, CaseFolder::write),
                                        founding,
                                        screen)),
                        words);
    }

    private static CaseReader.Outcome read(Optional<Case> held, SortedMap<String, byte[]> files) {
        var read = CaseFolder.read(held, files);
        return new CaseReader.Outcome(read.found(), read.problems());
    }

    static Inspector.Inspected inspect(Bytes content) {
        return switch (Upload.read(content.toArray())) {
            case Upload.Taken(var form, var copy) ->
                new Inspector.Inspected.Good(new Inspector.Media(form.mediaType(), form.ending()), copy.map(Bytes::of));
            case Upload.Refused(var code, var _) -> new Inspector.Inspected.Bad(wrong(code));
        };
    }

    private static Wrong wrong(String code) {
        return switch (code) {
            case "file-empty" -> Wrong.of(Inspector.FIELD, Fault.FILE_EMPTY);
            case "file-too-large" -> Wrong.of(Inspector.FIELD, Fault.FILE_TOO_LARGE);
            case "file-type" ->
                Wrong.of(Inspector.FIELD, Fault.FILE_TYPE, "JPEG", "PNG", "PDF", "ZIP", "GeoJSON", "XML");
            case "file-broken" -> Wrong.of(Inspector.FIELD, Fault.FILE_BROKEN);
            case "file-too-deep" -> Wrong.of(Inspector.FIELD, Fault.FILE_TOO_DEEP);
            case "picture-too-large" -> Wrong.of(Inspector.FIELD, Fault.PICTURE_TOO_LARGE);
            case "archive-unsafe" -> Wrong.of(Inspector.FIELD, Fault.ARCHIVE_UNSAFE);
            case "xml-doctype" -> Wrong.of(Inspector.FIELD, Fault.XML_DOCTYPE, "DOCTYPE");
            case "geojson-form" -> Wrong.of(Inspector.FIELD, Fault.GEOJSON_FORM, "GeoJSON");
            default -> throw new Defect("no sentence says why a file is refused: " + code);
        };
    }

    /// Where the keys lie, if not beside the data: on a stick, say.
    private static Optional<Path> keys(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("TW_KEYS")).map(Path::of);
    }

    /// The key is unlocked for each signature, and nobody is asked more than once.
    private static Supplier<Optional<String>> once(Supplier<Optional<String>> asking) {
        var answers = new ConcurrentHashMap<String, Optional<String>>();
        return () -> answers.computeIfAbsent("", any -> asking.get());
    }

    /// From the environment, or typed by a person whose words are not shown.
    private static Optional<String> passphrase(Map<String, String> environment) {
        var told = Optional.ofNullable(environment.get("TW_PASSPHRASE"));
        return told.or(() -> Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .map(console -> console.readPassword("Passphrase of the record (empty: none): "))
                        .map(String::new))
                .filter(words -> !words.isEmpty());
    }
}
