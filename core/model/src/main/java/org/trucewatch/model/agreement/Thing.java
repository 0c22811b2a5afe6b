package org.trucewatch.model.agreement;

import java.util.Optional;

/// What an act is done to.
public sealed interface Thing {
    /// A whole text, as in *extend T1*.
    record OfText(TextId text) implements Thing {}

    /// A clause, as in *interpret clause aid*.
    record OfClause(ClauseRef clause) implements Thing {}

    /// Goods, people or other named things, counted or not.
    record Goods(Optional<Quantity> quantity, Names names, Tail tail) implements Thing {}
}
