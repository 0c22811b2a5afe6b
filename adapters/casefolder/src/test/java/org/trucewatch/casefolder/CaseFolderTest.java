package org.trucewatch.casefolder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewatch.model.evidence.Detail;
import org.trucewatch.model.evidence.Finding;
import org.trucewatch.model.evidence.Link;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.evidence.Range;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.registry.Actor;
import org.trucewatch.model.registry.Place;
import org.trucewatch.model.registry.Side;
import org.trucewatch.model.space.Position;
import org.trucewatch.model.space.Shape;
import org.trucewatch.model.time.Span;

class CaseFolderTest {
    @TempDir
    Path folder;

    private Samples harbour = new Samples(Path.of("."));

    @BeforeEach
    void layOut() {
        harbour = Samples.harbour(folder);
    }

    private static long at(String instant) {
        return Instant.parse(instant).getEpochSecond();
    }

    private Report report(String id) {
        return harbour.found().casebook().reports().stream()
                .filter(report -> report.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aWholeCaseIsReadWithoutAProblem() {
        assertEquals(List.of(), harbour.problems());
        assertEquals("The harbour truce", harbour.found().name());
        assertEquals("Europe/Paris", harbour.found().zone().getId());
    }

    @Test
    void aReportTellsWhatItsRowTells() {
        var report = report("E1");
        assertEquals(List.of("O-PAPER"), report.lineages());
        assertEquals(new Span(at("2014-05-08T11:00:00Z"), at("2014-05-08T11:30:00Z")), report.happened());
        assertEquals(
                List.of(
                        new Location.Named("old-pier", Location.Nearness.NAMED),
                        new Location.Named("fish-market", Location.Nearness.NAMED)),
                report.places());
        assertEquals(List.of(new Location.Named("hill", Location.Nearness.NAMED)), report.origins());
        assertEquals(List.of(new Detail(Detail.Part.WITH, "mortar")), report.details());
        assertEquals(Optional.of(new Report.Count(Range.atLeast(3), "shells")), report.count());
        assertEquals(Optional.of(Range.atLeast(1)), report.killed());
        assertEquals(Optional.empty(), report.wounded());
    }

    @Test
    void aReportIsKnownInTheLastSecondOfTheLocalDayOnWhichItWasSaid() {
        assertEquals(at("2014-05-08T21:59:59Z"), report("E1").known());
        assertEquals(at("2014-05-09T21:59:59Z"), report("E4").known());
    }

    @Test
    void aReportSaidNobodyKnowsWhenIsKnownOnTheDayItWasRead() {
        assertEquals(at("2014-06-01T21:59:59Z"), report("E3").known());
        assertTrue(report("E3").said().isUnknown());
        assertTrue(report("E3").happened().isUnknown());
    }

    @Test
    void aDayIsTheWholeLocalDay() {
        assertEquals(
                new Span(at("2014-05-07T22:00:00Z"), at("2014-05-08T22:00:00Z")),
                report("E2").happened());
    }

    @Test
    void oneClockTimeAsBothEndsIsOneSecond() {
        assertEquals(Span.at(at("2014-05-09T16:00:00Z")), report("E4").said());
    }

    @Test
    void lineagesAreThoseToldAndElseThatOfTheSource() {
        assertEquals(List.of("O-PAPER"), report("E2").lineages());
        assertEquals(List.of("O-RADIO"), report("E3").lineages());
    }

    @Test
    void membershipsAndSidesAreDated() {
        var june = Span.from(at("2014-05-31T22:00:00Z"));
        var registry = harbour.found().registry();
        assertEquals(
                List.of(new Actor.Membership("south", Span.ALWAYS), new Actor.Membership("north", june)),
                registry.actors().get(2).parents());
        assertEquals(Side.Role.DISPUTED, registry.sides().get(2).role());
        assertEquals(
                "changed sides, and said \"never\"", registry.sides().get(2).reason());
        assertEquals(june, registry.sides().get(2).during());
    }

    @Test
    void aPlaceKeepsItsDecimalsItsDoubtAndItsHolders() {
        var hill = harbour.found().registry().places().get(4);
        assertEquals(Optional.of(new Position(54_000_000, 433_100_000)), hill.position());
        assertEquals(1000, hill.precisionMetres());
        assertEquals(List.of("quay-line"), hill.facesLines());
        var may = new Span(at("2014-04-30T22:00:00Z"), at("2014-05-20T22:00:00Z"));
        assertEquals(List.of(new Place.Held("north", may)), hill.holders());
    }

    @Test
    void aDrawingHasItsDatesAndItsTolerance() {
        var drawings = harbour.found().registry().drawings();
        assertEquals("harbour", drawings.get(0).id());
        assertEquals(Span.from(at("2014-05-07T22:00:00Z")), drawings.get(0).valid());
        assertEquals(25, drawings.get(0).toleranceMetres());
        assertTrue(drawings.get(1).shape() instanceof Shape.Line);
    }

    @Test
    void aLinkWithoutADayWasMadeWhenItsLastReportWasKnown() {
        var casebook = harbour.found().casebook();
        var known = at("2014-05-09T21:59:59Z");
        assertEquals(
                new Link("L1", "I1", List.of("E1", "E2"), Optional.of("old-pier"), "same pier, same day", known, known),
                casebook.links().get(0));
        assertEquals("L1", casebook.unlinks().get(0).link());
    }

    @Test
    void aFindingNamesItsReviewersAndTheirOrganisations() {
        var finding = harbour.found().casebook().findings().get(0);
        assertEquals(
                List.of(
                        new Finding.Reviewer("A. Reader", "Mission"),
                        new Finding.Reviewer("B. Writer", "Harbour watch")),
                finding.reviewers());
        assertTrue(finding.isByTwo());
    }

    @Test
    void aCaseAddsToTheBaseVocabularyAndReplacesItsRows() {
        var ids =
                harbour.found().registry().acts().stream().map(act -> act.id()).toList();
        assertTrue(ids.containsAll(List.of("use-of-force", "mortar", "ram", "close-lock")));
        harbour.with("acts.csv", "id,english,part_of\nmortar,lob / lobbing,use-of-force\n");
        var mortars = harbour.found().registry().acts().stream()
                .filter(act -> act.id().equals("mortar"))
                .toList();
        assertEquals(1, mortars.size());
        assertEquals("lob / lobbing", mortars.get(0).words().english());
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreWelcome() {
        harbour.with("actors.csv", "\uFEFF" + harbour.text("actors.csv").replace("\n", "\r\n"));
        assertEquals(List.of(), harbour.problems());
    }

    @Test
    void theDigestFollowsTheAgreementAndTheNamesAndNotTheReports() {
        var before = harbour.found().digest();
        harbour.with("reports.csv", harbour.text("reports.csv").replace("Three or more", "At least three"));
        assertEquals(before, harbour.found().digest());
        harbour.with("actors.csv", harbour.text("actors.csv").replace("the mission", "the small mission"));
        assertNotEquals(before, harbour.found().digest());
    }

    @Test
    void aHalfReadCaseIsNoCase() {
        harbour.with("places.csv", harbour.text("places.csv").replace("fish-market,", "fish-market"));
        assertFalse(CaseFolder.read(folder).found().isPresent());
    }

    @Test
    void aFileAndNothingAtAllAreNoCase() {
        assertEquals(
                List.of("case.csv:0:0: case-file: This is a file; a case is a folder with an agreement.md, "
                        + "or one sheet of Markdown."),
                new Samples(folder.resolve("case.csv"))
                        .problems().stream()
                                .map(line -> line.replace(".:0", "case.csv:0"))
                                .toList());
        assertEquals(
                List.of(".:0:0: case-missing: There is no such folder or sheet; name a folder with an agreement.md, or "
                        + "one sheet of Markdown."),
                new Samples(folder.resolve("nowhere")).problems());
    }

    @Test
    void twoBadBytesAreToldWithTheirOffset() {
        var bytes = "id,english\nnorth,caf\u00e9\nsouth,\n".getBytes(UTF_8);
        bytes[bytes.length - 10] = (byte) 0xE9;
        harbour.with("actors.csv", bytes);
        assertTrue(
                harbour.problems().stream()
                        .anyMatch(line -> line.startsWith("actors.csv:2:10: not-utf8: The byte at offset 20")),
                harbour.problems().toString());
    }
}
