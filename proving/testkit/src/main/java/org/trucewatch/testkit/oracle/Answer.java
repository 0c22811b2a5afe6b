package org.trucewatch.testkit.oracle;

/// The answer of one attribute, with the code that says why where it is not *in*.
record Answer(Tri tri, String code) {
    static final Answer IN = new Answer(Tri.IN, "");

    static Answer out(String code) {
        return new Answer(Tri.OUT, code);
    }

    static Answer cannotTell(String code) {
        return new Answer(Tri.CANNOT_TELL, code);
    }

    static Answer of(Tri tri, String cannotTell, String out) {
        return switch (tri) {
            case IN -> IN;
            case CANNOT_TELL -> cannotTell(cannotTell);
            case OUT -> out(out);
        };
    }

    boolean isIn() {
        return tri == Tri.IN;
    }

    boolean isOut() {
        return tri == Tri.OUT;
    }

    /// The better of two alternatives; the first where they are alike.
    Answer or(Answer other) {
        return tri.compareTo(other.tri) <= 0 ? this : other;
    }

    /// The worse of two that are both needed; the first where they are alike.
    Answer and(Answer other) {
        return tri.compareTo(other.tri) >= 0 ? this : other;
    }
}
