package org.trucewatch.language.say;

import java.util.Optional;
import org.trucewatch.model.agreement.Event;
import org.trucewatch.model.agreement.Event.About;
import org.trucewatch.model.agreement.Event.Doer;
import org.trucewatch.model.agreement.Event.Limit;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Phrase.Where;
import org.trucewatch.model.agreement.Tail;

/// Events, and the roles and places that narrow them.
final class Happenings {
    private final Voice voice;
    private final Figures figures;
    private final Things things;

    Happenings(Voice voice, Figures figures, Things things) {
        this.voice = voice;
        this.figures = figures;
        this.things = things;
    }

    String event(Event event) {
        return switch (event) {
            case Event.OfClause of ->
                voice.say("clause-" + Figures.key(of.outcome()), things.name(of.clause()))
                        + of.by().map(by -> voice.say("event-by", doer(by))).orElse("");
            case Event.OfAct act -> act(act);
        };
    }

    private String act(Event.OfAct act) {
        String words = voice.noun(act.name());
        if (act.of().isPresent())
            words = voice.say(
                    "event-of",
                    voice.before(words),
                    things.counted(act.quantity(), act.of().get()));
        if (act.times().isPresent())
            words = voice.say("event-times", words, figures.quantity(act.times().get()));
        var said = new StringBuilder(voice.say("event-" + Figures.key(act.which()), words));
        act.about().forEach(about -> said.append(about(about)));
        return said.toString();
    }

    private String about(About about) {
        return switch (about) {
            case About.By by -> voice.say("event-by", doer(by.doer()));
            case About.InRole role -> role(role.role());
            case About.At at -> place(at.place());
            case About.AcceptedBy accepted -> voice.say("event-accepted", voice.nouns(accepted.names()));
        };
    }

    String doer(Doer doer) {
        return switch (doer) {
            case Doer.Named named -> voice.nouns(named.names());
            case Doer.TheSame same -> voice.say("the-same");
        };
    }

    String anchor(Event.Anchor anchor) {
        return event(anchor.event()) + (anchor.coveringIt() ? voice.say("covering-it") : "");
    }

    String fact(Event.Fact fact) {
        var words = new StringBuilder(event(fact.event()));
        fact.limits().forEach(limit -> words.append(limit(limit)));
        return words.toString();
    }

    private String limit(Limit limit) {
        return switch (limit) {
            case Limit.CoveringIt covering -> voice.say("covering-it");
            case Limit.BeforeIt before -> limit("before-it", before.distance());
            case Limit.AfterIt after -> limit("after-it", after.distance());
        };
    }

    private String limit(String key, Optional<Event.Distance> distance) {
        if (distance.isEmpty()) return voice.say(key);
        String bound = distance.get().atLeast() ? "-at-least" : "-within";
        return voice.say(key + bound, figures.period(distance.get().period()));
    }

    String role(Phrase.Role role) {
        boolean generic = role.part() == Phrase.Role.Part.WITHOUT;
        boolean company = role.part() == Phrase.Role.Part.WITH && voice.areSomebody(role.names());
        return voice.say(
                company ? "with-company" : role.part().word(),
                generic
                        ? things.goods(role.quantity(), role.names(), Tail.NONE, true)
                        : things.counted(role.quantity(), role.names()));
    }

    String place(Phrase.Place place) {
        var any = place.any().stream().map(this::where).toList();
        return " " + String.join(voice.say("or"), any);
    }

    private String where(Where where) {
        return switch (where) {
            case Where.Named named ->
                voice.say(named.relation().word() + which(named.which()), voice.nouns(named.places()));
            case Where.OnEdge edge -> voice.say("on-edge", voice.nouns(edge.places()));
            case Where.Near near -> voice.say("near", figures.length(near.length()), voice.nouns(near.places()));
            case Where.Away away ->
                voice.say(
                        "away",
                        figures.bounded(away.bound(), figures.length(away.length())),
                        voice.nouns(away.places()));
        };
    }

    private static String which(Event.Selector which) {
        return which == Event.Selector.NONE ? "" : "-" + Figures.key(which);
    }
}
