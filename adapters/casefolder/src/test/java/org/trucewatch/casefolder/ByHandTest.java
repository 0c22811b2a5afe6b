package org.trucewatch.casefolder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trucewatch.casefolder.table.Problems;
import org.trucewatch.casefolder.table.Row;
import org.trucewatch.casefolder.table.Schema;
import org.trucewatch.casefolder.table.Table;
import org.trucewatch.casefolder.table.TextFile;
import org.trucewatch.engine.Judge;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Judgement;
import org.trucewatch.model.verdict.Standard;

/// The founding case, judged by hand by somebody who had not seen the judge: 474 answers. Where the two part stands in
/// a table of its own, with the rule that decides; what agrees again, or parts anew, is told.
class ByHandTest {
    private static final Path CASE = Path.of("../../agreements/northern-homs");
    private static final Path BY_HAND = Path.of("../../docs/northern-homs/by-hand.csv");
    private static final Path DIFFERENCES = Path.of("../../docs/northern-homs/differences.csv");
    private static final List<String> ANSWER =
            List.of("text", "clause", "asof", "known", "status", "alleged", "corroborated", "verified");

    private final Case founding = CaseFolder.read(CASE).found().orElseThrow();
    private final Map<AsOf, Judgement> judgements = new HashMap<>();

    @Test
    void theJudgePartsFromTheHandOnlyWhereARuleSaysWhy() {
        var hand = answers(rows(BY_HAND, List.of("parties_alleged", "parties_corroborated", "note")));
        assertEquals(474, hand.size());
        Map<String, String> parts = new TreeMap<>();
        for (var row : rows(BY_HAND, List.of("parties_alleged", "parties_corroborated", "note")))
            if (!judged(row).equals(answer(row))) parts.put(question(row), judged(row));
        assertEquals(lines(answers(rows(DIFFERENCES, List.of("rule", "reason")))), lines(parts));
    }

    @Test
    void everyDifferenceHasItsRuleAndItsReason() {
        for (var row : rows(DIFFERENCES, List.of("rule", "reason")))
            assertEquals(
                    List.of(false, false),
                    List.of(row.text("rule").isBlank(), row.text("reason").isBlank()),
                    () -> question(row));
    }

    private static String lines(Map<String, String> answers) {
        var all = new ArrayList<String>();
        answers.forEach((question, answer) -> all.add(question + ": " + answer));
        return String.join("\n", all);
    }

    private static List<Row> rows(Path file, List<String> others) {
        var problems = new Problems();
        var table = Table.of(Schema.of(file.toString(), ANSWER, others), TextFile.read(file, problems), problems);
        assertEquals(List.of(), problems.sorted());
        return table.rows();
    }

    private static Map<String, String> answers(List<Row> rows) {
        Map<String, String> all = new TreeMap<>();
        for (var row : rows) all.put(question(row), answer(row));
        assertEquals(rows.size(), all.size());
        return all;
    }

    private static String question(Row row) {
        return "%s/%s as of %s known %s"
                .formatted(row.text("text"), row.text("clause"), row.text("asof"), row.text("known"));
    }

    private static String answer(Row row) {
        return String.join(
                " ", row.text("status"), row.text("alleged"), row.text("corroborated"), row.text("verified"));
    }

    private String judged(Row row) {
        var asOf = new AsOf(instant(row.text("asof")), instant(row.text("known")), Span.END);
        var judgement = judgements.computeIfAbsent(asOf, any -> Judge.judge(founding, any));
        var id = row.text("text") + "/" + row.text("clause");
        var readings = judgement.clauses().stream()
                .filter(clause -> clause.clause().toString().equals(id))
                .toList();
        return overall(readings).map(ByHandTest::words).orElse("no such clause");
    }

    /// The answer over all readings, where there are rivals.
    private static Optional<ClauseVerdict> overall(List<ClauseVerdict> readings) {
        return readings.stream()
                .filter(clause -> clause.reading().equals(ClauseVerdict.ALL_READINGS))
                .findFirst()
                .or(() -> readings.stream().findFirst());
    }

    private static String words(ClauseVerdict clause) {
        var words = new ArrayList<String>(List.of(clause.status().word()));
        for (var standard : Standard.values())
            words.add(Objects.requireNonNull(clause.verdicts().get(standard))
                    .verdict()
                    .word());
        return String.join(" ", words);
    }

    /// A whole day is asked at its end.
    private long instant(String written) {
        return written.contains("T")
                ? LocalDateTime.parse(written).atZone(founding.zone()).toEpochSecond()
                : LocalDate.parse(written)
                        .plusDays(1)
                        .atStartOfDay(founding.zone())
                        .toEpochSecond();
    }
}
