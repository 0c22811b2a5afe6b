package org.trucewatch.language.check;

import java.util.List;
import java.util.Optional;
import org.trucewatch.language.fault.Fault;
import org.trucewatch.language.read.Use;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.agreement.Clause;
import org.trucewatch.model.agreement.Text;
import org.trucewatch.model.agreement.TextId;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.pair.Complaint;
import org.trucewatch.model.pair.Gaps;

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
        var said = Nearest.to(id.value(), ids)
                .map(near -> Fault.TEXT_UNKNOWN_NEAR.with(id, near))
                .orElseGet(() -> Fault.TEXT_UNKNOWN.with(id, listed(ids)));
        findings.error(use, said);
        return false;
    }

    private static Words listed(List<String> ids) {
        return ids.isEmpty() ? new Words("none", "لا نص") : Gaps.codes(ids, ", ");
    }

    private void checkClause(Use.OfClause use) {
        Optional<TextId> home = use.clause().text().or(use.owner()::text);
        if (home.isEmpty()) {
            findings.error(use, Fault.CLAUSE_HOMELESS.with(use.clause().key()));
            return;
        }
        if (!checkText(home.get(), use)) return;
        var text = agreement.text(home.get()).orElseThrow();
        if (text.clause(use.clause().key()).isPresent()) return;
        findings.error(use, missing(text, use.clause().key()));
    }

    private Complaint missing(Text text, String key) {
        var keys = text.clauses().stream().map(clause -> clause.id().key()).toList();
        return Nearest.to(key, keys)
                .or(() -> elsewhere(key).map(id -> "clause " + id))
                .map(near -> Fault.CLAUSE_UNKNOWN_NEAR.with(text.id(), key, near))
                .orElseGet(() -> Fault.CLAUSE_UNKNOWN.with(text.id(), key));
    }

    private Optional<String> elsewhere(String key) {
        return agreement.texts().stream()
                .flatMap(text -> text.clause(key).stream())
                .map(Clause::id)
                .map(Object::toString)
                .findFirst();
    }
}
