package org.trucewatch.model.verdict;

import java.util.Locale;

/// Whether a clause's text binds at the moment asked about, beside what was found.
public enum Status {
    NOT_YET_IN_FORCE,
    IN_FORCE,
    SUSPENDED,
    ENDED,
    DISPUTED;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
