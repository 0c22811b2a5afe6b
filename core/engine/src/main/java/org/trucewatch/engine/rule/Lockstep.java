package org.trucewatch.engine.rule;

import java.util.List;
import java.util.Optional;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Verdict;

/// What is owed *in step with* another clause: to fall behind counts only against one who falls behind the other.
///
/// Where the other clause is fulfilled, a shortfall stands; where it is fulfilled in part, nobody can tell who is
/// behind; else neither side has moved, and there is nothing to find. Source: rules of the judge, L3.
final class Lockstep {
    private Lockstep() {}

    static Ruling ruling(Ruling own, ClauseId with, Optional<Verdict> other) {
        var reason = Reason.of("in-step", with.toString());
        var parties =
                own.parties().stream().map(party -> party(party, other, reason)).toList();
        if (parties.equals(own.parties())) return own;
        return Fold.clause(parties, own.found());
    }

    private static PartyRuling party(PartyRuling own, Optional<Verdict> other, Reason reason) {
        if (!isBehind(own.verdict()) || other.filter(Fold::isDone).isPresent()) return own;
        var verdict =
                other.filter(Verdict.PARTLY_FULFILLED::equals).isPresent() ? Verdict.UNCERTAIN : Verdict.NOT_DETERMINED;
        return verdict == Verdict.UNCERTAIN
                ? new PartyRuling(own.party(), verdict, own.by(), own.since(), own.due(), reason)
                : new PartyRuling(own.party(), verdict, List.of(), own.since(), own.due(), reason);
    }

    private static boolean isBehind(Verdict verdict) {
        return switch (verdict) {
            case OVERDUE, UNPERFORMED, PARTLY_FULFILLED -> true;
            default -> false;
        };
    }
}
