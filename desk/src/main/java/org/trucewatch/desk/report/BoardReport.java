package org.trucewatch.desk.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trucewatch.desk.permit.Mandate;
import org.trucewatch.desk.wording.Wording;
import org.trucewatch.model.agreement.Text;
import org.trucewatch.model.agreement.TextId;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Judgement;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Status;

/// Makes the board of a judgement.
public final class BoardReport {
    private final Case watched;
    private final Wording wording;
    private final BoardRows rows;

    private BoardReport(Case watched, Wording wording, BoardRows rows) {
        this.watched = watched;
        this.wording = wording;
        this.rows = rows;
    }

    /// The board of what may be judged, with the given standards, in the words of `wording`.
    public static Board of(
            Case watched, Judgement judgement, List<Standard> standards, Wording wording, Sentences sentences) {
        var report = new BoardReport(watched, wording, new BoardRows(standards, wording, sentences));
        return new Board(
                watched.agreement().title(),
                report.cuts(judgement.asOf()),
                standards,
                report.sections(Mandate.judged(watched, judgement)),
                Tally.of(watched.casebook(), Mandate.judged(watched, judgement)));
    }

    private List<String> cuts(AsOf asOf) {
        var cuts = new ArrayList<String>();
        cuts.add(wording.say("board.as-of", wording.edge(asOf.happened())));
        if (asOf.known() != asOf.happened()) cuts.add(wording.say("board.known", wording.edge(asOf.known())));
        if (asOf.entered() != Span.END) cuts.add(wording.say("board.entered", wording.edge(asOf.entered())));
        cuts.add(watched.zone().getId());
        return cuts;
    }

    private List<Board.Section> sections(Judgement judgement) {
        var byText = new LinkedHashMap<TextId, List<ClauseVerdict>>();
        judgement
                .clauses()
                .forEach(verdict -> byText.computeIfAbsent(verdict.clause().text(), text -> new ArrayList<>())
                        .add(verdict));
        return byText.entrySet().stream().map(this::section).toList();
    }

    private Board.Section section(Map.Entry<TextId, List<ClauseVerdict>> ofText) {
        var statuses =
                ofText.getValue().stream().map(ClauseVerdict::status).distinct().toList();
        var shared = statuses.size() == 1;
        var name = watched.agreement().text(ofText.getKey()).map(Text::name).orElse("");
        var made = Verdicts.byClause(ofText.getValue()).stream()
                .map(readings -> rows.row(readings, shared))
                .toList();
        return new Board.Section(ofText.getKey(), name, shared ? status(statuses.getFirst()) : "", made);
    }

    private String status(Status status) {
        return wording.status(status);
    }
}
