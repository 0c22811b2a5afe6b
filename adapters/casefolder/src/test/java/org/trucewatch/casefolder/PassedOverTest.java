package org.trucewatch.casefolder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewatch.model.Problem;

/// A table or a drawing under a name that none has is not passed over in silence.
class PassedOverTest {
    @TempDir
    Path folder;

    private Samples harbour = new Samples(Path.of("."));

    @BeforeEach
    void layOut() {
        harbour = Samples.harbour(folder);
    }

    private void move(String from, String to) throws IOException {
        Files.move(folder.resolve(from), folder.resolve(to));
    }

    @Test
    void aTableUnderAMisspeltNameIsToldWithTheOneThatWasMeantAndTheOthers() throws IOException {
        move("holders.csv", "holder.csv");
        var told = CaseFolder.read(folder).problems();
        assertEquals(1, told.size(), told::toString);
        assertTrue(told.getFirst().warning());
        assertEquals(
                List.of("holder.csv:0:0: file-unread: Warning: No table of a case is called `holder.csv`, so that "
                        + "nothing in it is read; did you mean `holders.csv`? The others are called "
                        + "`case.csv`, `actors.csv`, `members.csv`, `sides.csv`, `places.csv`, `acts.csv`, "
                        + "`sources.csv`, `lineages.csv`, `relations.csv`, `reports.csv`, `links.csv`, "
                        + "`unlinks.csv`, `apart.csv`, "
                        + "`decisions.csv`, `titles.csv`, `life.csv`."),
                harbour.problems());
        assertTrue(told.getFirst().arabic().contains("هل قصدت \u2068`holders.csv`\u2069؟"), told::toString);
    }

    @Test
    void aTableOfAnotherThingIsToldWithAllNamesAndNoGuess() {
        harbour.with("budget.csv", "a,b\n");
        var told = harbour.problems();
        assertEquals(1, told.size(), told::toString);
        assertTrue(
                told.getFirst()
                        .startsWith("budget.csv:0:0: file-unread: Warning: No table of a case is called `budget.csv`, "
                                + "so that nothing in it is read. Tables are called `case.csv`, `actors.csv`, "),
                told.getFirst());
    }

    @Test
    void theMissingTableAndTheOneThatWasMisspeltAreToldTogether() throws IOException {
        move("reports.csv", "Report.CSV");
        var told = harbour.problems();
        assertEquals(2, told.size(), told::toString);
        assertTrue(told.getFirst().contains("did you mean `reports.csv`?"), told.getFirst());
        assertEquals("reports.csv:0:0: file-missing: There is no such file; a case needs it.", told.getLast());
    }

    @Test
    void aTableThatAnotherNameLeadsToIsRead() throws IOException {
        move("sources.csv", "sources-of-may.csv");
        Files.createSymbolicLink(folder.resolve("sources.csv"), Path.of("sources-of-may.csv"));
        assertEquals(List.of(), harbour.problems());
    }

    @Test
    void whatNoPersonMeantAsATableOfTheCaseIsNotTold() throws IOException {
        harbour.with("notes.txt", "a")
                .with("reports.csv.bak", "a")
                .with("._reports.csv", "a")
                .with(".~lock.reports.csv#", "a")
                .with("events.csv.refused.csv", "a");
        Files.createDirectory(folder.resolve("photos.csv"));
        Files.createDirectory(folder.resolve("raw"));
        harbour.with("raw/events.csv", "a");
        assertEquals(List.of(), harbour.problems());
    }

    /// Without its drawing a zone has no edge, and the verdict says nothing of it.
    @Test
    void aDrawingUnderAnotherEndingIsToldWithTheNameThatIsRead() throws IOException {
        move("zones/harbour.geojson", "zones/harbour.json");
        assertEquals(
                List.of("zones/harbour.json:0:0: file-unread: Warning: Drawings are read from files whose name ends "
                        + "with `.geojson`, so that nothing in `zones/harbour.json` is read; call it "
                        + "`harbour.geojson`, or keep it elsewhere if nothing in it is to be read."),
                harbour.problems());
        move("zones/harbour.json", "zones/harbour.GeoJSON.txt");
        assertTrue(harbour.problems().getFirst().contains("call it `harbour.geojson`"));
    }

    @Test
    void aDrawingOfAnotherProgramIsTold() {
        harbour.with("zones/harbour.kml", "a").with("zones/README.md", "a");
        var told = harbour.problems();
        assertEquals(1, told.size(), told::toString);
        assertTrue(told.getFirst().contains("nothing in `zones/harbour.kml` is read; save it as one"), told.getFirst());
    }

    @Test
    void aDrawingThatLiesElsewhereIsTold() throws IOException {
        move("zones", "zone");
        Files.createDirectories(folder.resolve("zones/2014"));
        Files.createDirectory(folder.resolve("raw"));
        harbour.with("zones/2014/pier.geojson", "{}")
                .with("pier.geojson", "{}")
                .with("judgement.json", "{}")
                .with("raw/pier.geojson", "{}")
                .with("zones/._pier.geojson", "{}");
        var told = harbour.problems();
        assertEquals(
                List.of("pier.geojson", "zone/harbour.geojson", "zones/2014/pier.geojson"),
                told.stream().map(line -> line.substring(0, line.indexOf(':'))).toList());
        assertTrue(
                told.get(1)
                        .endsWith(
                                ": file-unread: Warning: Drawings are read from the folder `zones` of the case alone, "
                                        + "so that nothing in `zone/harbour.geojson` is read; put it there, or keep it "
                                        + "elsewhere if nothing in it is to be read."),
                told.get(1));
    }

    @Test
    void aFolderOfOtherThingsIsToldToBeNoCaseAndNothingElse(@TempDir Path other) throws IOException {
        Files.writeString(other.resolve("budget.csv"), "a,b\n");
        var codes =
                CaseFolder.read(other).problems().stream().map(Problem::code).toList();
        assertEquals(List.of("case-missing"), codes);
        assertEquals(List.of(), CaseFolder.passedOver(other.resolve("nowhere")));
    }

    @Test
    void aTableOfAnotherThingDoesNotStandInTheWayOfAnImport() throws IOException {
        harbour.with("budget.csv", "a,b\n");
        var told = CaseFolder.add(folder, new Additions(List.of(), List.of(), List.of(), List.of(), List.of()));
        assertFalse(told.stream().anyMatch(problem -> !problem.warning()), told::toString);
    }
}
