package org.trucewatch.testkit.oracle;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.PartyVerdict;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Verdict;

/// What one sentence comes to for one party, and the occurrences it is made of.
record PartyAnswer(PartyVerdict verdict, List<Occurrence> occurrences) {
    static final Comparator<Occurrence> ORDER = Comparator.<Occurrence>comparingLong(
                    occurrence -> occurrence.happened().from())
            .thenComparing(Occurrence::id);

    PartyAnswer {
        occurrences = occurrences.stream().sorted(ORDER).toList();
    }

    /// A verdict that rests on no report.
    static PartyAnswer of(Party party, Verdict verdict, Reason reason) {
        return due(party, verdict, reason, OptionalLong.empty());
    }

    static PartyAnswer due(Party party, Verdict verdict, Reason reason, OptionalLong due) {
        var answer = new PartyVerdict(party.id(), verdict, List.of(), OptionalLong.empty(), due, reason);
        return new PartyAnswer(answer, List.of());
    }

    /// The first in precedence over some occurrences. Source: rules of the judge, G11.
    static PartyAnswer folded(Party party, List<Occurrence> occurrences, OptionalLong due) {
        var ordered = occurrences.stream().sorted(ORDER).toList();
        var first =
                ordered.stream().min(Comparator.comparing(Occurrence::verdict)).orElseThrow();
        return of(party, first.verdict(), first.reason(), ordered, due);
    }

    /// A verdict carried by those occurrences that have it.
    static PartyAnswer of(Party party, Verdict verdict, Reason reason, List<Occurrence> occurrences, OptionalLong due) {
        var carrying = occurrences.stream()
                .filter(occurrence -> occurrence.verdict() == verdict)
                .toList();
        return new PartyAnswer(
                new PartyVerdict(party.id(), verdict, reports(carrying), since(carrying), due, reason), occurrences);
    }

    private static List<String> reports(List<Occurrence> occurrences) {
        var reports = new TreeSet<String>();
        for (var occurrence : occurrences) reports.addAll(occurrence.by());
        return List.copyOf(reports);
    }

    private static OptionalLong since(List<Occurrence> occurrences) {
        return occurrences.stream()
                .mapToLong(occurrence -> occurrence.happened().from())
                .filter(from -> from != Span.BEGINNING)
                .min();
    }

    /// One group as an occurrence.
    static Occurrence occurrence(Party party, Group group, Proof proof, Verdict verdict, Reason reason) {
        return new Occurrence(group.id(), party.id(), verdict, proof.span(), proof.reports(), proof.isReply(), reason);
    }

    /// Why a group does not simply stand.
    static Reason reason(Proof proof) {
        return proof.outcome() == Proof.Outcome.DISPUTED
                ? new Reason("denied", proof.contraries())
                : Reason.of(proof.code());
    }
}
