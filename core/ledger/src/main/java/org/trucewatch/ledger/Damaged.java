package org.trucewatch.ledger;

import org.trucewatch.model.agreement.Words;

/// What a store holds does not add up: its entries, in order, do not have the root its head names.
///
/// Nothing may be appended to such a ledger; `./tw verify` says which record is damaged and what is still good.
public final class Damaged extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Words words;

    public Damaged(Words words) {
        super(words.english());
        this.words = words;
    }

    /// What does not add up.
    public Words words() {
        return words;
    }

    public String sentence() {
        return words.english();
    }
}
