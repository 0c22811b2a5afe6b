package org.trucewatch.casefolder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.trucewatch.engine.Judge;
import org.trucewatch.language.Language;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.Standard;

class NorthernHomsTest {
    private static final Path CASE = Path.of("../../agreements/northern-homs");

    @Test
    void theFoundingCaseLoadsAndIsWarnedOfTwoClausesThatNoActCanBreak() {
        var outcome = CaseFolder.read(CASE);
        var told = outcome.problems().stream()
                .map(problem -> problem.line() + " " + problem.code() + " " + problem.warning())
                .toList();
        assertEquals(List.of("170 not-judged true", "297 not-judged true"), told);
        assertEquals(295, outcome.found().orElseThrow().casebook().reports().size());
    }

    @Test
    void theAgreementStandsInItsCanonicalForm() {
        var written = Samples.text(CASE.resolve("agreement.md"));
        assertEquals(written, Language.format(written));
    }

    @Test
    void rivalCountsOfTheDeadOfOneIncidentStayRivals() {
        var found = CaseFolder.read(CASE).found().orElseThrow();
        var linked = found.casebook().links().stream()
                .filter(link -> link.incident().equals("I23"))
                .flatMap(link -> link.reports().stream())
                .distinct()
                .sorted()
                .toList();
        assertEquals(List.of("R132", "R133", "R135"), linked);
        var dead = found.casebook().reports().stream()
                .filter(report -> linked.contains(report.id()))
                .map(report -> report.killed().orElseThrow())
                .distinct()
                .toList();
        assertEquals(3, dead.size(), dead.toString());
    }

    @Test
    void twoPagesOfOneOriginAreOneVoice() {
        var found = CaseFolder.read(CASE).found().orElseThrow();
        var told = found.casebook().reports().stream()
                .filter(report -> List.of("R086", "R096").contains(report.id()))
                .toList();
        assertEquals(2, told.stream().map(Report::source).distinct().count());
        assertEquals(1, told.stream().map(Report::lineages).distinct().count());
        var september = LocalDate.of(2017, 9, 11).atStartOfDay(found.zone()).toEpochSecond();
        var aid = Judge.judge(found, AsOf.at(september)).clauses().stream()
                .filter(clause -> clause.clause().toString().equals("T1E/aid"))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of("I14"), incidents(aid, Standard.ALLEGED));
        assertEquals(List.of("I11"), incidents(aid, Standard.CORROBORATED));
    }

    private static List<String> incidents(ClauseVerdict clause, Standard standard) {
        return Objects.requireNonNull(clause.verdicts().get(standard)).occurrences().stream()
                .map(Occurrence::id)
                .toList();
    }
}
