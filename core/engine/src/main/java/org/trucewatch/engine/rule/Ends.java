package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trucewatch.engine.answer.Answer;
import org.trucewatch.engine.clause.Probe;
import org.trucewatch.engine.evidence.Bisection;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.time.Span;

/// When what lasts was ended, place by place.
final class Ends {
    private final Court court;
    private final Map<Location, List<Span>> byPlace = new HashMap<>();
    private long longest;

    Ends(Court court, Probe probe) {
        this.court = court;
        var evidence = court.evidence();
        for (var hit : court.hearing().hits(probe))
            if (!court.hearing().isRefuted(hit.row()))
                evidence.place(hit.claim())
                        .ifPresent(place -> byPlace.computeIfAbsent(place, any -> new ArrayList<>())
                                .add(hit.span()));
        for (var spans : byPlace.values()) {
            spans.sort(Comparator.comparingLong(Span::from));
            for (var span : spans)
                if (span.from() != Span.BEGINNING) longest = Math.max(longest, span.to() - span.from());
        }
    }

    /// Whether what a claim tells lasted to a limit, which lies between two instants: unless an end was told at its
    /// place before, and not beyond the time asked about.
    Answer lasts(int row, long from, long to, long now) {
        var answer = isOver(from, to, now);
        var span = court.evidence().span(row);
        var ends = court.evidence()
                .place(row)
                .map(place -> byPlace.getOrDefault(place, List.of()))
                .orElse(List.of());
        for (var index = first(ends, span.from()); index < ends.size(); index++) {
            var end = ends.get(index);
            if (answer.isOut() || end.from() >= to) break;
            if (end.to() > span.from()) answer = answer.and(notEnded(end, span, from, to));
        }
        return answer;
    }

    /// The first end that can reach beyond an instant.
    private int first(List<Span> ends, long instant) {
        if (ends.isEmpty() || ends.get(0).from() == Span.BEGINNING || instant == Span.BEGINNING) return 0;
        return Bisection.count(ends.size(), middle -> ends.get(middle).from() <= instant - longest);
    }

    private static Answer isOver(long from, long to, long instant) {
        if (instant >= to) return Answer.IN;
        return instant < from ? Answer.NOT_LONG : Answer.TIME_STRADDLES;
    }

    private static Answer notEnded(Span end, Span span, long from, long to) {
        var late = isOver(from, to, end.to() - 1);
        return late.isOut() && end.from() >= span.to() - 1 ? late : Answer.TIME_STRADDLES;
    }
}
