package org.trucewatch.ledger;

import org.trucewatch.ledger.merkle.Head;

/// Somebody else appended first. Nothing was added; read on to `actual` and try again.
public final class Stale extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Head actual;

    public Stale(Head expected, Head actual) {
        super("the ledger has %s entries with root %s, not %s with root %s"
                .formatted(actual.size(), actual.root(), expected.size(), expected.root()));
        this.actual = actual;
    }

    public Head actual() {
        return actual;
    }
}
