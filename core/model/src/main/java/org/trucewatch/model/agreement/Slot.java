package org.trucewatch.model.agreement;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The slot of a sentence that a phrase fills, in canonical order.
///
/// A sentence has at most one phrase a slot, save exceptions. A rival reading's phrase replaces the one in the same
/// slot. Source: the language, section 3.
public enum Slot {
    TO,
    FROM,
    VIA,
    FOR,
    AGAINST,
    WITH,
    WITHOUT,
    WHERE,
    START,
    END,
    DURING,
    HOURS,
    STARTING,
    DUE,
    RECURRENCE,
    HOLD,
    AS_AT,
    STEPS,
    CONDITION,
    CONSENT,
    EXCHANGE,
    LOCKSTEP,
    SUSPENSION,
    EXCEPTION,
    ACCEPTANCE,
    FRESHNESS,
    SILENCE,
    PREVALENCE;

    /// The slot that `phrase` fills.
    public static Slot of(Phrase phrase) {
        return switch (phrase) {
            case Phrase.Role role -> ofRole(role.part());
            case Phrase.Place place -> WHERE;
            case Phrase.When when -> ofTime(when);
            case Phrase.Term term -> ofTerm(term);
            case Phrase.Except except -> EXCEPTION;
            case Phrase.Proof.AcceptedBy proof -> ACCEPTANCE;
            case Phrase.Proof.FreshFor proof -> FRESHNESS;
            case Phrase.Proof.SilenceCounts proof -> SILENCE;
            case Phrase.Proof.Prevails proof -> PREVALENCE;
        };
    }

    /// The phrases with `rivals` in place of those in the same slots, in canonical order.
    public static List<Phrase> replaced(List<Phrase> phrases, List<Phrase> rivals) {
        var taken = rivals.stream().map(Slot::of).toList();
        var kept = phrases.stream().filter(phrase -> !taken.contains(of(phrase)));
        return Stream.concat(kept, rivals.stream())
                .sorted(Comparator.comparing(Slot::of))
                .toList();
    }

    private static Slot ofRole(Phrase.Role.Part part) {
        return switch (part) {
            case TO -> TO;
            case FROM -> FROM;
            case VIA -> VIA;
            case FOR -> FOR;
            case AGAINST -> AGAINST;
            case WITH -> WITH;
            case WITHOUT -> WITHOUT;
        };
    }

    private static Slot ofTime(Phrase.When when) {
        return switch (when) {
            case Phrase.When.From from -> START;
            case Phrase.When.After after -> START;
            case Phrase.When.Until until -> END;
            case Phrase.When.Before before -> END;
            case Phrase.When.On on -> DUE;
            case Phrase.When.During during -> DURING;
            case Phrase.When.Hours hours -> HOURS;
            case Phrase.When.Lasting lasting -> HOLD;
            case Phrase.When.AsAt asAt -> AS_AT;
            case Phrase.When.By by -> by.starting() ? STARTING : DUE;
            case Phrase.When.AtOnce atOnce -> atOnce.starting() ? STARTING : DUE;
            case Phrase.When.Counted counted -> counted.starting() ? STARTING : DUE;
            case Phrase.When.Every every -> RECURRENCE;
            case Phrase.When.InAny inAny -> RECURRENCE;
            case Phrase.When.AgainWithin again -> RECURRENCE;
            case Phrase.When.InSteps inSteps -> STEPS;
        };
    }

    private static Slot ofTerm(Phrase.Term term) {
        return switch (term) {
            case Phrase.Term.If condition -> CONDITION;
            case Phrase.Term.WithConsent consent -> CONSENT;
            case Phrase.Term.InExchange exchange -> EXCHANGE;
            case Phrase.Term.InStep step -> LOCKSTEP;
            case Phrase.Term.SuspendedWhile suspension -> SUSPENSION;
        };
    }
}
