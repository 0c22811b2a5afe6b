package org.trucewatch.model.registry;

import org.trucewatch.model.agreement.TextId;
import org.trucewatch.model.time.Span;

/// What an actor is under one text, when, and on which ground the editors say so.
public record Side(String actor, TextId text, Role role, Span during, String reason) {
    /// The part an actor has under a text.
    public enum Role {
        PARTY,
        BOUND_ALLY,
        GUARANTOR,
        MONITOR,
        MEDIATOR,
        SPONSOR,
        EXCLUDED,
        NOT_COVERED,
        DISPUTED,
        NONE
    }
}
