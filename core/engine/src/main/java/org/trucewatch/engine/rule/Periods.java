package org.trucewatch.engine.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.trucewatch.engine.clause.Need;
import org.trucewatch.engine.time.Due;
import org.trucewatch.engine.time.Window;
import org.trucewatch.model.time.Span;

/// What became of the periods of a duty, so that one is judged again only if something changed in its time.
///
/// Nothing outside of its window bears on a period: what is told of a performance, of a prevention or of nothing done
/// is asked whether it overlaps it.
final class Periods {
    private Map<Period, Debt> known = new HashMap<>();
    private Map<Period, Debt> asked = new HashMap<>();

    /// What is owed by whom, by when, from when on, and where in time it may be found.
    record Period(int party, Need need, Due due, long start, Window window) {
        boolean isTouched(Span span) {
            return span.to() > window.earliestStart() && span.from() < window.latestEnd();
        }
    }

    Debt of(Period period, Supplier<Debt> judged) {
        var debt = asked.get(period);
        if (debt == null) debt = known.get(period);
        if (debt == null) debt = judged.get();
        asked.put(period, debt);
        return debt;
    }

    /// What nobody asked for since the last time is no period of the duty any more.
    void touch(List<Span> moved) {
        known = asked;
        asked = new HashMap<>();
        known.keySet().removeIf(period -> moved.stream().anyMatch(period::isTouched));
    }

    void clear() {
        known.clear();
        asked.clear();
    }
}
