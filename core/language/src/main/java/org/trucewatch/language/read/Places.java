package org.trucewatch.language.read;

import java.util.ArrayList;
import org.trucewatch.language.fault.Fault;
import org.trucewatch.model.agreement.Event.Selector;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Phrase.Where;

/// Where: place conditions, any one of which suffices.
final class Places {
    private Places() {}

    static Phrase.Place place(Cursor in) {
        var any = new ArrayList<Where>();
        any.add(where(in));
        while (in.at("or") && in.peek(1).is(Token.Type.WORD) && Openers.opensPlace(in, 1)) {
            in.take("or");
            any.add(where(in));
        }
        return new Phrase.Place(any);
    }

    private static Where where(Cursor in) {
        if (in.take("on", "the", "edge", "of")) return new Where.OnEdge(in.names(Expected.WHERE));
        if (in.at("on", "the")) throw in.refuse(in.peek(), Fault.ON_THE.with());
        if (in.take("within")) return near(in);
        if (Measures.boundAt(in, 0) > 0) return away(in);
        return named(in);
    }

    private static Where near(Cursor in) {
        var length = Measures.length(in);
        in.expect("of", Fault.NEAR_OF.with(length.number(), length.unit().symbol()));
        return new Where.Near(length, in.names(Expected.WHERE));
    }

    private static Where away(Cursor in) {
        var bound = Measures.bound(in).orElseThrow();
        var length = Measures.length(in);
        in.expect(
                "from",
                Fault.AWAY_FROM.with(
                        bound.words(), length.number(), length.unit().symbol()));
        return new Where.Away(bound, length, in.names(Expected.WHERE));
    }

    private static Where named(Cursor in) {
        var relation = relation(in);
        var which = in.take("each") ? Selector.EACH : in.take("any") ? Selector.ANY : Selector.NONE;
        return new Where.Named(relation, which, in.names(Expected.WHERE));
    }

    private static Phrase.Relation relation(Cursor in) {
        for (Phrase.Relation relation : Phrase.Relation.values()) {
            if (in.take(relation.word())) return relation;
        }
        throw in.refuse(in.peek(), Fault.PLACE_WANTED.with());
    }
}
