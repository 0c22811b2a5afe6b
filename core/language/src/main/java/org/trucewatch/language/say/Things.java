package org.trucewatch.language.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trucewatch.model.agreement.ClauseRef;
import org.trucewatch.model.agreement.Names;
import org.trucewatch.model.agreement.Quantity;
import org.trucewatch.model.agreement.Tail;
import org.trucewatch.model.agreement.Thing;

/// Things and people, with what is counted of them in brackets, so that no noun has to change its form.
final class Things {
    private final Voice voice;
    private final Figures figures;

    Things(Voice voice, Figures figures) {
        this.voice = voice;
        this.figures = figures;
    }

    String thing(Thing thing) {
        return switch (thing) {
            case Thing.OfText text ->
                voice.say("text", voice.isolated(text.text().value()));
            case Thing.OfClause clause -> ref(clause.clause());
            case Thing.Goods goods -> goods(goods.quantity(), goods.names(), goods.tail());
        };
    }

    String ref(ClauseRef ref) {
        return voice.say("clause", name(ref));
    }

    String name(ClauseRef ref) {
        var text = ref.text().map(Object::toString).orElse("");
        return voice.title(ref.key().toString())
                .map(title -> text.isEmpty()
                        ? voice.say("clause-title", title)
                        : voice.say("clause-title-text", title, voice.isolated(text)))
                .orElseGet(() -> voice.isolated((text.isEmpty() ? "" : text + "/") + ref.key()));
    }

    String counted(Optional<Quantity> quantity, Names names) {
        return goods(quantity, names, Tail.NONE);
    }

    String goods(Optional<Quantity> quantity, Names names, Tail tail) {
        return goods(quantity, names, tail, isCounted(quantity));
    }

    private static boolean isCounted(Optional<Quantity> quantity) {
        return quantity.filter(number -> !(number instanceof Quantity.All)).isPresent();
    }

    /// `asGeneric`: no certain ones are meant, unless it is all of them.
    String goods(Optional<Quantity> quantity, Names names, Tail tail, boolean asGeneric) {
        boolean all = quantity.filter(Quantity.All.class::isInstance).isPresent();
        boolean generic = asGeneric && !all;
        String words = generic ? voice.generic(names) : voice.nouns(names);
        if (all) words = voice.say("thing-all", words);
        if (tail.of().isPresent())
            words = of(
                    words,
                    generic
                            ? voice.generic(tail.of().get())
                            : voice.nouns(tail.of().get()));
        if (tail.onList().isPresent())
            words = voice.say("thing-on", words, voice.noun(tail.onList().get()));
        var brackets = brackets(quantity, tail.parts());
        if (!brackets.isEmpty()) {
            words = voice.say("thing-brackets", words, String.join(voice.say("semicolon"), brackets));
        }
        return tail.rate().isPresent() ? rated(words, tail.rate().get()) : words;
    }

    private String of(String words, String of) {
        String head = voice.before(words);
        return head.equals(words) ? voice.say("thing-of", words, of) : head + " " + of;
    }

    private String rated(String words, Tail.Rate rate) {
        return switch (rate) {
            case Tail.Rate.ForEach each -> voice.say("thing-each", words, voice.nouns(each.names()));
            case Tail.Rate.AsInTable table -> voice.say("thing-table", words, voice.noun(table.table()));
        };
    }

    private List<String> brackets(Optional<Quantity> quantity, List<Tail.Part> parts) {
        var brackets = new ArrayList<String>();
        quantity.ifPresent(number -> {
            if (number instanceof Quantity.Count) brackets.add(voice.say("number", figures.quantity(number)));
            if (number instanceof Quantity.Share) brackets.add(voice.say("share", figures.quantity(number)));
        });
        parts.forEach(part -> brackets.add(part(part)));
        return brackets;
    }

    private String part(Tail.Part part) {
        String number = figures.quantity(part.quantity());
        String name = part.name().map(voice::generic).orElse("");
        String to = part.to().map(voice::noun).orElse("");
        if (name.isEmpty() && to.isEmpty()) return voice.say("part", number);
        if (to.isEmpty()) return voice.say("part-name", number, name);
        return name.isEmpty() ? voice.say("part-to", number, to) : voice.say("part-name-to", number, name, to);
    }
}
