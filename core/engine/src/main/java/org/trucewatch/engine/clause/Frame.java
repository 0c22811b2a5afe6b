package org.trucewatch.engine.clause;

import java.util.List;
import java.util.Optional;
import org.trucewatch.engine.names.Parties;
import org.trucewatch.engine.time.Window;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.agreement.Names;
import org.trucewatch.model.time.Period;
import org.trucewatch.model.verdict.Kind;

/// What every demand has: its clause, its kind, whom it is about, and when and on what terms it holds.
///
/// `window` is what the calendar fixes; `opens` and `closes` wait for events, `exchanges` for what another gives,
/// `conditions` must be met, and `suspensions` stop it while they last. `consents` must be told of each act, and
/// `inStep` names the clause that must be kept up with. `holders` are those to whom what the parties have to tolerate
/// is allowed; nobody where nothing is.
public record Frame(
        ClauseId clause,
        Kind kind,
        Header header,
        TextTerm text,
        Parties parties,
        Window window,
        List<Trigger> opens,
        List<Trigger> closes,
        List<Trigger> exchanges,
        List<Condition> conditions,
        List<Suspension> suspensions,
        List<Names> consents,
        Optional<ClauseId> inStep,
        Optional<Period> fresh,
        boolean silenceCounts,
        boolean prevails,
        List<String> holders) {
    public Frame {
        holders = List.copyOf(holders);
        opens = List.copyOf(opens);
        closes = List.copyOf(closes);
        exchanges = List.copyOf(exchanges);
        conditions = List.copyOf(conditions);
        suspensions = List.copyOf(suspensions);
        consents = List.copyOf(consents);
    }

    /// A fact on which the sentence depends.
    public record Condition(Trigger trigger, Trigger.Relation relation) {}

    /// What stops the sentence, and what lets it go on.
    public record Suspension(Trigger begins, List<Trigger> ends) {
        public Suspension {
            ends = List.copyOf(ends);
        }
    }

    Frame of(Kind other) {
        return new Frame(
                clause,
                other,
                header,
                text,
                parties,
                window,
                opens,
                closes,
                exchanges,
                conditions,
                suspensions,
                consents,
                inStep,
                fresh,
                silenceCounts,
                prevails,
                holders);
    }

    Frame during(Window other) {
        return new Frame(
                clause,
                kind,
                header,
                text,
                parties,
                other,
                opens,
                closes,
                exchanges,
                conditions,
                suspensions,
                consents,
                inStep,
                fresh,
                silenceCounts,
                prevails,
                holders);
    }

    /// What others have to tolerate.
    Frame toleratedBy(Parties others) {
        var allowed =
                parties.all().stream().flatMap(party -> party.actors().stream()).toList();
        return new Frame(
                clause,
                kind,
                header,
                text,
                others,
                window,
                opens,
                closes,
                exchanges,
                conditions,
                suspensions,
                consents,
                inStep,
                fresh,
                silenceCounts,
                prevails,
                allowed);
    }
}
