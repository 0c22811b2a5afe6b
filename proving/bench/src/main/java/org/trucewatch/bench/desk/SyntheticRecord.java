package org.trucewatch.bench.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;
import java.util.SortedMap;
import org.trucewatch.bench.scratch.Scratch;
import org.trucewatch.casefolder.CaseFolder;
import org.trucewatch.datafolder.DataFolders;
import org.trucewatch.desk.archive.LiveRecord;
import org.trucewatch.desk.archive.RecordedCases;
import org.trucewatch.desk.record.replay.CaseReader;
import org.trucewatch.ledger.Damaged;
import org.trucewatch.ledger.Ledger;
import org.trucewatch.ledger.Stale;
import org.trucewatch.ledger.entry.Draft;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.postgres.PostgresCabinet;
import org.trucewatch.postgres.PostgresStore;
import org.trucewatch.sqlite.SqliteStore;

/// A data folder with the founding case and very many made-up reports, made once and kept for later runs.
final class SyntheticRecord {
    /// Another one when other reports are made.
    private static final int EDITION = 2;

    private static final int BATCH = 1_000;

    private final Path home;
    private final int reports;

    SyntheticRecord(Path home, int reports) {
        this.home = home;
        this.reports = reports;
    }

    /// The data folder; it is made where there is none that was finished.
    Path folder() throws IOException, Damaged, Stale {
        var above = home.resolve("target/bench-desk");
        var name = "reports-%d-%d".formatted(EDITION, reports);
        var finished = above.resolve(name + ".finished");
        var folder = above.resolve(name);
        if (!Files.exists(finished)) {
            Scratch.delete(folder);
            Scratch.delete(keys(folder));
            make(folder);
            Files.createFile(finished);
        }
        Scratch.delete(keys(folder).resolve("cabinet")); // so that the server asks for its first one
        return folder;
    }

    private static Path keys(Path folder) {
        return folder.resolveSibling(folder.getFileName() + ".keys");
    }

    private void make(Path folder) throws IOException, Damaged, Stale {
        var files = CaseFolder.files(home.resolve("agreements/northern-homs"));
        var registry = CaseFolder.read(files).found().orElseThrow().registry();
        var places = new DataFolders(
                SqliteStore::open, PostgresStore::open, PostgresCabinet::new, Optional.empty(), Optional::empty);
        new RecordedCases(places, SyntheticRecord::read, InstantSource.system())
                .bring(files, "northern-homs", folder, "bench");
        try (var store = places.find(folder).orElseThrow().open()) {
            fill(Ledger.open(store), new SyntheticReports(registry));
        }
        try (var record = LiveRecord.open(places, folder, SyntheticRecord::read, InstantSource.system())) {
            record.publish(); // or the server would, with its first account
        }
    }

    private void fill(Ledger ledger, SyntheticReports made) throws Stale {
        var batch = new ArrayList<Draft>();
        for (int number = 0; number < reports; number++) {
            batch.add(made.report(number));
            if (number % SyntheticReports.REPORTS_AN_INCIDENT == 2) batch.add(made.link(number));
            if (batch.size() < BATCH && number + 1 < reports) continue;
            ledger.append(batch, Instant.now());
            batch.clear();
        }
    }

    private static CaseReader.Outcome read(Optional<Case> held, SortedMap<String, byte[]> files) {
        var read = CaseFolder.read(held, files);
        return new CaseReader.Outcome(read.found(), read.problems());
    }
}
