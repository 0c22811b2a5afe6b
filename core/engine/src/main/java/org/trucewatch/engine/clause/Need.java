package org.trucewatch.engine.clause;

import java.util.Optional;
import org.trucewatch.model.agreement.Names;
import org.trucewatch.model.agreement.Quantity;

/// How many a clause asks for. `all` cannot be counted out, and no number told shows a share; `unit` is what is
/// counted, if the clause names it.
public record Need(long least, long most, boolean all, boolean share, Optional<Names> unit) {
    static final Need ONE = new Need(1, Long.MAX_VALUE, false, false, Optional.empty());

    static Need of(Optional<Quantity> quantity, Optional<Names> unit) {
        if (quantity.isEmpty()) return new Need(1, Long.MAX_VALUE, false, false, unit);
        return switch (quantity.get()) {
            case Quantity.All all -> new Need(1, Long.MAX_VALUE, true, false, unit);
            case Quantity.Count count -> new Need(count.minimum(), count.maximum(), false, false, unit);
            case Quantity.Share share -> new Need(1, Long.MAX_VALUE, false, true, unit);
        };
    }
}
