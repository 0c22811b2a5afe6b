package org.trucewatch.ledger.seal;

/// Where unguessable bytes come from. The core has no chance of its own; an app hands in the platform's.
@FunctionalInterface
public interface Chance {
    byte[] bytes(int count);
}
