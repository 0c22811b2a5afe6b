package org.trucewatch.engine.clause;

import java.util.List;
import java.util.Optional;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.agreement.Event.Outcome;
import org.trucewatch.model.agreement.Event.Selector;
import org.trucewatch.model.agreement.Names;
import org.trucewatch.model.time.Period;
import org.trucewatch.model.time.Span;

/// Something that a window, a deadline or a condition waits for.
public sealed interface Trigger {
    /// Whether it must be an act of the party judged.
    default boolean isBySame() {
        return switch (this) {
            case OfText text -> false;
            case OfClause of -> of.bySame();
            case OfAct of -> of.bySame();
        };
    }

    /// A date of the text itself; empty where the text does not tell it.
    record OfText(Optional<Span> span) implements Trigger {}

    /// What another clause comes to, for one of the parties named or whomever; `bySame` asks that the party judged
    /// brought it about.
    record OfClause(ClauseId clause, Outcome outcome, List<String> by, boolean bySame) implements Trigger {
        public OfClause {
            by = List.copyOf(by);
        }
    }

    /// Told acts. `needed` is how many make the event, of the `things` they are done to or else of the acts;
    /// `bySame` as above; `denials` speak against them. Of `each` of several it takes an act of his own.
    record OfAct(
            Probe probe,
            Probe denials,
            Selector which,
            long needed,
            Optional<Names> things,
            boolean bySame,
            List<String> each)
            implements Trigger {
        public OfAct {
            each = List.copyOf(each);
        }
    }

    /// How it must stand to the act judged (*it*): before or after, how far, and covering its place.
    record Relation(boolean coversIt, Optional<Distance> before, Optional<Distance> after) {
        static final Relation NONE = new Relation(false, Optional.empty(), Optional.empty());

        public boolean isFree() {
            return !coversIt && before.isEmpty() && after.isEmpty();
        }
    }

    /// How far before or after; without a period, at any distance.
    record Distance(boolean atLeast, Optional<Period> period) {}
}
