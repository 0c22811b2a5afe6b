package org.trucewatch.engine.rule;

import org.trucewatch.engine.time.Calendar;
import org.trucewatch.engine.time.Due;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Reason;

/// The reasons of verdicts, as stable codes with their parts; dates are local days in ISO form.
///
/// Source: rules of the judge, E.
public final class Reasons {
    static final Reason NO_BREACH = Reason.of("no-breach");
    static final Reason BROKEN = Reason.of("broken");
    static final Reason ONE_VOICE = Reason.of("one-voice");
    static final Reason TRIGGER_NOT_MET = Reason.of("trigger-not-met");
    static final Reason TOLD_NOT_DONE = Reason.of("told-not-done");
    static final Reason NO_DATE = Reason.of("no-date");
    static final Reason DATE_UNKNOWN = Reason.of("date-unknown");
    static final Reason TIME_STRADDLES = Reason.of("time-straddles");
    static final Reason TRIGGER_PERHAPS = Reason.of("trigger-perhaps");
    static final Reason COUNT_STRADDLES = Reason.of("count-straddles");
    static final Reason ACTOR_UNKNOWN = Reason.of("actor-unknown");
    static final Reason DONE_PARTLY = Reason.of("done-partly");
    static final Reason OPPOSED = Reason.of("opposed");
    static final Reason DECLARATION = Reason.of("declaration");
    static final Reason POWER = Reason.of("power");
    static final Reason LAST_WORD = Reason.of("last-word");
    static final Reason NOTHING_COUNTS = Reason.of("nothing-counts");

    private Reasons() {}

    /// Why it is not sure that a date has passed: when it is, which day is meant, or whether it ever comes.
    static Reason perhapsDue(Due due) {
        if (!due.isDated()) return DATE_UNKNOWN;
        return due.limit().isPresent() ? TIME_STRADDLES : TRIGGER_PERHAPS;
    }

    /// A reason with the day of an instant; without a part where the instant is not known.
    static Reason on(String code, Calendar calendar, long instant) {
        if (instant == Span.BEGINNING || instant == Span.END) return Reason.of(code);
        return Reason.of(code, date(calendar, instant));
    }

    static String date(Calendar calendar, long instant) {
        return calendar.date(instant).toString();
    }
}
