package org.trucewatch.engine.clause;

import java.util.List;
import org.trucewatch.engine.time.Due;
import org.trucewatch.model.time.Period;
import org.trucewatch.model.time.Unit;

/// When a duty is due.
public sealed interface Timing {
    /// At a date, or never.
    record Fixed(Due due) implements Timing {}

    /// By the end of the day on which the clause begins to bind.
    record AtOnce() implements Timing {}

    /// So long after something happens.
    record FromEvent(Trigger trigger, Period period) implements Timing {}

    /// Once in every period of the term, counted from its start; calendar units where the text says *every week*.
    record Every(Period period) implements Timing {
        public boolean isCalendar() {
            return period.number() == 1 && period.unit() != Unit.MINUTE && period.unit() != Unit.HOUR;
        }
    }

    /// In any period of this length.
    record InAny(Period period) implements Timing {}

    /// A first date, and then so long after the last performance or missed date.
    record Again(Timing first, Period period) implements Timing {}

    /// Running totals, each with its date.
    record Steps(List<Step> steps) implements Timing {
        public Steps {
            steps = List.copyOf(steps);
        }
    }

    /// One instalment.
    record Step(Need need, Due due) {}

    /// Each time something happens.
    record AfterEach(Trigger trigger, Period period) implements Timing {}
}
