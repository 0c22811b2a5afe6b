package org.trucewatch.testkit.oracle;

import java.util.List;

/// Whom a verdict is about: one actor, or several with one debt. `anyone` and `someone` stand for whoever did it.
/// Source: language, section 1; rules of the judge, C.
record Party(String id, List<String> names) {
    static final String ANYONE = "anyone";
    static final String SOMEONE = "someone";

    Party {
        names = List.copyOf(names);
    }

    static Party of(String name) {
        return new Party(name, List.of(name));
    }

    boolean isOpen() {
        return id.equals(ANYONE) || id.equals(SOMEONE);
    }
}
