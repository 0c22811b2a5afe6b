package org.trucewatch.engine.clause;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.trucewatch.engine.answer.Answer;
import org.trucewatch.engine.time.Calendar;
import org.trucewatch.engine.time.Window;
import org.trucewatch.model.time.Span;

/// Hours of the local day, or a list of days; no days and whole days leave all in.
public record Hours(LocalTime from, LocalTime to, List<Span> days, Calendar calendar) {
    /// What lasts so long meets the hours of any day.
    private static final long THREE_DAYS = 3 * 86_400L;

    public Hours {
        days = List.copyOf(days);
    }

    /// The hours of one day, into the next where they run over midnight.
    public Window on(LocalDate day) {
        var last = from.isBefore(to) ? day : day.plusDays(1);
        return Window.from(calendar.clock(day.atTime(from))).and(Window.until(calendar.clock(last.atTime(to))));
    }

    /// Whether no hours are named, but days only.
    public boolean areAll() {
        return from.equals(LocalTime.MIN) && to.equals(LocalTime.MAX);
    }

    /// How a state told of a span, or word of it that something was not done, lies to these hours within a window: it
    /// is enough that they meet.
    public Answer touched(Window window, long start, long end) {
        if (meets(Math.max(start, window.latestStart()), Math.min(end, window.earliestEnd()), true)) return Answer.IN;
        if (!meets(Math.max(start, window.earliestStart()), Math.min(end, window.latestEnd()), false))
            return Answer.AFTER_WINDOW;
        return start == Span.BEGINNING ? Answer.TIME_UNKNOWN : Answer.TIME_STRADDLES;
    }

    private boolean meets(long start, long end, boolean surely) {
        if (start >= end) return false;
        if (days.isEmpty()) return meetsClock(start, end, surely);
        for (var day : days) {
            var first = Math.max(start, day.from());
            var last = Math.min(end, day.to());
            if (first < last && meetsClock(first, last, surely)) return true;
        }
        return false;
    }

    private boolean meetsClock(long start, long end, boolean surely) {
        if (areAll() || start == Span.BEGINNING || end - start > THREE_DAYS) return true;
        var last = calendar.date(end - 1);
        for (var day = calendar.date(start).minusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            var hours = on(day);
            var opens = surely ? hours.latestStart() : hours.earliestStart();
            var closes = surely ? hours.earliestEnd() : hours.latestEnd();
            if (Math.max(start, opens) < Math.min(end, closes)) return true;
        }
        return false;
    }
}
