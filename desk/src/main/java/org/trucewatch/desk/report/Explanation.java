package org.trucewatch.desk.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.trucewatch.desk.permit.Mandate;
import org.trucewatch.desk.report.Document.Block;
import org.trucewatch.desk.report.Document.Heading;
import org.trucewatch.desk.report.Document.Paragraph;
import org.trucewatch.desk.report.Document.Points;
import org.trucewatch.desk.report.Document.Quotation;
import org.trucewatch.desk.wording.Wording;
import org.trucewatch.model.agreement.Clause;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.agreement.Text;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.verdict.Aside;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Judgement;
import org.trucewatch.model.verdict.PartyVerdict;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.StandardVerdict;

/// Why a clause has its verdicts, in sentences: what it demands, what is found, what was reported and by how many
/// voices, what was set aside and why, and what would change the verdict.
public final class Explanation {
    private final Case watched;
    private final List<Standard> standards;
    private final Wording wording;
    private final Sentences sentences;
    private final Telling telling;

    private Explanation(Case watched, List<Standard> standards, Telling telling, Wording wording, Sentences sentences) {
        this.watched = watched;
        this.standards = standards;
        this.wording = wording;
        this.sentences = sentences;
        this.telling = telling;
    }

    /// Explains one clause; the judgement must hold it.
    public static Document of(
            Case watched,
            Judgement judgement,
            ClauseId clause,
            List<Standard> standards,
            Wording wording,
            Sentences sentences) {
        var voices = new Voices(watched, judgement.asOf());
        return of(watched, judgement, clause, standards, voices, wording, sentences);
    }

    /// The same for whoever knows the voices of the case already.
    public static Document of(
            Case watched,
            Judgement judgement,
            ClauseId clause,
            List<Standard> standards,
            Voices voices,
            Wording wording,
            Sentences sentences) {
        var readings = judgement.clauses().stream()
                .filter(verdict -> verdict.clause().equals(clause))
                .toList();
        var telling = new Telling(voices, wording, judgement.asOf().happened());
        var explanation = new Explanation(watched, standards, telling, wording, sentences);
        return new Document(
                wording.say(
                        "explain.title", clause, wording.edge(judgement.asOf().happened())),
                explanation.blocks(clause, readings));
    }

    private List<Block> blocks(ClauseId clause, List<ClauseVerdict> readings) {
        var folded = Verdicts.folded(readings);
        var blocks = new ArrayList<Block>();
        demand(clause, readings, folded, blocks);
        if (!Mandate.of(watched.agreement(), clause.text()).judges()) {
            blocks.addAll(Observed.section(watched, readings, wording));
            return blocks;
        }
        section("explain.found", found(readings, folded), blocks);
        var widest = under(folded, standards.getFirst());
        section("explain.reported", telling.reported(folded, standards), blocks);
        section("explain.aside", aside(widest), blocks);
        section(
                "explain.patterns",
                widest.patterns().stream().map(wording::pattern).toList(),
                blocks);
        section("explain.change", new Change(wording).of(folded, standards), blocks);
        return blocks;
    }

    private void section(String heading, List<String> points, List<Block> blocks) {
        blocks.add(new Heading(wording.say(heading)));
        blocks.add(points.isEmpty() ? new Paragraph(wording.say(heading + ".nothing")) : new Points(points));
    }

    private void demand(ClauseId clause, List<ClauseVerdict> readings, ClauseVerdict folded, List<Block> blocks) {
        blocks.add(new Heading(wording.say("explain.demand")));
        blocks.add(new Paragraph(sentences.of(clause, "", wording.tongue())));
        for (var verdict : rivals(readings)) {
            var sentence = sentences.of(clause, verdict.reading(), wording.tongue());
            blocks.add(new Paragraph(wording.say("explain.rival", verdict.reading(), sentence)));
        }
        var quote = watched.agreement().clause(clause).map(Clause::quote).orElse(Clause.Quote.NONE);
        if (!quote.words().isBlank()) blocks.add(new Quotation(quote.words()));
        quote.links().stream().filter(link -> link.startsWith("http")).forEach(link -> blocks.add(new Paragraph(link)));
        var text = watched.agreement().text(clause.text()).map(Text::name).orElse("");
        var status = wording.say(
                "explain.text", clause.text(), text, wording.kind(folded.kind()), wording.status(folded.status()));
        var why = wording.reason(folded.statusReason());
        blocks.add(new Paragraph(why.isEmpty() ? status + "." : status + ". " + wording.sentence(why)));
    }

    private static List<ClauseVerdict> rivals(List<ClauseVerdict> readings) {
        return readings.stream()
                .filter(verdict -> !verdict.reading().isEmpty())
                .filter(verdict -> !verdict.reading().equals(ClauseVerdict.ALL_READINGS))
                .toList();
    }

    private List<String> found(List<ClauseVerdict> readings, ClauseVerdict folded) {
        var points = new ArrayList<String>();
        for (var standard : standards) points.add(found(standard, under(folded, standard)));
        if (readings.size() < 2) return points;
        for (var reading : readings) if (!reading.reading().equals(folded.reading())) points.add(found(reading));
        return points;
    }

    private String found(Standard standard, StandardVerdict under) {
        var said = new StringBuilder(wording.capital(
                wording.say("explain.finding", wording.standard(standard), wording.verdict(under.verdict()))));
        append(said, standard, under.reason());
        if (under.parties().stream().map(PartyVerdict::verdict).distinct().count() > 1)
            for (var party : under.parties()) {
                var verdict =
                        wording.say("explain.party", wording.name(party.party()), wording.verdict(party.verdict()));
                said.append(' ').append(wording.capital(verdict));
                if (!party.reason().equals(under.reason())) append(said, standard, party.reason());
            }
        return said.toString();
    }

    private void append(StringBuilder said, Standard standard, Reason why) {
        var sentence = wording.sentence(wording.reason(standard, why));
        if (!sentence.isEmpty()) said.append(' ').append(sentence);
    }

    private String found(ClauseVerdict reading) {
        var label = reading.reading().isEmpty()
                ? wording.say("board.as-written")
                : wording.say("board.reading", reading.reading());
        var verdicts = standards.stream()
                .map(standard -> wording.standard(standard) + " "
                        + wording.verdict(under(reading, standard).verdict()))
                .toList();
        return wording.capital(label) + ": " + String.join(wording.say("comma"), verdicts) + ".";
    }

    private List<String> aside(StandardVerdict under) {
        var byReason = new LinkedHashMap<String, List<String>>();
        for (Aside one : under.aside())
            byReason.computeIfAbsent(wording.reason(one.why()), why -> new ArrayList<>())
                    .add(one.id());
        return byReason.entrySet().stream()
                .map(group -> wording.say(
                        "explain.aside-group",
                        group.getValue().size(),
                        group.getKey(),
                        String.join(wording.say("comma"), group.getValue())))
                .toList();
    }

    private static StandardVerdict under(ClauseVerdict verdict, Standard standard) {
        return Verdicts.under(verdict, standard);
    }
}
