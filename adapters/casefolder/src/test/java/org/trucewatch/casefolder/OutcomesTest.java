package org.trucewatch.casefolder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.trucewatch.engine.Judge;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Kind;
import org.trucewatch.model.verdict.Verdict;

/// Every kind of clause, and every row of sheets in `docs/judging.md`, is shown to hold, to break and to stay
/// uncertain, or it is said why it cannot.
final class OutcomesTest {
    private static final Path ROOT = Path.of("../..");
    private static final Pattern ASKED =
            Pattern.compile("(?m)^```verdict as-of=(\\d{4}-\\d\\d-\\d\\d)\\n((?s:.*?))^```");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+) \\| (\\[[^|]+) \\| ([^|]*)\\|$");
    private static final Pattern SHEET = Pattern.compile("\\[([a-z-]+\\.md)]");

    private enum Outcome {
        HOLDS,
        BREAKS,
        UNCERTAIN
    }

    /// Outcomes that a kind cannot have; the last column of the table says why.
    private static final Map<Kind, Set<Outcome>> IMPOSSIBLE = Map.of(
            Kind.POWER, Set.of(Outcome.values()),
            Kind.DECLARATION, Set.of(Outcome.values()),
            Kind.DUTY_OF_EFFORT, Set.of(Outcome.UNCERTAIN));

    @Test
    void everyKindOfClauseHoldsBreaksAndStaysUncertainInSomeSheet() throws IOException {
        Map<Kind, Set<Outcome>> shown = new EnumMap<>(Kind.class);
        for (var row : rows().values())
            for (var sheet : row.sheets())
                answered(sheet)
                        .forEach((kind, outcomes) -> shown.computeIfAbsent(kind, any -> new TreeSet<>())
                                .addAll(outcomes));
        var missing = new ArrayList<String>();
        for (var kind : Kind.values())
            for (var outcome : Outcome.values()) {
                var isShown = shown.getOrDefault(kind, Set.of()).contains(outcome);
                var isImpossible = IMPOSSIBLE.getOrDefault(kind, Set.of()).contains(outcome);
                if (isShown == isImpossible) missing.add(kind + " " + outcome);
            }
        assertEquals(List.of(), missing);
    }

    @Test
    void everyRowOfSheetsShowsWhatItDoesNotExcuse() throws IOException {
        var missing = new ArrayList<String>();
        for (var row : rows().values()) {
            var shown = new TreeSet<Outcome>();
            for (var sheet : row.sheets()) answered(sheet).values().forEach(shown::addAll);
            for (var outcome : Outcome.values())
                if (shown.contains(outcome) == row.excuses(outcome)) missing.add(row.what() + " " + outcome);
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void everySheetStandsInARow() throws IOException {
        var listed = new TreeSet<String>();
        for (var row : rows().values()) listed.addAll(row.sheets());
        var there = new TreeSet<String>();
        try (var all = Files.list(ROOT.resolve("agreements/cases"))) {
            all.forEach(sheet -> there.add(sheet.getFileName().toString()));
        }
        assertEquals(there, listed);
    }

    private record Row(String what, List<String> sheets, String excuse) {
        boolean excuses(Outcome outcome) {
            var words = excuse.substring(0, Math.max(0, excuse.indexOf(':')));
            return words.contains(outcome.name().toLowerCase(Locale.ROOT));
        }
    }

    private static Map<String, Row> rows() throws IOException {
        var page = Files.readString(ROOT.resolve("docs/judging.md"));
        var rows = new TreeMap<String, Row>();
        for (var row : ROW.matcher(page.substring(page.indexOf("\n## Sheets\n")))
                .results()
                .toList()) {
            var sheets = SHEET.matcher(row.group(2))
                    .results()
                    .map(sheet -> sheet.group(1))
                    .toList();
            rows.put(row.group(1), new Row(row.group(1), sheets, row.group(3)));
        }
        return rows;
    }

    /// The outcomes of the clauses that a sheet asks about, by their kind.
    private static Map<Kind, Set<Outcome>> answered(String name) throws IOException {
        var sheet = ROOT.resolve("agreements/cases").resolve(name);
        var found = CaseFolder.read(sheet).found().orElseThrow();
        Map<Kind, Set<Outcome>> shown = new EnumMap<>(Kind.class);
        for (var block : ASKED.matcher(Files.readString(sheet)).results().toList()) {
            var end = LocalDate.parse(block.group(1))
                    .plusDays(1)
                    .atStartOfDay(found.zone())
                    .toEpochSecond();
            for (var clause : Judge.judge(found, new AsOf(end, end, Span.END)).clauses())
                if (block.group(2).contains(clause.clause().toString()))
                    shown.computeIfAbsent(clause.kind(), any -> new TreeSet<>()).addAll(outcomes(clause));
        }
        return shown;
    }

    private static Set<Outcome> outcomes(ClauseVerdict clause) {
        var all = new TreeSet<Outcome>();
        for (var under : clause.verdicts().values()) for (var party : under.parties()) add(party.verdict(), all);
        return all;
    }

    private static void add(Verdict verdict, Set<Outcome> all) {
        switch (verdict) {
            case NO_BREACH_RECORDED, FULFILLED, FULFILLED_LATE -> all.add(Outcome.HOLDS);
            case BROKEN, OVERDUE, UNPERFORMED -> all.add(Outcome.BREAKS);
            case UNCERTAIN, DISPUTED -> all.add(Outcome.UNCERTAIN);
            default -> {}
        }
    }
}
