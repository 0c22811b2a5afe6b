package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.List;

/// Occurrences that went and that came, in the order in which they must be taken away and added. To be added to.
record Change(List<Part> gone, List<Part> come) {
    Change() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    boolean isEmpty() {
        return gone.isEmpty() && come.isEmpty();
    }

    void in(Parts parts) {
        gone.forEach(parts::remove);
        come.forEach(parts::add);
    }
}
