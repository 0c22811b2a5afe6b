package org.trucewatch.engine.rule;

import java.util.Optional;

/// What one happening comes to for one party: an occurrence, less than the standard asks for, or nothing.
record Told(Optional<Found> found, boolean lower) {
    static final Told NOTHING = new Told(Optional.empty(), false);
    static final Told LOWER = new Told(Optional.empty(), true);

    static Told of(Found found) {
        return new Told(Optional.of(found), false);
    }
}
