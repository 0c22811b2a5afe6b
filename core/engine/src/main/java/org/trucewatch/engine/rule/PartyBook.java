package org.trucewatch.engine.rule;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Verdict;

/// The occurrences of one party, and what they come to, while some come and some go.
final class PartyBook {
    private final Parts parts = new Parts(Part.ORDER);
    private final Map<Verdict, Integer> count = new EnumMap<>(Verdict.class);
    private final Map<Verdict, Ids> by = new EnumMap<>(Verdict.class);
    private int lower;

    Parts parts() {
        return parts;
    }

    void add(Part part) {
        parts.add(part);
        count.merge(part.verdict(), 1, Integer::sum);
        by.computeIfAbsent(part.verdict(), any -> new Ids()).add(part.shown().by());
    }

    void remove(Part part) {
        parts.remove(part);
        count.merge(part.verdict(), -1, Integer::sum);
        by.computeIfAbsent(part.verdict(), any -> new Ids()).remove(part.shown().by());
    }

    /// One more or one less that is told, but not enough.
    void lower(int more) {
        lower += more;
    }

    boolean isLower() {
        return lower > 0;
    }

    /// What [Fold#party] makes of the same occurrences.
    Optional<PartyRuling> verdict(String name) {
        for (var entry : count.entrySet()) if (entry.getValue() > 0) return Optional.of(verdict(name, entry.getKey()));
        return Optional.empty();
    }

    private PartyRuling verdict(String name, Verdict verdict) {
        var reason = Optional.<Part>empty();
        for (var part : parts.all()) {
            if (part.verdict() != verdict) continue;
            if (reason.isEmpty()) reason = Optional.of(part);
            if (part.from() != Span.BEGINNING) return verdict(name, reason.get(), OptionalLong.of(part.from()));
        }
        return verdict(name, reason.orElseThrow(), OptionalLong.empty());
    }

    private PartyRuling verdict(String name, Part first, OptionalLong since) {
        var ids = by.computeIfAbsent(first.verdict(), any -> new Ids()).list();
        return new PartyRuling(
                name,
                first.verdict(),
                ids,
                since,
                OptionalLong.empty(),
                first.shown().reason());
    }
}
