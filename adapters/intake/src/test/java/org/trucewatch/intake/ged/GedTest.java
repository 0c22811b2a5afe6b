package org.trucewatch.intake.ged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewatch.casefolder.CaseFolder;
import org.trucewatch.intake.Arrivals;
import org.trucewatch.model.Problem;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.evidence.Correction;
import org.trucewatch.model.evidence.Detail;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.evidence.Range;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.registry.Actor;
import org.trucewatch.model.registry.Registry;
import org.trucewatch.model.space.Position;
import org.trucewatch.model.time.Span;

/// All rows here are invented.
class GedTest {
    private static final Path SAMPLES = Path.of("src/test/resources/org/trucewatch/intake/ged");
    private static final LocalDate TODAY = LocalDate.of(2020, 1, 1);

    @TempDir
    Path folder;

    private final Case harbour =
            CaseFolder.read(SAMPLES.resolve("accepted/case")).found().orElseThrow();

    private static Arrivals read(String sample, Case into) {
        return Ged.read(SAMPLES.resolve(sample), into, new Ged.Options(TODAY, false));
    }

    private Report report(String id) {
        return read("accepted/all-columns.csv", harbour).reports().stream()
                .filter(report -> report.id().equals("GED-" + id))
                .findFirst()
                .orElseThrow();
    }

    /// The case as it is once the arrivals are in.
    private static Case with(Case before, Arrivals arrivals) {
        var registry = before.registry();
        var named = new Registry(
                join(registry.actors(), arrivals.actors()),
                registry.sides(),
                registry.places(),
                registry.drawings(),
                registry.acts(),
                join(registry.sources(), arrivals.sources()),
                join(registry.lineages(), arrivals.lineages()));
        var casebook = new Casebook(
                join(before.casebook().reports(), arrivals.reports()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                arrivals.corrections());
        return new Case(before.name(), before.agreement(), named, casebook, before.zone(), before.digest());
    }

    private static <T> List<T> join(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static Span days(String from, String to) {
        return new Span(
                Instant.parse(from + "T22:00:00Z").getEpochSecond(),
                Instant.parse(to + "T22:00:00Z").getEpochSecond());
    }

    @Test
    void aDyadMakesNobodyTheDoer() {
        assertEquals("either-north-or-south", report("1001").actor());
        var either = read("accepted/all-columns.csv", harbour).actors();
        assertEquals(1, either.size());
        assertEquals("either", either.get(0).kind());
        assertEquals(
                List.of("north", "south"),
                either.get(0).parents().stream().map(Actor.Membership::parent).toList());
    }

    @Test
    void violenceOfOneSideNamesItAndWhomItMeant() {
        assertEquals("south", report("1003").actor());
        assertEquals("attack-on-civilians", report("1003").act());
        assertEquals(
                List.of(new Detail(Detail.Part.AGAINST, "civilians")),
                report("1003").details());
    }

    @Test
    void aSideThatTheCaseDoesNotKnowLeavesTheDoerUnknownAndIsListed() {
        assertEquals(Actor.UNKNOWN, report("1004").actor());
        assertTrue(notes("accepted/all-columns.csv").stream()
                .anyMatch(note ->
                        note.contains("doer of their rows is unknown: Pirates (1), Smugglers (1). Name them ")));
    }

    @Test
    void aNamedPlaceIsTheCasesOwnWhereItsPositionAgrees() {
        assertEquals(
                List.of(new Location.Named("old-pier", Location.Nearness.NAMED)),
                report("1001").places());
    }

    @Test
    void theClassesOfPrecisionBecomeMetresAndAreas() {
        assertEquals(
                List.of(new Location.Point(new Position(53_000_000, 432_000_000), 25_000)),
                report("1002").places());
        assertEquals(
                List.of(new Location.Named("coast-province", Location.Nearness.AREA)),
                report("1003").places());
        assertEquals(
                List.of(new Location.Point(new Position(55_000_000, 435_000_000), 500_000)),
                report("1004").places());
    }

    @Test
    void theClassesOfDatesBecomeSpans() {
        assertEquals(days("2014-05-07", "2014-05-08"), report("1001").happened());
        assertEquals(days("2014-05-03", "2014-05-16"), report("1002").happened());
        assertEquals(days("2014-04-30", "2014-05-31"), report("1003").happened());
        assertEquals(
                Instant.parse("2013-12-31T23:00:00Z").getEpochSecond(),
                report("1004").happened().from());
    }

    @Test
    void anOfficeIsOneLineageUnderWhicheverNameAndWhomItRelaysIsNoSecondVoice() {
        assertEquals(List.of("O-HMO"), report("1001").lineages());
        assertEquals(List.of("O-HMO", "O-SEA-WIRE"), report("1002").lineages());
        assertEquals(List.of("O-HMO"), report("1003").lineages());
    }

    @Test
    void aReportIsKnownWhenItsLastArticleAppearedAndEnteredToday() {
        assertEquals(days("2014-05-08", "2014-05-09"), report("1001").said());
        assertEquals(report("1001").said().to() - 1, report("1001").known());
        assertTrue(report("1001").backfilled());
    }

    /// As releases print it where no day of an article is known.
    @Test
    void aDayOfCenturiesAgoIsNoneThatAnArticleAppearedOn() throws IOException {
        var lines = Files.readString(SAMPLES.resolve("accepted/all-columns.csv"));
        var release = folder.resolve("release.csv");
        Files.writeString(release, lines.replace("2014-05-08;2014-05-09", "1753-01-01;2014-05-09"));
        var arrived = Ged.read(release, harbour, new Ged.Options(TODAY, false));
        assertTrue(arrived.isWhole(), arrived.refused().toString());
        assertEquals(
                days("2014-05-08", "2014-05-09"), arrived.reports().getFirst().said());
    }

    @Test
    void anArticleFromBeforeTheEventIsAMisprint() {
        assertTrue(report("1003").said().isUnknown());
        assertEquals(report("1003").entered(), report("1003").known());
    }

    @Test
    void estimatesThatContradictEachOtherSpanWhatTheySay() {
        assertEquals(Optional.of(new Range(7, 9)), report("1003").killed());
        assertEquals(
                "the low estimate is above the high one",
                report("1003").telling().note());
    }

    @Test
    void theSummaryCountsWhatCameInAndWhereItLies() {
        var notes = notes("accepted/all-columns.csv");
        assertEquals(
                "5 rows read: 4 new, 0 correct an earlier one, 0 the case has already, 1 far from its zones, 0 "
                        + "refused.",
                notes.get(0));
        assertEquals(
                "Zone harbour: 1 in, 0 out, 3 cannot be told "
                        + "(up to 25 km off: 1; a region as a whole: 1; up to 500 km off: 1).",
                notes.get(1));
        assertEquals(
                "3 rows name two sides and not who fired: they make nobody's breach certain. "
                        + "1 are attacks of one side on civilians.",
                notes.get(2));
    }

    private List<String> notes(String sample) {
        return read(sample, harbour).notes().stream().map(Words::english).toList();
    }

    @Test
    void aHeaderAloneAddsNothingAndSaysSo() throws IOException {
        var header = Files.readString(SAMPLES.resolve("accepted/all-columns.csv"))
                .lines()
                .findFirst()
                .orElseThrow();
        var file = Files.writeString(folder.resolve("header.csv"), header + "\n");
        var arrivals = Ged.read(file, harbour, new Ged.Options(TODAY, false));
        assertEquals(List.of(), arrivals.sources());
        assertEquals(List.of(), arrivals.lineages());
        assertEquals(
                List.of("The table has a header and no rows; nothing was added."),
                arrivals.notes().stream().map(Words::english).toList());
    }

    @Test
    void whatIsFarComesInWhereItIsAskedFor() {
        var options = new Ged.Options(TODAY, true);
        assertEquals(
                5,
                Ged.read(SAMPLES.resolve("accepted/all-columns.csv"), harbour, options)
                        .reports()
                        .size());
    }

    @Test
    void theSameReleaseTwiceBringsNothing() {
        var once = with(harbour, read("accepted/all-columns.csv", harbour));
        var again = read("accepted/all-columns.csv", once);
        assertEquals(List.of(), again.reports());
        assertEquals(List.of(), again.actors());
        assertEquals(List.of(), again.sources());
        assertEquals(List.of(), again.lineages());
    }

    @Test
    void whoGetsANameLaterIsTheDoerOnceTheReleaseIsImportedAgain() {
        var once = with(harbour, read("accepted/all-columns.csv", harbour));
        var registry = once.registry();
        var pirates = new Actor("pirates", new Words("Pirates", ""), List.of(), "armed group", List.of(), false);
        var smugglers = new Actor("smugglers", new Words("Smugglers", ""), List.of(), "armed group", List.of(), false);
        var named = new Registry(
                join(registry.actors(), List.of(pirates, smugglers)),
                registry.sides(),
                registry.places(),
                registry.drawings(),
                registry.acts(),
                registry.sources(),
                registry.lineages());
        var again = read(
                "accepted/all-columns.csv",
                new Case(once.name(), once.agreement(), named, once.casebook(), once.zone(), once.digest()));
        assertEquals(
                List.of("GED-1004.2"), again.reports().stream().map(Report::id).toList());
        assertEquals(
                "either-pirates-or-smugglers-or-south",
                again.reports().getFirst().actor());
        assertEquals("GED-1004", again.corrections().getFirst().corrected());
    }

    @Test
    void aDoerThatAPersonTookOutStaysOutWhicheverReleaseComes() {
        var once = with(harbour, read("accepted/all-columns.csv", harbour));
        var blanked = withReports(
                once,
                once.casebook().reports().stream()
                        .map(report -> report.withActor(Actor.UNKNOWN))
                        .toList());
        var again = read("accepted/all-columns.csv", blanked);
        assertEquals(List.of(), again.reports());
        assertEquals(
                List.of("3 reports name no doer, though the case knows all who may be it; no import left them so, and "
                        + "they stay as they are: GED-1001, GED-1002, GED-1003. To name one, write it under actor in "
                        + "reports.csv."),
                again.notes().stream()
                        .map(Words::english)
                        .filter(note -> note.contains("name no doer"))
                        .toList());
        var second = read("accepted/second-release.csv", blanked);
        assertEquals("GED-1002.2", second.reports().getFirst().id());
        assertEquals(Actor.UNKNOWN, second.reports().getFirst().actor());
        assertEquals(
                List.of(),
                read("accepted/second-release.csv", with(blanked, second)).reports());
    }

    @Test
    void aReportThatAPersonCorrectedIsLeftToThatPersonAndNamed() {
        var once = with(harbour, read("accepted/all-columns.csv", harbour));
        var earlier = once.casebook().reports().get(1);
        var byHand = new Correction("R12", earlier.id(), earlier.known() + 1, earlier.known() + 1);
        var book = new Casebook(
                join(once.casebook().reports(), List.of(earlier.withId("R12"))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(byHand));
        var corrected = new Case(once.name(), once.agreement(), once.registry(), book, once.zone(), once.digest());
        var second = read("accepted/second-release.csv", corrected);
        assertEquals(
                List.of("GED-1006"), second.reports().stream().map(Report::id).toList());
        assertTrue(second.notes().stream()
                .map(Words::english)
                .toList()
                .contains("The file tells otherwise what people corrected by hand, and was not taken there: GED-1002 "
                        + "(now R12). Compare them with the file."));
    }

    private static Case withReports(Case before, List<Report> reports) {
        var book = new Casebook(
                reports,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                before.casebook().corrections());
        return new Case(before.name(), before.agreement(), before.registry(), book, before.zone(), before.digest());
    }

    @Test
    void aSecondReleaseCorrectsWhatItTellsOtherwiseAndNothingElse() {
        var once = with(harbour, read("accepted/all-columns.csv", harbour));
        var second = read("accepted/second-release.csv", once);
        assertEquals(
                List.of("GED-1002.2", "GED-1006"),
                second.reports().stream().map(Report::id).toList());
        var later = second.reports().get(0);
        assertEquals(
                List.of(new Correction("GED-1002.2", "GED-1002", later.known(), later.entered())),
                second.corrections());
        assertEquals(later.entered(), later.known());
        assertEquals(List.of("O-HMO", "O-SEA-WIRE"), later.lineages());
        assertEquals(List.of("O-UCDP"), second.reports().get(1).lineages());
        assertEquals(
                List.of(),
                read("accepted/second-release.csv", with(once, second)).reports());
    }

    @Test
    void whatAReleaseLeavesOutIsSaidWithWhatFollows() {
        var notes = notes("accepted/renamed-columns.csv");
        assertEquals(
                7, notes.stream().filter(note -> note.startsWith("No column ")).count());
        var report = read("accepted/renamed-columns.csv", harbour).reports().get(0);
        assertEquals(days("2014-05-02", "2014-05-15"), report.happened());
        assertEquals(List.of(new Location.Point(new Position(54_000_000, 433_000_000), 25_000)), report.places());
    }

    @Test
    void aGzippedFileIsReadAsTheFileInIt() throws IOException {
        var zipped = folder.resolve("all-columns.csv.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            Files.copy(SAMPLES.resolve("accepted/all-columns.csv"), out);
        }
        assertEquals(
                read("accepted/all-columns.csv", harbour).reports(),
                Ged.read(zipped, harbour, new Ged.Options(TODAY, false)).reports());
    }

    @Test
    void everyReasonAgainstEveryRowIsTold() throws IOException {
        var arrivals = read("rejected/bad-rows.csv", harbour);
        assertEquals(
                Files.readString(SAMPLES.resolve("rejected/bad-rows.problems.txt")),
                arrivals.refused().stream()
                        .flatMap(refused -> refused.problems().stream())
                        .map(problem -> problem.asLine().replace(SAMPLES.resolve("rejected") + "/", "") + "\n")
                        .collect(Collectors.joining()));
        assertEquals(
                List.of("GED-1003"), arrivals.reports().stream().map(Report::id).toList());
        assertFalse(arrivals.isWhole());
    }

    @Test
    void refusedRowsAreWrittenWithTheirReasonsAsTheyCame() {
        var lines = read("rejected/bad-rows.csv", harbour)
                .refusedAsCsv()
                .english()
                .lines()
                .toList();
        assertTrue(lines.get(0).startsWith("line,reasons,id,date_start,"), lines.get(0));
        assertEquals(
                "3,\"The row has 11 cells, and the header has 12 columns; look for a comma too many, or one that no "
                        + "quotes enclose.\",1002,2014-05-12,Invented,1,Invented,Government of North,"
                        + "Southern insurgents,43.2,5.3,1,1",
                lines.get(2));
    }

    @Test
    void aFileThatIsNoReleaseBringsNothingAndSaysWhy() {
        assertEquals("columns-missing", onlyProblem("rejected/no-release.csv").code());
        assertEquals("row-form", onlyProblem("rejected/open-quote.csv").code());
        assertEquals("not-utf8", onlyProblem("rejected/latin1.csv").code());
        assertEquals("file-empty", onlyProblem("rejected/empty.csv").code());
        assertEquals("file-missing", onlyProblem("rejected/nowhere.csv").code());
        assertEquals("file-folder", onlyProblem("rejected").code());
    }

    private Problem onlyProblem(String sample) {
        var arrivals = read(sample, harbour);
        assertEquals(List.of(), arrivals.reports());
        assertFalse(arrivals.isWhole());
        assertEquals(1, arrivals.problems().size());
        return arrivals.problems().get(0);
    }
}
