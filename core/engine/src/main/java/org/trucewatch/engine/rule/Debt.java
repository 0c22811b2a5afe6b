package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.List;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Verdict;

/// One thing owed and what became of it, with what that rests on.
record Debt(Found found, List<Done> rests) {
    Debt {
        rests = List.copyOf(rests);
    }

    /// What begins later bears on it no more.
    long until() {
        return until(found.verdict(), rests);
    }

    /// Performances are added up in the order of their ends, until they are enough. Where none is owed, none need be
    /// named.
    static long until(Verdict verdict, List<Done> rests) {
        return verdict == Verdict.FULFILLED && !rests.isEmpty()
                ? rests.getLast().span().to()
                : Span.END;
    }

    Debt with(Verdict other, Reason why) {
        return new Debt(found.with(other, why), rests);
    }

    /// In the order of occurrences.
    static List<Debt> sorted(List<Debt> debts) {
        var all = new ArrayList<>(debts);
        all.sort((one, other) -> Court.inOrder(one.found(), other.found()));
        return all;
    }

    static List<Found> found(List<Debt> debts) {
        return debts.stream().map(Debt::found).toList();
    }

    /// As [Found#shown], of evidence that was heard at different times.
    Occurrence shown(String name) {
        return new Occurrence(
                found.id(), name, found.verdict(), found.span(), Done.ids(rests), Done.isReply(rests), found.reason());
    }
}
