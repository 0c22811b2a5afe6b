package org.trucewatch.model.verdict;

import java.util.Locale;

/// The three standards of proof, side by side.
public enum Standard {
    ALLEGED,
    CORROBORATED,
    VERIFIED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
