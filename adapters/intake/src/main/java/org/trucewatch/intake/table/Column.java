package org.trucewatch.intake.table;

/// A column by the name that the codebook has for it, and its place in the release: -1 where the release has none.
public record Column(String name, int place) {
    public boolean isThere() {
        return place >= 0;
    }
}
