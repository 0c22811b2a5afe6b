package org.trucewatch.engine.clause;

import java.util.List;
import java.util.Optional;
import org.trucewatch.engine.names.Parties;
import org.trucewatch.engine.time.Window;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.time.Period;
import org.trucewatch.model.verdict.Kind;

/// What every demand has: its clause, its kind, whom it is about, and when and on what terms it holds.
///
/// `window` is what the calendar fixes; `opens` and `closes` wait for events, `conditions` must be met, and
/// `suspensions` stop it while they last.
public record Frame(
        ClauseId clause,
        Kind kind,
        Header header,
        Parties parties,
        Window window,
        List<Trigger> opens,
        List<Trigger> closes,
        List<Condition> conditions,
        List<Trigger> suspensions,
        List<String> consents,
        Optional<Period> fresh,
        boolean silenceCounts,
        boolean prevails) {
    public Frame {
        opens = List.copyOf(opens);
        closes = List.copyOf(closes);
        conditions = List.copyOf(conditions);
        suspensions = List.copyOf(suspensions);
        consents = List.copyOf(consents);
    }

    /// A fact on which the sentence depends.
    public record Condition(Trigger trigger, Trigger.Relation relation) {}

    Frame of(Kind other) {
        return new Frame(
                clause,
                other,
                header,
                parties,
                window,
                opens,
                closes,
                conditions,
                suspensions,
                consents,
                fresh,
                silenceCounts,
                prevails);
    }

    Frame about(Parties others) {
        return new Frame(
                clause,
                kind,
                header,
                others,
                window,
                opens,
                closes,
                conditions,
                suspensions,
                consents,
                fresh,
                silenceCounts,
                prevails);
    }
}
