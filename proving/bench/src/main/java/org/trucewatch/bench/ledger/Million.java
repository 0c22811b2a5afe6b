package org.trucewatch.bench.ledger;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.trucewatch.casefolder.CaseFolder;
import org.trucewatch.desk.record.content.CaseFile;
import org.trucewatch.desk.record.content.CsvBytes;
import org.trucewatch.desk.record.content.RowTable;
import org.trucewatch.desk.record.content.TableRow;
import org.trucewatch.desk.record.replay.CaseImport;
import org.trucewatch.desk.record.replay.CaseReader;
import org.trucewatch.desk.record.replay.Replay;
import org.trucewatch.ledger.Ledger;
import org.trucewatch.ledger.LogSigner;
import org.trucewatch.ledger.Mirror;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.check.Fsck;
import org.trucewatch.ledger.entry.Author;
import org.trucewatch.ledger.entry.Content;
import org.trucewatch.ledger.entry.Draft;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.ledger.note.KeyName;
import org.trucewatch.ledger.note.NoteKey;
import org.trucewatch.ledger.note.Policy;
import org.trucewatch.ledger.note.SigningKey;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.sqlite.SqliteStore;

/// A ledger with very many reports: how long it takes to check a mirror of it, and to start on it again.
final class Million {
    private static final Label AGREEMENT = new Label("northern-homs");
    private static final Author BENCH = new Author("bench");
    private static final int BATCH = 1000;

    /// A case in memory is some 1 KB a report, and the replay of the ledger lies beside it.
    private static final int LARGEST_CASE = 100_000;

    private final PrintStream out;
    private final int entries;
    private final Path folder;

    Million(PrintStream out, int entries, Path folder) {
        this.out = out;
        this.entries = entries;
        this.folder = folder;
    }

    void measure() throws IOException {
        out.printf(Locale.ROOT, "A ledger of %,d reports of the founding case, on SQLite%n%n", entries);
        out.println("|                                            |         s |     cpu s |  load |");
        out.println("| ------------------------------------------ | --------: | --------: | ----: |");
        var file = Files.createDirectories(folder).resolve("ledger.db");
        var mirror = new MirrorFolder(folder.resolve("mirror"));
        var key = SigningKey.of(
                KeyName.read("bench.example/log").orElseThrow(), NoteKey.Use.NOTE, Bytes.of(new byte[32]));
        timed("entered, a thousand at a time", () -> fill(file));
        timed("mirror written", () -> write(file, mirror, key));
        timed("mirror verified", () -> verify(mirror, key));
        var replay = timed("restart: opened, proved, replayed", () -> replay(file));
        if (entries <= LARGEST_CASE) timed("  and the case read from it", () -> read(replay));
        out.println();
    }

    private static int read(Replay replay) {
        var outcome = read(Optional.empty(), CaseFile.byPath(replay.files(AGREEMENT, Long.MAX_VALUE)));
        return outcome.found()
                .orElseThrow(() -> new IllegalStateException("no case"))
                .casebook()
                .reports()
                .size();
    }

    private <T> T timed(String name, Callable<T> act) {
        long start = System.nanoTime();
        double cpu = Load.cpuSeconds();
        try {
            var result = act.call();
            out.printf(
                    Locale.ROOT,
                    "| %-42s | %9.2f | %9.2f | %5s |%n",
                    name,
                    (System.nanoTime() - start) / 1e9,
                    Load.cpuSeconds() - cpu,
                    Load.now());
            return result;
        } catch (Exception failure) { // of the ledger under test; the run is void
            throw new IllegalStateException(name, failure);
        }
    }

    private long fill(Path file) throws Exception {
        try (var store = SqliteStore.open(file)) {
            var ledger = Ledger.open(store);
            var plan = new CaseImport(new Replay(), Million::read, BENCH).plan(AGREEMENT, founding(), Instant.EPOCH);
            ledger.append(plan.drafts(), Instant.now());
            var rows = plan.drafts().stream()
                    .filter(draft -> draft.kind().text().equals("report"))
                    .toList();
            while (ledger.head().size() < entries) {
                var batch = new ArrayList<Draft>();
                for (int at = 0; at < BATCH && ledger.head().size() + at < entries; at++) {
                    batch.add(again(rows.get(at % rows.size()), ledger.head().size() + at));
                }
                ledger.append(batch, Instant.now());
            }
            return ledger.head().size();
        }
    }

    private static List<CaseFile> founding() throws IOException {
        var home = Path.of(System.getProperty("tw.home", "."));
        return CaseFile.of(CaseFolder.files(home.resolve("agreements/northern-homs")));
    }

    /// The same report under another id.
    private static Draft again(Draft report, long number) throws Exception {
        var row = TableRow.read(report.payload());
        var columns = CsvBytes.cells(row.header()).stream().map(CsvBytes::text).toList();
        var id = columns.indexOf(RowTable.REPORTS.key().getFirst());
        var cells = new ArrayList<String>();
        for (var cell : CsvBytes.cells(row.row())) cells.add(cell.text("cell"));
        cells.set(id, "B" + number);
        var other = new TableRow(row.header(), Bytes.utf8(String.join(",", cells)));
        return new Draft(AGREEMENT, report.kind(), BENCH, report.known(), List.of(), Content.CSV, other.written());
    }

    private static long write(Path file, MirrorFolder mirror, SigningKey key) throws Exception {
        try (var store = SqliteStore.open(file)) {
            var ledger = Ledger.open(store);
            Mirror.write(ledger, 0, new LogSigner(key, List.of()).sign(ledger), mirror);
            return ledger.head().size();
        }
    }

    private static long verify(MirrorFolder mirror, SigningKey key) {
        var examination = Fsck.examine(mirror, Policy.of(key.publicKey()));
        if (!examination.isSound())
            throw new IllegalStateException(examination.damages().toString());
        return examination.good().size();
    }

    private static Replay replay(Path file) throws Exception {
        var replay = new Replay();
        try (var store = SqliteStore.open(file)) {
            Ledger.open(store, replay);
        }
        return replay;
    }

    private static CaseReader.Outcome read(Optional<Case> held, SortedMap<String, byte[]> files) {
        var outcome = CaseFolder.read(held, files);
        return new CaseReader.Outcome(outcome.found(), outcome.problems());
    }
}
