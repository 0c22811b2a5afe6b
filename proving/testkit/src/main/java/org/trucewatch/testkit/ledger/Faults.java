package org.trucewatch.testkit.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which operations of a store fail, counted from 1 over every store opened on one medium.
///
/// Each fault has two forms, because a writer cannot tell them apart: the bytes were *lost*, or they were *kept* and
/// only the answer was lost. A store under test asks [#next] at each write to its medium.
public final class Faults {
    /// How an operation fails.
    public enum Fault {
        LOSE,
        KEEP
    }

    private record Planned(long operation, Fault fault) {}

    private final List<Planned> planned = new ArrayList<>();
    private long operations;

    private Faults() {}

    public static Faults none() {
        return new Faults();
    }

    /// The operation with this number fails, and what it wrote is gone.
    public static Faults failAndLose(long operation) {
        return none().then(operation, Fault.LOSE);
    }

    /// The operation with this number fails although what it wrote has landed.
    public static Faults failButKeep(long operation) {
        return none().then(operation, Fault.KEEP);
    }

    public Faults then(long operation, Fault fault) {
        planned.add(new Planned(operation, fault));
        return this;
    }

    /// Counts one operation; says how it fails if it does.
    public Optional<Fault> next() {
        operations++;
        return planned.stream()
                .filter(plan -> plan.operation == operations)
                .map(Planned::fault)
                .findFirst();
    }

    /// How many operations were counted, to walk a fault through all of them.
    public long operations() {
        return operations;
    }
}
