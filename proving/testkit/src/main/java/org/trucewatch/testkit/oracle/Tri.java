package org.trucewatch.testkit.oracle;

/// The three answers of an attribute. Source: judging rules, section 3.
enum Tri {
    IN,
    CANNOT_TELL,
    OUT;

    /// One of the two suffices.
    static Tri either(Tri one, Tri other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /// Both are needed.
    static Tri both(Tri one, Tri other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    Tri mirrored() {
        return switch (this) {
            case IN -> OUT;
            case CANNOT_TELL -> CANNOT_TELL;
            case OUT -> IN;
        };
    }
}
