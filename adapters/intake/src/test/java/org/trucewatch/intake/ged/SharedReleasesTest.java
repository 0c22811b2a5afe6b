package org.trucewatch.intake.ged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewatch.casefolder.Additions;
import org.trucewatch.casefolder.CaseFolder;
import org.trucewatch.intake.Arrivals;
import org.trucewatch.model.evidence.Case;

/// The releases themselves, where the optional pack lies beside the checkout; they are never copied into it.
@Tag("slow")
class SharedReleasesTest {
    private static final Path PACK = Path.of("../../../shared/data/ged");
    private static final Path HOMS = Path.of("../../agreements/northern-homs");
    private static final Path WINDOW = PACK.resolve("homs_bbox_window_20170803_20180215.csv");

    @TempDir
    Path folder;

    private static Arrivals read(Path release, Case into) {
        return Ged.read(release, into, new Ged.Options(LocalDate.of(2026, 11, 25), false));
    }

    private Case homs() throws IOException {
        assumeTrue(Files.exists(PACK), "SKIPPED: no ../shared/data/ged beside the checkout");
        try (var files = Files.walk(HOMS)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var to = folder.resolve(HOMS.relativize(file).toString());
                Files.createDirectories(to.resolve("..").normalize());
                Files.copy(file, to);
            }
        }
        return CaseFolder.read(folder).found().orElseThrow();
    }

    private Case added(Arrivals arrivals) throws IOException {
        var additions = new Additions(
                arrivals.actors(), arrivals.sources(), arrivals.lineages(), arrivals.reports(), arrivals.corrections());
        var told = CaseFolder.add(folder, additions);
        assertEquals(
                List.of(), told.stream().filter(problem -> !problem.warning()).toList());
        return CaseFolder.read(folder).found().orElseThrow();
    }

    @Test
    void bothReleasesComeInAndTheSecondBringsNoDuplicate() throws IOException {
        var homs = homs();
        var syria = read(PACK.resolve("ged_syria_20160101_20191130.csv.gz"), homs);
        assertTrue(syria.isWhole(), syria.refused().toString());
        var once = added(syria);
        assertEquals(295 + syria.reports().size(), once.casebook().reports().size());
        var again = read(PACK.resolve("ged_syria_20160101_20191130.csv.gz"), once);
        assertEquals(List.of(), again.reports());
        var global = read(PACK.resolve("ged_global_21_1_prec12_plus_syria.csv.gz"), once);
        assertEquals(List.of(), global.refused());
        var twice = added(global);
        assertEquals(
                List.of(),
                read(PACK.resolve("ged_global_21_1_prec12_plus_syria.csv.gz"), twice)
                        .reports());
        assertTrue(read(PACK.resolve("homs_window_only_in_ged_21_1.csv"), once).isWhole());
        assertTrue(read(WINDOW, homs).isWhole());
    }
}
