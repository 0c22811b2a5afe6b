package org.trucewatch.testkit.worlds;

import java.util.List;

/// What the clauses of a made-up agreement are about, so that a property can be tried on a part of the rules.
public enum Topic {
    BANS,
    DUTIES,
    STATES,
    COUNTS,
    OTHERS_ACTS,
    RATIONS,
    ROLES,
    NOTICES,
    PERMISSIONS,
    CONDITIONS,
    RECURRENCE,
    READINGS,
    WORDS,
    TEXTS,
    TERMS,
    LISTS,
    DATES,
    PROOFS,
    NAMES,
    KEEPING;

    /// Everything.
    public static final List<Topic> ALL = List.of(values());
}
