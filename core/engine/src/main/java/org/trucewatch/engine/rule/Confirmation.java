package org.trucewatch.engine.rule;

import org.trucewatch.model.verdict.PartyVerdict;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.StandardVerdict;

/// What a single voice lacks: for *corroborated* a second one, for *verified* the finding of two reviewers.
///
/// Source: rules of the judge, M16.
final class Confirmation {
    private static final Reason NOT_CONFIRMED = Reason.of("not-confirmed");

    private Confirmation() {}

    static StandardVerdict named(Standard standard, StandardVerdict verdict) {
        if (standard != Standard.VERIFIED) return verdict;
        return new StandardVerdict(
                verdict.verdict(),
                lacking(verdict),
                verdict.parties().stream().map(Confirmation::named).toList(),
                verdict.occurrences().stream()
                        .map(one -> one.because(named(one.reason())))
                        .toList(),
                verdict.aside(),
                verdict.patterns());
    }

    /// That nothing is told of one party does not speak for the clause where something is told of another.
    private static Reason lacking(StandardVerdict verdict) {
        var lacks = verdict.reason().equals(Reasons.NO_BREACH)
                && verdict.parties().stream().anyMatch(party -> party.reason().equals(Reasons.ONE_VOICE));
        return lacks ? NOT_CONFIRMED : named(verdict.reason());
    }

    private static PartyVerdict named(PartyVerdict party) {
        return new PartyVerdict(
                party.party(), party.verdict(), party.by(), party.since(), party.due(), named(party.reason()));
    }

    private static Reason named(Reason reason) {
        return reason.equals(Reasons.ONE_VOICE) ? NOT_CONFIRMED : reason;
    }
}
