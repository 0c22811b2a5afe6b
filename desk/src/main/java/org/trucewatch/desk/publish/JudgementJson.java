package org.trucewatch.desk.publish;

import java.util.List;
import java.util.OptionalLong;
import org.trucewatch.desk.permit.Mandate;
import org.trucewatch.desk.record.content.Shred;
import org.trucewatch.desk.record.replay.Destroyed;
import org.trucewatch.desk.record.replay.Withheld;
import org.trucewatch.desk.report.Observed;
import org.trucewatch.desk.report.Sentences;
import org.trucewatch.desk.wording.Wording;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Judgement;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.PartyVerdict;
import org.trucewatch.model.verdict.Pattern;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.StandardVerdict;

/// A judgement as JSON, in the shape of the judging rules, section 7: one element per clause, text and reading.
///
/// A reason is one string, its code and its sentence: `one-voice: told by one voice; …`. The schema is
/// `docs/judgement.schema.json`.
public final class JudgementJson {
    private final JsonText out = new JsonText();
    private final Case watched;
    private final List<Standard> standards;
    private final Wording wording;
    private final Sentences sentences;
    private final IsoTime time;

    private JudgementJson(Case watched, List<Standard> standards, Wording wording, Sentences sentences) {
        this.watched = watched;
        this.standards = standards;
        this.wording = wording;
        this.sentences = sentences;
        this.time = new IsoTime(watched.zone());
    }

    public static String write(
            Case watched, Judgement judgement, List<Standard> standards, Wording wording, Sentences sentences) {
        return write(watched, judgement, standards, wording, sentences, Withheld.NOTHING);
    }

    /// With what of the case cannot be read any more, or not here.
    public static String write(
            Case watched,
            Judgement judgement,
            List<Standard> standards,
            Wording wording,
            Sentences sentences,
            Withheld withheld) {
        var json = new JudgementJson(watched, standards, wording, sentences);
        json.judgement(judgement, withheld);
        return json.out.toString();
    }

    private void judgement(Judgement judgement, Withheld withheld) {
        out.object(() -> {
            out.key("agreement").string(judgement.agreement());
            cuts(judgement.asOf());
            out.key("engine").string(judgement.engine());
            out.key("digest").string(judgement.digest());
            out.key("clauses").array(Mandate.judged(watched, judgement).clauses(), this::clause);
            var observed = Observed.byClause(watched, judgement);
            if (!observed.isEmpty()) out.key("observed").array(observed, this::observed);
            if (!withheld.isNothing()) withheld(withheld);
        });
    }

    /// Where the mandate is to observe: what was recorded, and no verdict.
    private void observed(List<ClauseVerdict> readings) {
        var clause = readings.getFirst().clause();
        out.object(() -> {
            out.key("clause").string(clause.key());
            out.key("text").string(clause.text().value());
            out.key("sentence").string(sentences.of(clause, "", wording.tongue()));
            out.key("recorded").strings(Observed.ids(readings));
        });
    }

    private void withheld(Withheld withheld) {
        out.key("withheld").object(() -> {
            out.key("covered").number(withheld.covered());
            out.key("destroyed").array(withheld.destroyed(), this::destroyed);
        });
    }

    private void destroyed(Destroyed gone) {
        out.object(() -> {
            out.key("file").string(gone.shred().file());
            out.key("id").string(gone.shred().id());
            out.key("entry").number(gone.index());
            out.key("entered").string(time.instant(gone.entered()));
            out.key("why").string(gone.shred().why());
            out.key("verdicts").array(told(gone), this::frozen);
        });
    }

    private List<Shred.Frozen> told(Destroyed gone) {
        return gone.shred().verdicts().stream()
                .filter(frozen -> Mandate.mayTell(watched.agreement(), frozen.clause()))
                .toList();
    }

    private void frozen(Shred.Frozen frozen) {
        out.object(() -> {
            out.key("clause").string(frozen.clause());
            out.key("standard").string(frozen.standard());
            out.key("party").string(frozen.party());
            out.key("verdict").string(frozen.verdict());
            out.key("by").strings(frozen.by());
        });
    }

    private void cuts(AsOf asOf) {
        out.key("asOf").string(time.instant(asOf.happened()));
        out.key("known").string(time.instant(asOf.known()));
        instantOrNull("entered", asOf.entered() == Span.END ? OptionalLong.empty() : OptionalLong.of(asOf.entered()));
    }

    private void clause(ClauseVerdict clause) {
        out.object(() -> {
            out.key("clause").string(clause.clause().key());
            out.key("text").string(clause.clause().text().value());
            out.key("reading").string(clause.reading());
            out.key("kind").string(clause.kind().word());
            out.key("status").string(clause.status().word());
            out.key("statusReason").string(reason(clause.statusReason()));
            out.key("statusBy").strings(clause.statusBy());
            out.key("sentence").string(sentence(clause));
            out.key("verdicts")
                    .object(() -> clause.verdicts().forEach((standard, under) -> {
                        if (standards.contains(standard)) standard(standard, under);
                    }));
        });
    }

    /// The answer folded over all readings stands beside the sentence as written.
    private String sentence(ClauseVerdict clause) {
        var reading = clause.reading().equals(ClauseVerdict.ALL_READINGS) ? "" : clause.reading();
        return sentences.of(clause.clause(), reading, wording.tongue());
    }

    private void standard(Standard standard, StandardVerdict under) {
        out.key(standard.word()).object(() -> {
            out.key("verdict").string(under.verdict().word());
            out.key("reason").string(reason(standard, under.reason()));
            out.key("parties").object(() -> under.parties().forEach(party -> party(standard, party)));
            out.key("occurrences").array(under.occurrences(), this::occurrence);
            out.key("aside")
                    .array(
                            under.aside(),
                            one -> out.object(() -> {
                                out.key("id").string(one.id());
                                out.key("why").string(reason(one.why()));
                            }));
            out.key("patterns").array(under.patterns(), this::pattern);
        });
    }

    private void party(Standard standard, PartyVerdict party) {
        out.key(party.party()).object(() -> {
            out.key("verdict").string(party.verdict().word());
            out.key("by").strings(party.by());
            instantOrNull("since", party.since());
            instantOrNull("due", party.due());
            out.key("reason").string(reason(standard, party.reason()));
        });
    }

    private void occurrence(Occurrence one) {
        out.object(() -> {
            out.key("id").string(one.id());
            out.key("party").string(one.party());
            out.key("verdict").string(one.verdict().word());
            out.key("happened").string(time.span(one.happened()));
            out.key("by").strings(one.by());
            out.key("reply").truth(one.reply());
            out.key("reason").string(reason(one.reason()));
        });
    }

    private void pattern(Pattern pattern) {
        out.object(() -> {
            out.key("what").string(reason(pattern.what()));
            out.key("count").number(pattern.count());
            out.key("lineages").strings(pattern.lineages());
            out.key("span").string(time.span(pattern.span()));
        });
    }

    private void instantOrNull(String key, OptionalLong instant) {
        out.key(key);
        if (instant.isPresent()) out.string(time.instant(instant.getAsLong()));
        else out.nothing();
    }

    private String reason(Reason reason) {
        return said(reason, wording.reason(reason));
    }

    private String reason(Standard standard, Reason reason) {
        return said(reason, wording.reason(standard, reason));
    }

    private static String said(Reason reason, String sentence) {
        return reason.code().isEmpty() ? "" : reason.code() + ": " + sentence;
    }
}
