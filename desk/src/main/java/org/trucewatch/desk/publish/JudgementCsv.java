package org.trucewatch.desk.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.trucewatch.desk.permit.Mandate;
import org.trucewatch.desk.publish.CsvText.Cell;
import org.trucewatch.desk.wording.Wording;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Judgement;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.PartyVerdict;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.StandardVerdict;
import org.trucewatch.model.verdict.Verdict;

/// A judgement as CSV: one row per clause, reading, standard and party. A clause that binds nobody by name has one row
/// with no party; one that is only observed has none.
public final class JudgementCsv {
    private static final List<String> HEADER = List.of(
            "text",
            "clause",
            "reading",
            "kind",
            "status",
            "standard",
            "verdict",
            "party",
            "party_verdict",
            "breaches",
            "since",
            "due",
            "by",
            "reason_code",
            "reason");

    private final CsvText out = new CsvText();
    private final Wording wording;
    private final IsoTime time;

    private JudgementCsv(Case watched, Wording wording) {
        this.wording = wording;
        this.time = new IsoTime(watched.zone());
    }

    public static String write(Case watched, Judgement judgement, List<Standard> standards, Wording wording) {
        var csv = new JudgementCsv(watched, wording);
        csv.out.row(HEADER.stream().<Cell>map(Cell.Words::new).toList());
        for (var clause : Mandate.judged(watched, judgement).clauses())
            clause.verdicts().forEach((standard, under) -> {
                if (standards.contains(standard)) csv.standard(clause, standard, under);
            });
        return csv.out.toString();
    }

    private void standard(ClauseVerdict clause, Standard standard, StandardVerdict under) {
        if (under.parties().isEmpty()) {
            var nobody = new PartyVerdict(
                    "", under.verdict(), List.of(), OptionalLong.empty(), OptionalLong.empty(), under.reason());
            row(clause, standard, under, nobody);
        }
        under.parties().forEach(party -> row(clause, standard, under, party));
    }

    private void row(ClauseVerdict clause, Standard standard, StandardVerdict under, PartyVerdict party) {
        var cells = new ArrayList<Cell>();
        words(cells, clause.clause().text().value(), clause.clause().key(), clause.reading());
        words(cells, clause.kind().word(), clause.status().word(), standard.word());
        words(cells, under.verdict().word(), party.party(), party.verdict().word());
        cells.add(new Cell.Figure(breaches(under, party.party())));
        words(cells, instant(party.since()), instant(party.due()), String.join("|", party.by()));
        words(cells, party.reason().code(), wording.reason(standard, party.reason()));
        out.row(cells);
    }

    private static long breaches(StandardVerdict under, String party) {
        return under.occurrences().stream()
                .filter(one -> one.verdict() == Verdict.BROKEN && one.party().equals(party))
                .map(Occurrence::id)
                .distinct()
                .count();
    }

    private static void words(List<Cell> cells, String... words) {
        for (var one : words) cells.add(new Cell.Words(one));
    }

    private String instant(OptionalLong instant) {
        return instant.isPresent() ? time.instant(instant.getAsLong()) : "";
    }
}
