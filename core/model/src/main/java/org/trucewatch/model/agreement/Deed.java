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

    /// The same deed done to another thing. What is kept can only be goods, and a pattern is done to nothing.
    default Deed with(Thing thing) {
        return switch (this) {
            case Act act -> new Act(act.acts(), Optional.of(thing));
            case Keep keep ->
                thing instanceof Thing.Goods goods
                        ? new Keep(goods.quantity(), goods.names(), keep.state(), goods.tail())
                        : keep;
            case Let let ->
                new Let(let.quantity(), let.who(), let.of(), let.deed().with(thing));
            case Prevent prevent -> new Prevent(prevent.who(), prevent.deed().with(thing));
            case Break pattern -> pattern;
        };
    }
}
