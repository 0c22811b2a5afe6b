package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.trucewatch.model.agreement.Clause;
import org.trucewatch.model.agreement.Text;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Judgement;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.StandardVerdict;

/// The judge to hold the engine to: whatever the evidence, in whatever order, both must answer alike.
///
/// It asks every rule of every claim again and again and keeps nothing, so that it can be read against
/// `docs/judging.md` line by line. It is not for use on more than a few dozen reports.
public final class SlowJudge {
    /// How the oracle signs its judgements.
    public static final String NAME = "oracle";

    private SlowJudge() {}

    /// All clauses of all texts that were known, in the order of the agreement.
    public static Judgement judge(Case file, AsOf asOf) {
        var seen = Seen.of(file.casebook(), asOf);
        var clauses = new ArrayList<ClauseVerdict>();
        var kin = new Kin();
        for (var text : file.agreement().texts()) {
            var setting = new Setting(file, asOf, seen, text, "", Standard.ALLEGED, List.of(), false, false, kin);
            if (!Terms.isKnown(setting)) continue;
            for (var clause : text.clauses()) clauses.addAll(readings(setting, text, clause));
        }
        return new Judgement(file.agreement().title(), asOf, NAME, file.digest(), clauses);
    }

    /// The reading as written, its rivals, and all of them together. Source: rules of the judge, F and G1.
    private static List<ClauseVerdict> readings(Setting setting, Text text, Clause clause) {
        var answers = new ArrayList<ClauseVerdict>();
        answers.add(judge(setting, clause));
        for (var label : Sentences.labels(setting, clause)) {
            var rival = new Setting(
                    setting.file(),
                    setting.asOf(),
                    setting.seen(),
                    text,
                    label,
                    setting.standard(),
                    setting.open(),
                    false,
                    false,
                    setting.kin());
            answers.add(judge(rival, clause));
        }
        if (answers.size() > 1) answers.add(Rivals.folded(List.copyOf(answers)));
        return answers;
    }

    private static ClauseVerdict judge(Setting setting, Clause clause) {
        var asked = setting.asking(clause.id());
        Map<Standard, StandardVerdict> verdicts = new EnumMap<>(Standard.class);
        for (var standard : Standard.values()) verdicts.put(standard, Clauses.standard(asked.under(standard), clause));
        var status = Statuses.of(asked, clause);
        return new ClauseVerdict(
                clause.id(),
                setting.reading(),
                Clauses.kind(asked, clause),
                status.status(),
                status.reason(),
                status.by(),
                verdicts);
    }
}
