package org.trucewatch.model.agreement;

import java.util.Optional;
import org.trucewatch.model.space.Length;
import org.trucewatch.model.time.Period;

/// What is to be done, or not done.
public sealed interface Deed {
    /// One or several acts and what they are done to.
    record Act(Names acts, Optional<Thing> thing) implements Deed {}

    /// To keep a thing in a state (name after the thing) or in a number (quantity before it).
    record Keep(Optional<Quantity> quantity, Names things, Optional<String> state, Tail tail) implements Deed {}

    /// To let somebody or something do a deed: an act of preventing it is the breach.
    record Let(Optional<Quantity> quantity, Names who, Optional<Names> of, Deed deed) implements Deed {}

    /// To stop others from a deed: each act of theirs is the breach.
    record Prevent(Names who, Deed deed) implements Deed {}

    /// The pattern: a clause broken so many times by one party within a span and, if given, a distance.
    record Break(ClauseRef clause, int times, Period within, Optional<Length> distance) implements Deed {}
}
