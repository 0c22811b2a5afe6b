package org.trucewatch.model.agreement;

/// Which way a number binds. A bare number is a minimum: more is shown and is no breach. Edges are in, except for
/// `OVER` and `UNDER`.
public enum Bound {
    BARE(""),
    AT_LEAST("at least"),
    AT_MOST("at most"),
    EXACTLY("exactly"),
    OVER("over"),
    UNDER("under");

    private final String words;

    Bound(String words) {
        this.words = words;
    }

    /// The English words of the language.
    public String words() {
        return words;
    }
}
