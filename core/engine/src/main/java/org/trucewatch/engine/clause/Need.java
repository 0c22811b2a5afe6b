package org.trucewatch.engine.clause;

import java.util.Optional;
import org.trucewatch.model.agreement.Names;
import org.trucewatch.model.agreement.Quantity;

/// How many a clause asks for. `all` and shares cannot be counted out; `unit` is what is counted, if the clause names
/// it.
public record Need(long least, long most, boolean all, Optional<Names> unit) {
    static final Need ONE = new Need(1, Long.MAX_VALUE, false, Optional.empty());

    static Need of(Optional<Quantity> quantity, Optional<Names> unit) {
        if (quantity.isEmpty()) return new Need(1, Long.MAX_VALUE, false, unit);
        return switch (quantity.get()) {
            case Quantity.All all -> new Need(1, Long.MAX_VALUE, true, unit);
            case Quantity.Count count -> new Need(count.minimum(), count.maximum(), false, unit);
            case Quantity.Share share -> new Need(1, Long.MAX_VALUE, true, unit);
        };
    }
}
