package org.trucewatch.ledger;

/// What a store holds does not add up: its entries, in order, do not have the root its head names.
///
/// Nothing may be appended to such a ledger; `./tw verify` says which record is damaged and what is still good.
public final class Damaged extends Exception {
    private static final long serialVersionUID = 1;

    public Damaged(String sentence) {
        super(sentence);
    }
}
