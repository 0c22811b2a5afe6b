package org.trucewatch.desk.permit;

import java.util.Set;

/// The names of people and of organisations that a reader of the record can meet, whether they have an account or not.
public record Bearers(Set<String> people, Set<String> organisations) {
    /// Of a record that names nobody.
    public static final Bearers NONE = new Bearers(Set.of(), Set.of());

    public Bearers {
        people = Set.copyOf(people);
        organisations = Set.copyOf(organisations);
    }
}
