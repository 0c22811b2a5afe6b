package org.trucewatch.intake.ged;

/// A column by the name that the codebook has for it, and its place in the release: -1 where the release has none.
record Column(String name, int place) {
    boolean isThere() {
        return place >= 0;
    }
}
