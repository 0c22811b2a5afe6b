package org.trucewatch.desk.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.trucewatch.desk.report.Document.Points;
import org.trucewatch.desk.report.Tally.Fate;
import org.trucewatch.desk.report.Tally.Part;
import org.trucewatch.desk.wording.Tongue;
import org.trucewatch.desk.wording.Wording;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.agreement.TextId;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.StandardVerdict;
import org.trucewatch.model.verdict.Verdict;
import org.trucewatch.testkit.sample.TwoRivers;

class ReportsTest {
    private static final List<Standard> ALL = List.of(Standard.values());
    private static final Sentences SENTENCES = (clause, reading, tongue) -> "The sentence of " + clause + ".";
    private final Wording english = Wording.of(Tongue.ENGLISH, TwoRivers.watched());
    private final Board board = BoardReport.of(TwoRivers.watched(), TwoRivers.judgement(), ALL, english, SENTENCES);

    @Test
    void partiesGetLinesWhereTheirVerdictsPart() {
        assertEquals(
                List.of(
                        "North: broken 1, broken 1, not determined 0",
                        "South: broken 1, not determined 0, not determined 0"),
                parting("quiet"));
        assertEquals(List.of(), parting("grain"));
    }

    @Test
    void readingsGetLinesWhereTheirVerdictsPart() {
        assertEquals(
                List.of(
                        "as written: fulfilled 0, not determined 0, not determined 0",
                        "\"leak\": partly fulfilled 0, not determined 0, not determined 0"),
                parting("posts"));
    }

    @Test
    void theNotesSayWhatTheVerdictsLeaveOpen() {
        assertEquals(
                List.of(
                        "Due by the end of 10 June 2017",
                        "Alleged: done late, on 12 June 2017; it was due on 10 June 2017",
                        "Corroborated and verified: attempted and prevented by the North on 10 June 2017"),
                row("grain").notes());
    }

    @Test
    void aPatternIsShownBesideTheVerdictAndIsNoProof() {
        assertEquals(
                List.of("On the South: one voice alone each time, which is no proof: River Agency 3"),
                row("quiet").notes());
    }

    @Test
    void everyReportIsCountedOnce() {
        assertEquals(
                new Tally(
                        8,
                        List.of(
                                new Part(Fate.UPHELD, "", 3),
                                new Part(Fate.UNDECIDED, "one-voice", 3),
                                new Part(Fate.SET_ASIDE, "before-force", 1),
                                new Part(Fate.NO_CLAUSE, "", 1))),
                board.tally());
    }

    @Test
    void anExplanationCountsVoicesAndNotPages() {
        assertTrue(explained("quiet")
                .contains("Told by 2 independent origins: River Agency / River Mirror; Valley Observatory."));
    }

    @Test
    void anExplanationNamesWhatWasSetAsideAndWhy() {
        assertTrue(
                explained("quiet").contains("1 report, before the text entered into force on 3 June 2017, 12:00: R6"));
    }

    @Test
    void anExplanationSaysWhatWouldChangeTheVerdict() {
        assertTrue(explained("grain").contains("Corroborated: word of a later performance."));
        assertTrue(explained("grain")
                .contains("Verified: a finding of occurrence by two reviewers of two organisations."));
    }

    @Test
    void aPeriodOfWhichNobodyTellsIsNotToldAnonymously() {
        var judgement = TwoRivers.judgement();
        var week = new Occurrence(
                "2017-06-10",
                "mission",
                Verdict.NOT_DETERMINED,
                new Span(1496534400, 1497139200),
                List.of(),
                false,
                Reason.NONE);
        var grain = judgement.clauses().get(1);
        var under = new StandardVerdict(Verdict.PENDING, Reason.NONE, List.of(), List.of(week), List.of(), List.of());
        var silent = judgement.with(List.of(
                grain.with(Map.of(Standard.ALLEGED, under, Standard.CORROBORATED, under, Standard.VERIFIED, under))));
        var said = points(Explanation.of(TwoRivers.watched(), silent, grain.clause(), ALL, english, SENTENCES));
        assertTrue(said.contains("not determined (the Mission); no report tells of it."), said);
    }

    @Test
    void aChangeIsToldWithItsReasonAndItsReport() {
        var changes = Changes.between(TwoRivers.watched(), TwoRivers.weekBefore(), TwoRivers.judgement(), ALL, english);
        assertTrue(points(changes)
                .contains("Alleged: pending, then fulfilled late. Done late, on 12 June 2017; it was due on 10 "
                        + "June 2017. "
                        + "Carried by R5. Forty loads came on the 12th."));
    }

    @Test
    void twiceTheSameQuestionShowsNoChange() {
        var changes = Changes.between(TwoRivers.watched(), TwoRivers.judgement(), TwoRivers.judgement(), ALL, english);
        assertEquals(List.of(new Document.Paragraph("No verdict changed.")), changes.blocks());
    }

    private List<String> parting(String clause) {
        return row(clause).parting().stream()
                .map(line -> line.label() + ": "
                        + line.cells().stream()
                                .map(cell -> cell.words() + " " + cell.breaches())
                                .collect(Collectors.joining(", ")))
                .toList();
    }

    private Board.Row row(String clause) {
        return board.sections().getFirst().rows().stream()
                .filter(row -> row.clause().key().equals(clause))
                .findFirst()
                .orElseThrow();
    }

    private String explained(String clause) {
        var id = new ClauseId(new TextId("B"), clause);
        return points(Explanation.of(TwoRivers.watched(), TwoRivers.judgement(), id, ALL, english, SENTENCES));
    }

    private static String points(Document document) {
        return document.blocks().stream()
                .map(block -> block instanceof Points(var points) ? String.join("\n", points) : "")
                .collect(Collectors.joining("\n"));
    }
}
