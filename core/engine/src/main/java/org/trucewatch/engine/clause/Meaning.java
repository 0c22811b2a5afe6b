package org.trucewatch.engine.clause;

import java.util.List;
import org.trucewatch.engine.answer.Answer;
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

    /// Whether one of the told is whom a sentence names. Of two of whom it was one nobody can tell, unless both are.
    /// Source: rules of the judge, G13.
    static Answer whom(List<String> told, Names names, Lexicon lexicon, Span span) {
        var answer = Answer.OTHER_TARGET;
        for (var one : told) answer = answer.or(whom(one, names, lexicon, span));
        return answer;
    }

    private static Answer whom(String told, Names names, Lexicon lexicon, Span span) {
        var roster = lexicon.roster;
        var actor = roster.id(told);
        if (!roster.isEither(actor) || isItself(told, names, lexicon))
            return anyOf(List.of(told), names, lexicon, span) ? Answer.IN : Answer.OTHER_TARGET;
        var each = roster.parents(actor).stream()
                .map(parent -> whom(parent, names, lexicon, span))
                .toList();
        if (each.stream().allMatch(Answer::isOut)) return Answer.OTHER_TARGET;
        return each.stream().allMatch(Answer::isIn) ? Answer.IN : Answer.TARGET_UNKNOWN;
    }

    private static boolean isItself(String told, Names names, Lexicon lexicon) {
        var actor = lexicon.roster.id(told);
        return names.all().stream()
                .anyMatch(name -> lexicon.roster.id(name).equals(actor) || lexicon.goods.under(told, name));
    }

    /// Neither is disjoint from the other.
    static boolean related(String told, String name, Lexicon lexicon) {
        return is(told, name, lexicon, Span.ALWAYS) || is(name, told, lexicon, Span.ALWAYS);
    }
}
