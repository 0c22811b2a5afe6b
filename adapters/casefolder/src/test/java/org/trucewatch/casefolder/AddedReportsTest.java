package org.trucewatch.casefolder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewatch.model.Problem;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.evidence.Correction;
import org.trucewatch.model.registry.Actor;
import org.trucewatch.model.registry.Lineage;
import org.trucewatch.model.registry.Source;
import org.trucewatch.model.time.Span;

class AddedReportsTest {
    private static final Path HOMS = Path.of("../../agreements/northern-homs");

    @TempDir
    Path folder;

    private Samples harbour = new Samples(Path.of("."));

    @BeforeEach
    void layOut() {
        harbour = Samples.harbour(folder);
    }

    private static Additions reports(Case found) {
        return new Additions(List.of(), List.of(), List.of(), found.casebook().reports(), List.of());
    }

    /// The reports of `from` as they read after a case without any has taken them in.
    private void assertComeBack(Case from) throws IOException {
        harbour.with("reports.csv", "id,source,act,claim\n")
                .without("links.csv")
                .without("unlinks.csv");
        harbour.without("decisions.csv");
        var told = CaseFolder.add(harbour.folder(), reports(from));
        assertEquals(
                List.of(), told.stream().filter(problem -> !problem.warning()).toList());
        assertEquals(from.casebook().reports(), harbour.found().casebook().reports());
    }

    @Test
    void reportsComeBackAsTheyWereGiven() throws IOException {
        assertComeBack(harbour.found());
    }

    @Test
    void everyReportOfTheFoundingCaseComesBackAsItWasGiven() throws IOException {
        var homs = CaseFolder.read(HOMS).found().orElseThrow();
        harbour = new Samples(Files.createDirectory(folder.resolve("homs")))
                .lay(HOMS)
                .with("unlinks.csv", "");
        assertComeBack(homs);
    }

    @Test
    void whatWasThereIsNotTouchedWhereNoColumnIsMissing() throws IOException {
        var before = harbour.text("actors.csv");
        var pilot = new Actor(
                "pilot",
                new Words("the pilot, so called", ""),
                List.of("P"),
                "person",
                List.of(new Actor.Membership("south", Span.ALWAYS)),
                false);
        var added = new Additions(List.of(pilot), List.of(), List.of(), List.of(), List.of());
        assertEquals(List.of(), CaseFolder.add(folder, added));
        assertEquals(before + "pilot,\"the pilot, so called\",,P,person,south,,\n", harbour.text("actors.csv"));
    }

    @Test
    void aCorrectionNamesTheReportWhosePlaceItTakes() throws IOException {
        var first = harbour.found().casebook().reports().get(0);
        var source = new Source("WIRE", "The wire", "en", "", "O-WIRE", Optional.empty(), "");
        var lineage = new Lineage("O-WIRE", "The wire", "agency", Optional.empty(), Optional.empty(), false, "a note");
        var later = harbour.found().casebook().reports().get(1);
        var correction = new Correction("E2", "E1", later.known(), later.entered());
        harbour.with("reports.csv", harbour.text("reports.csv").replaceAll("(?m)^E2.*\n", ""));
        harbour.with("links.csv", "id,incident,reports,why\n")
                .without("unlinks.csv")
                .without("decisions.csv");
        var added = new Additions(List.of(), List.of(source), List.of(lineage), List.of(later), List.of(correction));
        assertEquals(List.of(), CaseFolder.add(folder, added));
        assertEquals(List.of(correction), harbour.found().casebook().corrections());
        assertEquals(first, harbour.found().casebook().reports().get(0));
        assertTrue(harbour.found().registry().lineages().contains(lineage));
    }

    @Test
    void whatWouldSpoilTheCaseIsNotAdded() throws IOException {
        var before = harbour.text("sources.csv");
        var source = new Source("WIRE", "The wire", "en", "", "O-NOBODY", Optional.empty(), "");
        var added = new Additions(List.of(), List.of(source), List.of(), List.of(), List.of());
        assertEquals(
                List.of("There is no lineage `O-NOBODY`; declare it, or mend the name."),
                CaseFolder.add(folder, added).stream().map(Problem::sentence).toList());
        assertEquals(before, harbour.text("sources.csv"));
    }

    @Test
    void aCaseWithProblemsIsLeftAsItIs() throws IOException {
        var added = reports(harbour.found());
        harbour.with("actors.csv", "");
        var before = harbour.text("reports.csv");
        assertFalse(CaseFolder.add(folder, added).isEmpty());
        assertEquals(before, harbour.text("reports.csv"));
        assertFalse(Files.exists(folder.resolve("reports.csv.new")));
    }
}
