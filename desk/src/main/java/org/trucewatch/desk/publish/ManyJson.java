package org.trucewatch.desk.publish;

import java.util.List;
import org.trucewatch.desk.publish.ManyCsv.Named;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.StandardVerdict;

/// The verdicts on many cases as JSON: one object a case, each with its clauses. What was set aside is not told here;
/// ask for the case alone.
public final class ManyJson {
    private final JsonText out = new JsonText();
    private final List<Standard> standards;

    private ManyJson(List<Standard> standards) {
        this.standards = standards;
    }

    public static String write(List<Named> all, List<Standard> standards) {
        var json = new ManyJson(standards);
        json.out.array(all, json::one);
        return json.out.toString();
    }

    private void one(Named named) {
        out.object(() -> {
            out.key("case").string(named.file());
            out.key("agreement").string(named.judged().judgement().agreement());
            out.key("claims").number(named.judged().claims());
            out.key("clauses").array(named.judged().answers(), this::clause);
        });
    }

    private void clause(ClauseVerdict clause) {
        out.object(() -> {
            out.key("clause").string(clause.clause().key());
            out.key("text").string(clause.clause().text().value());
            out.key("status").string(clause.status().word());
            clause.verdicts().forEach((standard, under) -> {
                if (standards.contains(standard)) standard(standard, under);
            });
        });
    }

    private void standard(Standard standard, StandardVerdict under) {
        out.key(standard.word()).object(() -> {
            out.key("verdict").string(under.verdict().word());
            out.key("reason").string(under.reason().code());
            var ids =
                    under.occurrences().stream().map(Occurrence::id).distinct().toList();
            out.key("occurrences").strings(ids);
        });
    }
}
