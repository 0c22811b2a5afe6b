package org.trucewatch.model.agreement;

import java.util.List;
import java.util.Optional;

/// What follows the name of a thing: what it consists of, the list it stands on, what it is counted against, and
/// its parts.
public record Tail(Optional<Names> of, Optional<String> onList, Optional<Rate> rate, List<Part> parts) {
    public static final Tail NONE = new Tail(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public Tail {
        parts = List.copyOf(parts);
    }

    /// What the count is measured against.
    public sealed interface Rate {
        /// `for each soldier`.
        record ForEach(Names names) implements Rate {}

        /// `as in rates`, a declared table.
        record AsInTable(String table) implements Rate {}
    }

    /// One *of which*: `of them exactly 2 commanders`, `50 % to the-east`.
    public record Part(Quantity quantity, Optional<String> name, Optional<String> to) {}
}
