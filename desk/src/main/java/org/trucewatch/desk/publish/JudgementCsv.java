package org.trucewatch.desk.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private final Wording wording;
    private final IsoTime time;

    private JudgementCsv(Case watched, Wording wording) {
        this.wording = wording;
        this.time = new IsoTime(watched.zone());
    }

    public static String write(Case watched, Judgement judgement, List<Standard> standards, Wording wording) {
        return lines(watched, judgement, standards, wording).collect(Collectors.joining());
    }

    /// The lines of the table, each with its end, made as they are asked for: one alone may name a million reports.
    public static Stream<String> lines(Case watched, Judgement judgement, List<Standard> standards, Wording wording) {
        var csv = new JudgementCsv(watched, wording);
        var head = HEADER.stream().<Cell>map(Cell.Words::new).toList();
        var rows = Mandate.judged(watched, judgement).clauses().stream()
                .flatMap(clause -> clause.verdicts().entrySet().stream()
                        .filter(under -> standards.contains(under.getKey()))
                        .flatMap(under -> csv.standard(clause, under.getKey(), under.getValue())));
        return Stream.concat(Stream.of(head), rows).map(CsvText::line);
    }

    private Stream<List<Cell>> standard(ClauseVerdict clause, Standard standard, StandardVerdict under) {
        var nobody = new PartyVerdict(
                "", under.verdict(), List.of(), OptionalLong.empty(), OptionalLong.empty(), under.reason());
        var parties = under.parties().isEmpty() ? List.of(nobody) : under.parties();
        return parties.stream().map(party -> row(clause, standard, under, party));
    }

    private List<Cell> row(ClauseVerdict clause, Standard standard, StandardVerdict under, PartyVerdict party) {
        var cells = new ArrayList<Cell>();
        words(cells, clause.clause().text().value(), clause.clause().key(), clause.reading());
        words(cells, clause.kind().word(), clause.status().word(), standard.word());
        words(cells, under.verdict().word(), party.party(), party.verdict().word());
        cells.add(new Cell.Figure(breaches(under, party.party())));
        words(cells, instant(party.since()), instant(party.due()), String.join("|", party.by()));
        words(cells, party.reason().code(), wording.reason(standard, party.reason()));
        return cells;
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
