package org.trucewatch.model.registry;

import java.util.Optional;

/// An origin that pages relay: the last link of a chain. Ten mirrors of one agency are one lineage.
///
/// Members of one `family` are one voice for facts told only by them. `speaksFor` is the actor whose word it is, so
/// that an interested denial and an admission can be told from a credible one. An `anonymous` lineage (unnamed
/// intake) is shown and never carries a verdict alone; an outlet that relays unnamed people speaks for itself.
public record Lineage(
        String id,
        String name,
        String kind,
        Optional<String> family,
        Optional<String> speaksFor,
        boolean anonymous,
        String note) {}
