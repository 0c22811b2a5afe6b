package org.trucewatch.model.registry;

import java.util.Optional;

/// A page, a post or a person that a report is read from, and the lineage it speaks for when it names no other.
public record Source(
        String id, String name, String kind, String language, String lineage, Optional<String> address, String note) {}
