package org.trucewatch.casefolder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.trucewatch.desk.golden.GoldenCase;
import org.trucewatch.engine.Judge;
import org.trucewatch.model.Problem;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.testkit.oracle.SlowJudge;

/// The sheets of `agreements` are the specification of the judge: what it answers is what they expect.
class GoldenCasesTest {
    private static final Path AGREEMENTS = Path.of("../../agreements");

    private static List<Path> sheets() {
        try (var all = Files.walk(AGREEMENTS)) {
            return all.filter(path -> path.toString().endsWith(".md"))
                    .filter(path -> path.toString().contains("/cases/"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError("cannot list " + AGREEMENTS, e);
        }
    }

    @Test
    void thereAreGoldenCases() {
        assertFalse(sheets().isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> theJudgeAnswersWhatTheSheetExpects() {
        return sheets().stream().map(sheet -> DynamicTest.dynamicTest(name(sheet), () -> answersAsExpected(sheet)));
    }

    @TestFactory
    Stream<DynamicTest> theSlowJudgeAgreesOnEverySmallSheet() {
        return sheets().stream()
                .filter(sheet ->
                        Stream.of("cases", "pacts").anyMatch(small -> sheet.startsWith(AGREEMENTS.resolve(small))))
                .map(sheet -> DynamicTest.dynamicTest(name(sheet), () -> slowJudgeAgrees(sheet)));
    }

    /// The slow judge takes minutes for one question on a case of this size.
    @Tag("long")
    @TestFactory
    Stream<DynamicTest> theSlowJudgeAgreesOnEverySheet() {
        return sheets().stream().map(sheet -> DynamicTest.dynamicTest(name(sheet), () -> slowJudgeAgrees(sheet)));
    }

    private static String name(Path sheet) {
        return AGREEMENTS.relativize(sheet).toString();
    }

    private static void answersAsExpected(Path sheet) {
        var found = read(sheet);
        var written = Samples.text(sheet);
        assertEquals(written, GoldenCase.answered(name(sheet), written, found, asOf -> Judge.judge(found, asOf)));
    }

    private static void slowJudgeAgrees(Path sheet) {
        var found = read(sheet);
        var written = Samples.text(sheet);
        assertEquals(written, GoldenCase.answered(name(sheet), written, found, asOf -> SlowJudge.judge(found, asOf)));
    }

    /// What a text leaves open is warned of, and may be what a sheet is about.
    private static boolean isLeftOpen(Problem problem) {
        return problem.warning()
                && List.of(
                                "clock-skipped",
                                "clock-twice",
                                "days-uncounted",
                                "days-unnumbered",
                                "event-undated",
                                "not-judged")
                        .contains(problem.code());
    }

    private static Case read(Path sheet) {
        var outcome = CaseFolder.read(sheet);
        assertEquals(
                List.of(),
                outcome.problems().stream()
                        .filter(problem -> !isLeftOpen(problem))
                        .map(Problem::asLine)
                        .toList());
        return outcome.found().orElseThrow();
    }
}
