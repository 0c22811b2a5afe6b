package org.trucewatch.language.say;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.trucewatch.language.known.Dictionary;
import org.trucewatch.model.agreement.Clause;
import org.trucewatch.model.agreement.Clause.Body;
import org.trucewatch.model.agreement.Clause.Modal;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.Words;

/// Reads clauses out, in one tongue and with the words of one case.
public final class Sentences {
    private final Voice voice;
    private final Things things;
    private final DeedSpeech deeds;
    private final PhraseSpeech phrases;

    private Sentences(Voice voice) {
        var figures = new Figures(voice);
        this.voice = voice;
        this.things = new Things(voice, figures);
        this.deeds = new DeedSpeech(voice, figures, things);
        this.phrases = new PhraseSpeech(voice, figures, things, new Happenings(voice, figures, things));
    }

    public static Sentences of(Tongue tongue, Dictionary dictionary) {
        return of(tongue, dictionary, untitled -> Words.NONE);
    }

    /// `titles` has what a clause is called by its key, and how a reason that the agreement gives reads in another
    /// tongue. What the agreement quotes stays as it is written.
    public static Sentences of(Tongue tongue, Dictionary dictionary, Dictionary titles) {
        return new Sentences(new Voice(tongue, dictionary, titles));
    }

    /// The clause as written: a sentence for each of its items.
    public String sentence(Clause clause) {
        return sentence(clause, "");
    }

    /// The clause in the reading with this label; items without that reading are said as written.
    public String sentence(Clause clause, String label) {
        return clause.items().stream()
                .map(item -> finished(body(item.in(label))))
                .collect(Collectors.joining(" "));
    }

    /// The labels of the rival readings of a clause, in order of appearance.
    public static List<String> labels(Clause clause) {
        return clause.items().stream()
                .flatMap(item -> item.readings().stream())
                .map(Clause.Reading::label)
                .distinct()
                .toList();
    }

    private String finished(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + voice.say("end");
    }

    private String body(Body body) {
        return switch (body) {
            case Body.NotJudgeable plain ->
                plain.why()
                        .map(why -> voice.say("not-judgeable-why", quoted(plain.words()), why(why)))
                        .orElseGet(() -> voice.say("not-judgeable", quoted(plain.words())));
            case Body.Unreadable unreadable -> voice.say("unreadable", quoted(unreadable.words()));
            case Body.AsIn asIn -> voice.say("as-in", things.ref(asIn.clause()), phrases.phrases(asIn.phrases()));
            case Body.Sentence said -> said(said);
        };
    }

    private String quoted(String words) {
        return voice.isolated(words.replace('\n', ' '));
    }

    private String why(String words) {
        var plain = words.replace('\n', ' ');
        return voice.title(plain).orElseGet(() -> voice.isolated(plain));
    }

    private String said(Body.Sentence said) {
        String who = voice.nouns(said.who().names());
        if (said.who().together()) who = voice.say("together", who);
        String rest = phrases.phrases(said.phrases());
        String modal = Figures.key(said.modal());
        boolean owed = said.modal() == Modal.MUST || said.modal() == Modal.MUST_TRY;
        if (owed && said.deeds().size() == 1 && said.deeds().get(0) instanceof Deed.Prevent prevent) {
            return voice.say(modal + "-prevent", who, voice.nouns(prevent.who()), deeds.verb(prevent.deed()), rest);
        }
        boolean ofAll = said.modal() == Modal.MUST_NOT && said.who().names().isOnly("anyone");
        return ofAll
                ? voice.say("must-not-anyone", inOrder(said.deeds()), rest)
                : voice.say(modal, who, inOrder(said.deeds()), rest);
    }

    private String inOrder(List<Deed> all) {
        var rest = new ArrayList<>(all);
        String words = deeds.verb(rest.removeFirst());
        for (Deed deed : rest) words = voice.say("then", words, deeds.verb(deed));
        return words;
    }
}
