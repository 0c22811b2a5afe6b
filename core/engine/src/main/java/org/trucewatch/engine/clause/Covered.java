package org.trucewatch.engine.clause;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trucewatch.model.agreement.Declaration;
import org.trucewatch.model.agreement.Event;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Phrase.Role;
import org.trucewatch.model.agreement.Thing;

/// Whom the phrases of a sentence name: acts by and against them are covered, though a text excludes them.
record Covered(Header header, List<Phrase> phrases) {
    Set<String> named(Frame frame, Optional<Thing.Goods> thing) {
        var all = new LinkedHashSet<String>();
        for (var party : frame.parties().all()) party.actors().forEach(name -> all.addAll(members(name)));
        for (var phrase : phrases) if (phrase instanceof Role) addNamed(phrase, all);
        thing.ifPresent(goods -> goods.names().all().forEach(name -> all.addAll(members(name))));
        return all;
    }

    /// The name, and those whom a list of that name holds.
    List<String> members(String name) {
        var all = new ArrayList<>(header.sides().ids(List.of(name)));
        header.lexicon()
                .declaration(name)
                .filter(one -> one.kind() == Declaration.Kind.LIST)
                .ifPresent(list -> Lexicon.entries(list)
                        .forEach(entry -> all.addAll(header.sides().ids(List.of(entry.name())))));
        return all;
    }

    /// Acts against what an exception names are covered too: it would not be excepted otherwise.
    Set<String> touched(Set<String> named) {
        var all = new LinkedHashSet<>(named);
        for (var phrase : phrases) addNamed(phrase, all);
        return all;
    }

    private void addNamed(Phrase phrase, Set<String> all) {
        switch (phrase) {
            case Role role -> role.names().all().forEach(name -> all.addAll(members(name)));
            case Phrase.Except except -> {
                except.what().phrases().forEach(inner -> addNamed(inner, all));
                except.what()
                        .names()
                        .ifPresent(names -> all.addAll(header.sides().ids(names.all())));
                if (except.what().by().orElse(null) instanceof Event.Doer.Named doers)
                    all.addAll(header.sides().ids(doers.names().all()));
            }
            default -> {}
        }
    }
}
