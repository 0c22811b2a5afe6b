package org.trucewatch.model.verdict;

import java.util.List;

/// The folded verdict of a clause under one standard, and all it rests on.
public record StandardVerdict(
        Verdict verdict,
        Reason reason,
        List<PartyVerdict> parties,
        List<Occurrence> occurrences,
        List<Aside> aside,
        List<Pattern> patterns) {
    public StandardVerdict {
        parties = List.copyOf(parties);
        occurrences = List.copyOf(occurrences);
        aside = List.copyOf(aside);
        patterns = List.copyOf(patterns);
    }

    /// Whether it rests on a report, of whichever party or happening.
    public boolean restsOn(String report) {
        return parties.stream().anyMatch(one -> one.by().contains(report))
                || occurrences.stream().anyMatch(one -> one.by().contains(report));
    }

    /// The same verdict with these set aside.
    public StandardVerdict with(List<Aside> others) {
        return new StandardVerdict(verdict, reason, parties, occurrences, others, patterns);
    }
}
