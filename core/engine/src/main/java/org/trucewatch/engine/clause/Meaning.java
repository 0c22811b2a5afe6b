package org.trucewatch.engine.clause;

import java.util.List;
import org.trucewatch.model.agreement.Names;
import org.trucewatch.model.time.Span;

/// Whether a told name is one that a sentence names: the same, or a kind, a member or a part of it.
final class Meaning {
    private Meaning() {}

    static boolean anyOf(List<String> told, Names names, Lexicon lexicon, Span span) {
        return told.stream().anyMatch(one -> names.all().stream().anyMatch(name -> is(one, name, lexicon, span)));
    }

    static boolean is(String told, String name, Lexicon lexicon, Span span) {
        if (told.equals(name) || lexicon.goods.under(told, name)) return true;
        if (lexicon.roster.isActor(told)) {
            var wanted = lexicon.roster.id(name);
            for (var kin : lexicon.roster.kin(told, span)) if (kin.actor().equals(wanted)) return true;
        }
        if (lexicon.atlas.isPlace(told) && lexicon.atlas.isPartOf(told, name)) return true;
        return lexicon.acts.shows(told).contains(lexicon.acts.id(name));
    }

    /// Neither is disjoint from the other.
    static boolean related(String told, String name, Lexicon lexicon) {
        return is(told, name, lexicon, Span.ALWAYS) || is(name, told, lexicon, Span.ALWAYS);
    }
}
