package org.trucewatch.testkit.oracle;

import java.util.List;
import java.util.Optional;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.verdict.PartyVerdict;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Verdict;

/// What is owed in step with another clause: to fall behind counts only against one who falls behind the other.
/// Source: language, section 4 (lockstep); rules of the judge, L3.
final class Steps {
    private Steps() {}

    static PartyAnswer kept(Setting setting, Demand demand, PartyAnswer own) {
        var step = demand.phrase(Phrase.Term.InStep.class);
        if (step.isEmpty() || setting.alone()) return own;
        var id = step.get().clause().in(setting.text().id());
        return kept(own, id, other(setting, id));
    }

    /// What the other clause comes to, as if it had to keep step with nothing.
    private static Optional<Verdict> other(Setting setting, ClauseId id) {
        var text = setting.file().agreement().text(id.text());
        return text.flatMap(it -> it.clause(id.key()))
                .map(clause -> Clauses.standard(
                                setting.asking(id).within(text.get()).apart(), clause)
                        .verdict());
    }

    private static PartyAnswer kept(PartyAnswer own, ClauseId id, Optional<Verdict> other) {
        var verdict = own.verdict();
        var behind = List.of(Verdict.OVERDUE, Verdict.UNPERFORMED, Verdict.PARTLY_FULFILLED)
                .contains(verdict.verdict());
        var done = other.filter(it -> it == Verdict.FULFILLED || it == Verdict.FULFILLED_LATE);
        if (!behind || done.isPresent()) return own;
        var perhaps = other.filter(Verdict.PARTLY_FULFILLED::equals).isPresent();
        return new PartyAnswer(
                new PartyVerdict(
                        verdict.party(),
                        perhaps ? Verdict.UNCERTAIN : Verdict.NOT_DETERMINED,
                        perhaps ? verdict.by() : List.of(),
                        verdict.since(),
                        verdict.due(),
                        Reason.of("in-step", id.toString())),
                own.occurrences());
    }
}
