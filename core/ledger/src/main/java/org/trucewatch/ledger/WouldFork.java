package org.trucewatch.ledger;

/// Signing would put the log's name under two histories. Nothing was signed.
public final class WouldFork extends Exception {
    private static final long serialVersionUID = 1;

    public WouldFork(String sentence) {
        super(sentence);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
