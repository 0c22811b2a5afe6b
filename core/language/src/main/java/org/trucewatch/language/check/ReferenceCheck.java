package org.trucewatch.language.check;

import java.util.List;
import java.util.Optional;
import org.trucewatch.language.read.Use;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.agreement.Clause;
import org.trucewatch.model.agreement.Text;
import org.trucewatch.model.agreement.TextId;

/// Whether each clause and text that is named is there.
final class ReferenceCheck {
    private final Agreement agreement;
    private final Findings findings;

    ReferenceCheck(Agreement agreement, Findings findings) {
        this.agreement = agreement;
        this.findings = findings;
    }

    void check(List<Use> uses) {
        for (Use use : uses) {
            if (use instanceof Use.OfText of) checkText(of.text(), use);
            if (use instanceof Use.OfClause of) checkClause(of);
        }
    }

    private boolean checkText(TextId id, Use use) {
        if (agreement.text(id).isPresent()) return true;
        var ids = agreement.texts().stream().map(text -> text.id().value()).toList();
        String advice = Nearest.to(id.value(), ids)
                .map(near -> "; did you mean `" + near + "`?")
                .orElse(". The file has " + listed(ids) + ".");
        findings.error(use, "text-unknown", "There is no text `" + id + "`" + advice);
        return false;
    }

    private static String listed(List<String> ids) {
        return ids.isEmpty() ? "none" : "`" + String.join("`, `", ids) + "`";
    }

    private void checkClause(Use.OfClause use) {
        Optional<TextId> home = use.clause().text().or(use.owner()::text);
        if (home.isEmpty()) {
            String key = use.clause().key();
            String sentence = "Above the first text a clause is named with its text, such as `clause T1/" + key + "`.";
            findings.error(use, "clause-unknown", sentence);
            return;
        }
        if (!checkText(home.get(), use)) return;
        var text = agreement.text(home.get()).orElseThrow();
        if (text.clause(use.clause().key()).isPresent()) return;
        findings.error(use, "clause-unknown", missing(text, use.clause().key()));
    }

    private String missing(Text text, String key) {
        var keys = text.clauses().stream().map(clause -> clause.id().key()).toList();
        String advice = Nearest.to(key, keys)
                .map(near -> "; did you mean `" + near + "`?")
                .or(() -> elsewhere(key).map(id -> "; did you mean `clause " + id + "`?"))
                .orElse(".");
        return text.id() + " has no clause `" + key + "`" + advice;
    }

    private Optional<String> elsewhere(String key) {
        return agreement.texts().stream()
                .flatMap(text -> text.clause(key).stream())
                .map(Clause::id)
                .map(Object::toString)
                .findFirst();
    }
}
