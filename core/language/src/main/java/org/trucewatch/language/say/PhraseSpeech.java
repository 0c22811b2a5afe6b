package org.trucewatch.language.say;

import java.util.List;
import java.util.stream.Collectors;
import org.trucewatch.model.agreement.Event;
import org.trucewatch.model.agreement.Names;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Phrase.Matter;
import org.trucewatch.model.agreement.Phrase.Point;
import org.trucewatch.model.agreement.Phrase.Proof;
import org.trucewatch.model.agreement.Phrase.Term;
import org.trucewatch.model.agreement.Phrase.When;

/// Phrases; each brings the space or the comma before it along.
final class PhraseSpeech {
    private final Voice voice;
    private final Figures figures;
    private final Things things;
    private final Happenings happenings;

    PhraseSpeech(Voice voice, Figures figures, Things things, Happenings happenings) {
        this.voice = voice;
        this.figures = figures;
        this.things = things;
        this.happenings = happenings;
    }

    String phrases(List<? extends Phrase> phrases) {
        return phrases.stream().map(this::phrase).collect(Collectors.joining());
    }

    private String phrase(Phrase phrase) {
        return switch (phrase) {
            case Phrase.Role role -> happenings.role(role);
            case Phrase.Place place -> happenings.place(place);
            case When when -> when(when);
            case Term term -> term(term);
            case Phrase.Except except ->
                except("except", except.what())
                        + except.butNot().map(but -> except("but-not", but)).orElse("");
            case Proof proof -> proof(proof);
        };
    }

    private String when(When when) {
        return switch (when) {
            case When.From from -> voice.say("when-from", figures.moment(from.moment()));
            case When.After after -> voice.say("when-after", point(after.point()));
            case When.Until until -> voice.say("when-until", endPoint(until.point()));
            case When.Before before -> voice.say("when-before", point(before.point()));
            case When.On on -> voice.say("when-on", figures.moment(on.moment()));
            case When.During during -> voice.say("when-during", voice.nouns(during.phases()));
            case When.Hours hours -> voice.say("when-hours", figures.time(hours.from()), figures.time(hours.to()));
            case When.Lasting lasting -> voice.say("when-lasting", lasting(lasting));
            case When.AsAt asAt -> voice.say("when-as-at", figures.moment(asAt.moment()));
            case When.By by -> starting(by.starting(), voice.say("when-by", figures.end(by.moment())));
            case When.AtOnce atOnce -> starting(atOnce.starting(), voice.say("when-at-once"));
            case When.Counted counted -> starting(counted.starting(), counted(counted));
            case When.Every every -> every(every);
            case When.InAny inAny -> voice.say("when-in-any", figures.period(inAny.period()));
            case When.AgainWithin again -> voice.say("when-again", figures.period(again.period()));
            case When.InSteps steps -> voice.say("when-steps", steps(steps));
        };
    }

    private String lasting(When.Lasting lasting) {
        String period = figures.period(lasting.period());
        return lasting.bound().map(bound -> figures.bounded(bound, period)).orElse(period);
    }

    private String starting(boolean starting, String words) {
        return starting ? voice.say("when-starting", words) : words;
    }

    private String counted(When.Counted counted) {
        String key = (counted.atLeast() ? "when-at-least" : "when-within") + (counted.before() ? "-before" : "-after");
        return voice.say(key, figures.period(counted.period()), happenings.anchor(counted.anchor()));
    }

    private String every(When.Every every) {
        return every.period().number() == 1
                ? voice.say("when-every-one", figures.unit(every.period()))
                : voice.say("when-every", figures.period(every.period()));
    }

    private String steps(When.InSteps steps) {
        return steps.steps().stream()
                .map(step -> voice.say("step", figures.quantity(step.quantity()), when(step.when())))
                .collect(Collectors.joining(voice.say("semicolon")));
    }

    private String point(Point point) {
        return switch (point) {
            case Point.OfMoment of -> figures.moment(of.moment());
            case Point.OfEvent of -> happenings.anchor(of.anchor());
        };
    }

    private String endPoint(Point point) {
        return point instanceof Point.OfMoment of ? figures.end(of.moment()) : point(point);
    }

    private String term(Term term) {
        return switch (term) {
            case Term.If condition ->
                voice.say(clause("if", condition.fact().event()), happenings.fact(condition.fact()));
            case Term.WithConsent consent -> voice.say("consent", voice.nouns(consent.names()));
            case Term.InExchange exchange -> voice.say("exchange", happenings.event(exchange.event()));
            case Term.InStep step -> voice.say("lockstep", things.ref(step.clause()));
            case Term.SuspendedWhile suspended ->
                voice.say(clause("suspended", suspended.event()), happenings.event(suspended.event()));
        };
    }

    /// A clause is a sentence of its own (*if clause aid is broken*), an act is a noun (*if there is notice*).
    private static String clause(String key, Event event) {
        return event instanceof Event.OfClause ? key + "-clause" : key;
    }

    private String except(String key, Matter matter) {
        String phrases = phrases(matter.phrases());
        if (matter.by().isPresent())
            return voice.say(key + "-by", happenings.doer(matter.by().get()), phrases);
        if (matter.names().isEmpty()) return voice.say(key + "-phrases", phrases);
        Names names = matter.names().get();
        return voice.say(key, things.counted(matter.quantity(), names), phrases);
    }

    private String proof(Proof proof) {
        return switch (proof) {
            case Proof.AcceptedBy accepted -> voice.say("accepted", voice.nouns(accepted.names()));
            case Proof.FreshFor fresh -> voice.say("fresh", figures.period(fresh.period()));
            case Proof.SilenceCounts silence -> voice.say("silence");
            case Proof.Prevails prevails -> voice.say("prevails");
        };
    }
}
