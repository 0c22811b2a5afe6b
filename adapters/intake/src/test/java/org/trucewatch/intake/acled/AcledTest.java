package org.trucewatch.intake.acled;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewatch.casefolder.Additions;
import org.trucewatch.casefolder.CaseFolder;
import org.trucewatch.intake.Arrivals;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.evidence.Correction;
import org.trucewatch.model.evidence.Detail;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.evidence.Range;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.registry.Actor;
import org.trucewatch.model.space.Position;
import org.trucewatch.model.time.Span;

/// All rows here are invented.
class AcledTest {
    private static final Path SAMPLES = Path.of("src/test/resources/org/trucewatch/intake/acled");
    private static final Path HARBOUR = Path.of("src/test/resources/org/trucewatch/intake/ged/accepted/case");
    private static final LocalDate TODAY = LocalDate.of(2020, 1, 1);

    @TempDir
    Path folder;

    private final Case harbour = CaseFolder.read(HARBOUR).found().orElseThrow();

    private static Arrivals read(String sample, Case into) {
        return Acled.read(SAMPLES.resolve(sample), into, TODAY, false);
    }

    private Report report(String id) {
        return read("accepted/export.csv", harbour).reports().stream()
                .filter(report -> report.id().equals("ACLED-" + id))
                .findFirst()
                .orElseThrow();
    }

    /// The case in a folder, as it reads once the arrivals were added.
    private Case with(Arrivals arrivals) throws IOException {
        var additions = new Additions(
                arrivals.actors(), arrivals.sources(), arrivals.lineages(), arrivals.reports(), arrivals.corrections());
        assertEquals(List.of(), CaseFolder.add(folder, additions));
        return CaseFolder.read(folder).found().orElseThrow();
    }

    private void layOut() throws IOException {
        try (var files = Files.walk(HARBOUR)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var to = folder.resolve(HARBOUR.relativize(file).toString());
                Files.createDirectories(to.resolve("..").normalize());
                Files.copy(file, to);
            }
        }
    }

    /// Whole days in the zone of the case, the last one included.
    private static Span days(String from, String to) {
        return new Span(
                Instant.parse(from + "T22:00:00Z").getEpochSecond() - 86_400,
                Instant.parse(to + "T22:00:00Z").getEpochSecond());
    }

    @Test
    void theOrderOfTwoThatFoughtMakesNeitherTheDoer() {
        assertEquals("either-north-or-south", report("NOW101").actor());
        assertEquals(Report.Certainty.GROUP_NOT_NAMED, report("NOW101").certainty());
        assertEquals("clash", report("NOW101").act());
    }

    @Test
    void whoeverIsToldOfBesidesCiviliansOrProtestersIsTheDoer() {
        assertEquals("south", report("NOW102").actor());
        assertEquals("shelling", report("NOW102").act());
        assertEquals(Report.Certainty.NAMED, report("NOW102").certainty());
        assertEquals("south", report("NOW103").actor());
        assertEquals("north", report("NOW104").actor());
        assertEquals("attack-on-civilians", report("NOW104").act());
        assertEquals(
                List.of(new Detail(Detail.Part.AGAINST, "civilians")),
                report("NOW104").details());
    }

    @Test
    void whoGathersIsNotTakenForSomebodyElse() {
        assertEquals("protest", report("NOW108").act());
        assertEquals(Actor.UNKNOWN, report("NOW108").actor());
    }

    @Test
    void ofTwoOfWhomOneIsNotKnownNeitherIsBlamed() {
        assertEquals(Actor.UNKNOWN, report("NOW107").actor());
        assertEquals(
                "Unidentified Military Forces - Southern insurgents",
                report("NOW107").telling().actorLabel());
    }

    @Test
    void theClassesOfPrecisionBecomePlacesAndSpans() {
        assertEquals(
                List.of(new Location.Named("old-pier", Location.Nearness.NAMED)),
                report("NOW101").places());
        assertEquals(
                List.of(new Location.Point(new Position(53_000_000, 432_000_000), 25_000)),
                report("NOW102").places());
        assertEquals(
                List.of(new Location.Point(new Position(54_000_000, 433_000_000), 100_000)),
                report("NOW103").places());
        assertEquals(days("2014-05-08", "2014-05-08"), report("NOW101").happened());
        assertEquals(days("2014-05-04", "2014-05-16"), report("NOW102").happened());
        assertEquals(days("2014-05-01", "2014-05-31"), report("NOW103").happened());
    }

    @Test
    void eachSourceOfARowIsALineageAndARowWithoutOneIsTheDataSetsWord() {
        assertEquals(List.of("O-HMO", "O-SEA-WIRE"), report("NOW101").lineages());
        assertEquals(List.of("O-ACLED"), report("NOW103").lineages());
    }

    @Test
    void aRowIsKnownOnTheDayOnWhichItWasLastWritten() {
        assertEquals(days("2014-05-12", "2014-05-12"), report("NOW101").said());
        assertEquals(report("NOW101").said().to() - 1, report("NOW101").known());
        assertTrue(report("NOW103").said().isUnknown(), "written before it happened");
    }

    @Test
    void noughtDeathsMayBeUnknownOnes() {
        assertEquals(Optional.of(Range.exactly(2)), report("NOW101").killed());
        assertEquals(Optional.empty(), report("NOW102").killed());
    }

    @Test
    void theWordsOfTheRowAreKept() {
        var telling = report("NOW101").telling();
        assertEquals(
                "Battles, Armed clash: Government of North (2010-) - Southern insurgents (Nowhere), 2 dead, "
                        + "an estimate, 2014-05-08",
                telling.claim());
        assertEquals("with Harbour Guard; Both sides fired at each other, on 8 May.", telling.note());
        assertEquals("Pier One, Old district (43.2951 5.3621)", telling.placeWords());
    }

    @Test
    void theSummaryCountsWhatCameInAndWhatWasLeftOut() {
        var notes = read("accepted/export.csv", harbour).notes().stream()
                .map(Words::english)
                .toList();
        assertEquals(
                List.of(
                        "9 rows read: 6 new, 0 correct an earlier one, 0 the case has already, 2 far from "
                                + "its zones, 1 of a kind without an act, 0 refused.",
                        "1 of those far from its zones are placed so vaguely that they may lie in one; "
                                + "--everywhere takes them too.",
                        "Left out, for no act of the case stands for them: Other (1). To take them, name "
                                + "them in column acled of acts.csv.",
                        "Zone harbour: 4 in, 0 out, 2 cannot be told (up to 25 km off: 1; up to 100 km off: 1).",
                        "Of the reports 3 name who did it, 1 two sides and not which of them, 2 nobody that "
                                + "the case knows.",
                        "Actors not in the case, so that the doer of their rows is unknown: Protesters (Nowhere) (1), "
                                + "Unidentified Military Forces (1). Name them under aliases in actors.csv, and import "
                                + "the file again.",
                        "Offices that are lineages of the case: HMO is O-HMO.",
                        "New lineages, taken as independent of the others until you declare otherwise: "
                                + "O-SEA-WIRE, O-ACLED."),
                notes);
    }

    @Test
    void aHeaderAloneAddsNothingAndSaysSo() throws IOException {
        var header = Files.readString(SAMPLES.resolve("accepted/export.csv"))
                .lines()
                .findFirst()
                .orElseThrow();
        var arrivals =
                Acled.read(Files.writeString(folder.resolve("header.csv"), header + "\n"), harbour, TODAY, false);
        assertEquals(List.of(), arrivals.sources());
        assertEquals(List.of(), arrivals.lineages());
        assertEquals(
                List.of("The table has a header and no rows; nothing was added."),
                arrivals.notes().stream().map(Words::english).toList());
    }

    @Test
    void aCaseMaySayWhichActASubEventTypeIs() throws IOException {
        layOut();
        Files.writeString(
                folder.resolve("acts.csv"), "id,english,part_of,acled\nparade,parade / parade,,other|Attack\n");
        var own = CaseFolder.read(folder).found().orElseThrow();
        var acts =
                read("accepted/export.csv", own).reports().stream().collect(Collectors.toMap(Report::id, Report::act));
        assertEquals("parade", acts.get("ACLED-NOW105"));
        assertEquals("parade", acts.get("ACLED-NOW103"), "the case's word goes before that of the base vocabulary");
    }

    @Test
    void aLaterExportCorrectsWhatItTellsOtherwiseAndNothingTwice() throws IOException {
        layOut();
        var once = with(read("accepted/export.csv", harbour));
        assertEquals(List.of(), read("accepted/export.csv", once).reports());
        var second = read("accepted/second-export.csv", once);
        var later = second.reports().get(0);
        assertEquals(
                List.of("ACLED-NOW101.2"),
                second.reports().stream().map(Report::id).toList());
        assertEquals(Optional.of(Range.exactly(3)), later.killed());
        assertEquals(
                List.of(new Correction("ACLED-NOW101.2", "ACLED-NOW101", later.known(), later.entered())),
                second.corrections());
        assertEquals(List.of(), read("accepted/second-export.csv", with(second)).reports());
    }

    @Test
    void whoGetsANameLaterIsTheDoerOnceTheFileIsImportedAgain() throws IOException {
        layOut();
        var once = with(read("accepted/export.csv", harbour));
        assertEquals(
                Actor.UNKNOWN,
                once.casebook().reports().stream()
                        .filter(report -> report.id().equals("ACLED-NOW107"))
                        .findFirst()
                        .orElseThrow()
                        .actor());
        var actors = folder.resolve("actors.csv");
        var named = Files.readString(actors)
                .replace("Government of North", "Government of North|Unidentified Military Forces");
        Files.writeString(actors, named);
        var second = read("accepted/export.csv", CaseFolder.read(folder).found().orElseThrow());
        assertEquals(
                List.of("ACLED-NOW107.2"),
                second.reports().stream().map(Report::id).toList());
        assertEquals("either-north-or-south", second.reports().getFirst().actor());
        assertEquals("ACLED-NOW107", second.corrections().getFirst().corrected());
        assertEquals(List.of(), read("accepted/export.csv", with(second)).reports());
    }

    @Test
    void whatAnExportLeavesOutIsSaidWithWhatFollows() {
        var arrivals = read("accepted/few-columns.csv", harbour);
        assertEquals(
                5,
                arrivals.notes().stream()
                        .filter(note -> note.english().startsWith("No column "))
                        .count());
        var report = arrivals.reports().get(0);
        assertEquals(days("2014-05-04", "2014-05-16"), report.happened());
        assertEquals("south", report.actor());
        assertEquals(report.entered(), report.known());
    }

    @Test
    void linesThatEndAsOnWindowsReadTheSame() throws IOException {
        var saved = folder.resolve("export.csv");
        var text = Files.readString(SAMPLES.resolve("accepted/export.csv"));
        Files.writeString(saved, text.replace("\n", "\r\n"));
        assertEquals(
                read("accepted/export.csv", harbour).reports(),
                Acled.read(saved, harbour, TODAY, false).reports());
    }

    @Test
    void theMarkOfUtf8MayStandBeforeAHeaderInQuotes() throws IOException {
        var saved = folder.resolve("export.csv");
        var text = Files.readString(SAMPLES.resolve("accepted/export.csv"));
        Files.writeString(saved, text.replace("\uFEFFevent_id_cnty,", "\uFEFF\"event_id_cnty\","));
        assertEquals(
                read("accepted/export.csv", harbour).reports(),
                Acled.read(saved, harbour, TODAY, false).reports());
    }

    @Test
    void anArchiveAWorkbookAndAFileOfAnotherEncodingAreCalledSo() throws IOException {
        for (var told : List.of(
                List.of("PK\u0003\u0004", "This is a zip archive; unpack it"),
                List.of("PK\u0003\u0004" + " ".repeat(26) + "[Content_Types].xml", "This is a workbook"),
                List.of("\u00FF\u00FEe\u0000v\u0000", "The file is UTF-16; save it as UTF-8."),
                List.of("\u001F\u008Bxxxxxxxxxxxxxxxx", "The compressed file ends too early, or is damaged"))) {
            var file = Files.write(folder.resolve("export.csv"), told.getFirst().getBytes(ISO_8859_1));
            var problem = Acled.read(file, harbour, TODAY, false).problems().getFirst();
            assertTrue(problem.sentence().startsWith(told.getLast()), problem.sentence());
            assertFalse(problem.arabic().isEmpty());
        }
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
        assertEquals(1, arrivals.reports().size());
    }

    @Test
    void aFileThatIsNoExportBringsNothingAndSaysWhy() {
        var problem = read("rejected/no-export.csv", harbour).problems().get(0);
        assertEquals("columns-missing", problem.code());
        assertEquals(
                "This is no export of ACLED: it has no column event_id_cnty, event_date, event_type, sub_event_type, "
                        + "actor1, latitude, longitude.",
                problem.sentence());
    }
}
