package org.trucewatch.engine.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trucewatch.engine.names.Parties;
import org.trucewatch.engine.time.Window;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.agreement.Names;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Phrase.Proof;
import org.trucewatch.model.agreement.Phrase.Term;
import org.trucewatch.model.time.Period;
import org.trucewatch.model.verdict.Kind;

/// What all sentences of a text say beside their deed: when, on what condition, with whose consent, in step with what.
record Frames(Header header, TextTerm text) {
    Window term() {
        return text.calendar();
    }

    Triggers triggers() {
        return new Triggers(header, term());
    }

    Frame frame(ClauseId clause, Kind kind, Parties parties, List<Phrase> phrases) {
        var times = new Times(header, term(), isDuty(kind)).read(phrases);
        var conditions = new ArrayList<Frame.Condition>();
        var exchanges = new ArrayList<Trigger>();
        var suspensions = new ArrayList<Frame.Suspension>();
        var consents = new ArrayList<Names>();
        var inStep = Optional.<ClauseId>empty();
        Optional<Period> fresh = Optional.empty();
        for (var phrase : phrases)
            switch (phrase) {
                case Term.If condition -> conditions.add(triggers().condition(condition.fact()));
                case Term.InExchange exchange -> exchanges.add(triggers().trigger(exchange.event(), term()));
                case Term.SuspendedWhile while_ -> suspensions.add(triggers().suspension(while_.event(), term()));
                case Term.WithConsent consent -> consents.add(consent.names());
                case Term.InStep step -> inStep = Optional.of(step.clause().in(header.id()));
                case Proof.FreshFor freshness -> fresh = Optional.of(freshness.period());
                default -> {}
            }
        return new Frame(
                clause,
                kind,
                header,
                text,
                parties,
                times.window(),
                times.opens(),
                times.closes(),
                exchanges,
                conditions,
                suspensions,
                consents,
                inStep,
                fresh,
                phrases.stream().anyMatch(Proof.SilenceCounts.class::isInstance),
                phrases.stream().anyMatch(Proof.Prevails.class::isInstance),
                List.of());
    }

    /// What is to be done *on* a day may be done late; what is not to be done on it may be done after it.
    private static boolean isDuty(Kind kind) {
        return kind == Kind.DUTY_TO_ACT || kind == Kind.DUTY_OF_EFFORT;
    }
}
