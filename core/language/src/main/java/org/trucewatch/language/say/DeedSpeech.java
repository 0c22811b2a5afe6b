package org.trucewatch.language.say;

import java.util.Optional;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.Names;
import org.trucewatch.model.agreement.Tail;

/// Deeds, as what somebody does or as a noun.
final class DeedSpeech {
    private final Voice voice;
    private final Figures figures;
    private final Things things;

    DeedSpeech(Voice voice, Figures figures, Things things) {
        this.voice = voice;
        this.figures = figures;
        this.things = things;
    }

    String verb(Deed deed) {
        return say(deed, false);
    }

    String noun(Deed deed) {
        return say(deed, true);
    }

    private String say(Deed deed, boolean noun) {
        String form = noun ? "-noun" : "";
        return switch (deed) {
            case Deed.Act act -> act(act, noun);
            case Deed.Keep keep -> keep(keep, form);
            case Deed.Let let -> voice.say("let" + form, let(let), verb(let.deed()));
            case Deed.Prevent prevent -> voice.say("prevent" + form, voice.nouns(prevent.who()), noun(prevent.deed()));
            case Deed.Break pattern -> pattern(pattern);
        };
    }

    private String act(Deed.Act act, boolean noun) {
        String words = noun ? voice.nouns(act.acts()) : voice.verbs(act.acts());
        return act.thing()
                .map(thing ->
                        voice.say(noun ? "act-thing-noun" : "act-thing", voice.before(words), things.thing(thing)))
                .orElse(words);
    }

    private String keep(Deed.Keep keep, String form) {
        String thing = things.goods(
                keep.quantity(), keep.things(), keep.tail(), keep.state().isEmpty());
        return keep.state()
                .map(state -> voice.say("keep-state" + form, thing, voice.before(voice.verb(state))))
                .orElseGet(() -> voice.say("keep" + form, thing));
    }

    private String let(Deed.Let let) {
        Optional<Names> of = let.of();
        return things.goods(
                let.quantity(), let.who(), new Tail(of, Optional.empty(), Optional.empty(), Tail.NONE.parts()));
    }

    private String pattern(Deed.Break pattern) {
        String clause = things.ref(pattern.clause());
        String times = figures.figure(pattern.times());
        String within = figures.period(pattern.within());
        return pattern.distance()
                .map(length -> voice.say("break-near", clause, times, within, figures.length(length)))
                .orElseGet(() -> voice.say("break", clause, times, within));
    }
}
