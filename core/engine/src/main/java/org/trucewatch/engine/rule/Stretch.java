package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trucewatch.engine.clause.Timing;
import org.trucewatch.engine.evidence.Bisection;
import org.trucewatch.engine.time.Calendar;
import org.trucewatch.engine.weigh.Happening;
import org.trucewatch.model.time.Span;

/// One period of a term; `isCut` where the term begins or ends within it.
///
/// Source: rules of the judge, I19.
record Stretch(long from, long to, boolean isCut) {
    /// More periods than any agreement has; a guard against a period of no length.
    private static final int MOST = 10_000;

    /// Those that have begun, one after another from the start of the term.
    static Optional<List<Stretch>> of(Calendar calendar, Span term, Timing.Every every, long now) {
        var start = term.from();
        if (start == Span.BEGINNING || start == Span.END || every.period().number() == 0) return Optional.empty();
        var all = new ArrayList<Stretch>();
        while (all.size() < MOST && start <= now && start < term.to()) {
            var end = end(calendar, start, every);
            var last = Math.min(end, term.to());
            all.add(new Stretch(start, last, last < end || (all.isEmpty() && isCutAtStart(calendar, start, every))));
            start = end;
        }
        return Optional.of(all);
    }

    /// The happenings that can lie in each, in their order.
    static List<List<Happening>> in(List<Stretch> all, List<Happening> happenings) {
        var shares = new ArrayList<List<Happening>>();
        for (var number = 0; number < all.size(); number++) shares.add(new ArrayList<>());
        for (var happening : happenings) {
            var span = happening.reach();
            var first = Bisection.count(all.size(), number -> all.get(number).to() <= span.from());
            for (var number = first; number < all.size() && all.get(number).from() < span.to(); number++)
                shares.get(number).add(happening);
        }
        return shares;
    }

    private static boolean isCutAtStart(Calendar calendar, long start, Timing.Every every) {
        return every.isCalendar()
                && start != calendar.startOfUnit(start, every.period().unit());
    }

    private static long end(Calendar calendar, long start, Timing.Every every) {
        if (!every.isCalendar()) return calendar.shift(start, every.period(), 1);
        var unit = calendar.startOfUnit(start, every.period().unit());
        return calendar.shift(unit, every.period(), 1);
    }
}
