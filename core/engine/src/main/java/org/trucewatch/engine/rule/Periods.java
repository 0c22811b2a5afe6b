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
/// is asked whether it overlaps it. On one that was done in time nothing bears that began after it was done: nobody
/// reads on.
final class Periods {
    private Map<Period, Debt> known = new HashMap<>();
    private Map<Period, Debt> asked = new HashMap<>();

    /// What is owed by whom, by when, from when on, and where in time it may be found.
    record Period(int party, Need need, Due due, long start, Window window) {
        /// Of what differs from one to the next.
        @Override
        public int hashCode() {
            return Long.hashCode(due.latest() * 31 + start) + party;
        }

        boolean isTouched(Span span, Debt debt) {
            return span.to() > window.earliestStart()
                    && span.from() < window.latestEnd()
                    && span.from() <= debt.until();
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
        known.entrySet()
                .removeIf(one -> moved.stream().anyMatch(span -> one.getKey().isTouched(span, one.getValue())));
    }

    void clear() {
        known.clear();
        asked.clear();
    }
}
