package org.trucewatch.testkit.ledger;

import org.trucewatch.ledger.HighWaterMark;
import org.trucewatch.ledger.merkle.Head;

/// A high-water mark that lasts as long as the test.
public final class MemoryMark implements HighWaterMark {
    private Head highest = Head.empty();

    @Override
    public String keeper() {
        return "the mark of this test";
    }

    @Override
    public Head highest() {
        return highest;
    }

    @Override
    public void raise(Head head) {
        highest = head;
    }
}
