package org.trucewatch.language.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trucewatch.language.fault.Fault;
import org.trucewatch.model.agreement.Event;
import org.trucewatch.model.agreement.Event.About;
import org.trucewatch.model.agreement.Event.Doer;
import org.trucewatch.model.agreement.Event.Limit;
import org.trucewatch.model.agreement.Event.Selector;
import org.trucewatch.model.agreement.Names;
import org.trucewatch.model.agreement.Quantity;

/// Events, and what hangs on them. The nearest takes it: an event takes every role and place that follows, until a
/// comma ends it; `covering it` and `before it` may stand behind a comma, for nothing else could take them.
final class Events {
    private Events() {}

    static Event event(Cursor in) {
        return in.atRef() ? ofClause(in) : ofAct(in);
    }

    private static Event ofClause(Cursor in) {
        var ref = in.ref();
        in.expect("is", Fault.CLAUSE_EVENT.with());
        var outcome = outcome(in);
        boolean by = in.at("by") && !Measures.isMomentAt(in, 1) && in.take("by");
        return new Event.OfClause(ref, outcome, by ? Optional.of(doer(in)) : Optional.empty());
    }

    private static Event.Outcome outcome(Cursor in) {
        for (Event.Outcome outcome : Event.Outcome.values()) {
            if (in.take(outcome.name().toLowerCase(Locale.ROOT))) return outcome;
        }
        throw in.refuse(in.peek(), Fault.OUTCOME.with(in.peek().shown()));
    }

    private static Event ofAct(Cursor in) {
        var which = selector(in);
        var times = Measures.optionalQuantity(in);
        if (in.at("it")) throw refuseIt(in);
        String name = in.name(Expected.SOMETHING_DONE);
        var quantity = Optional.<Quantity>empty();
        var of = Optional.<Names>empty();
        if (hasObject(in)) {
            in.take("of");
            quantity = Measures.optionalQuantity(in);
            of = Optional.of(in.names(Expected.THING));
        }
        return new Event.OfAct(which, times, name, quantity, of, abouts(in));
    }

    private static Unread refuseIt(Cursor in) {
        return in.refuse(in.peek(), Fault.IT_UNCLEAR.with());
    }

    private static boolean hasObject(Cursor in) {
        if (in.at("of")) return true;
        if (Measures.isQuantityAt(in, 0)) return !Openers.opens(in, 0);
        return in.is(Token.Type.NAME) && !Headers.opensProperty(in) && !Declarations.opensTrait(in);
    }

    static Selector selector(Cursor in) {
        for (Selector selector : Selector.values()) {
            if (selector != Selector.NONE && in.take(selector.name().toLowerCase(Locale.ROOT))) return selector;
        }
        return Selector.NONE;
    }

    private static List<About> abouts(Cursor in) {
        var abouts = new ArrayList<About>();
        while (true) {
            if (in.at("by") && !Measures.isMomentAt(in, 1)) {
                in.take("by");
                abouts.add(new About.By(doer(in)));
            } else if (in.take("accepted", "by")) {
                abouts.add(new About.AcceptedBy(in.names(Expected.PARTY)));
            } else if (in.is(Token.Type.WORD) && Openers.opensRole(in, 0)) {
                abouts.add(new About.InRole(Phrases.role(in)));
            } else if (in.is(Token.Type.WORD) && Openers.opensPlace(in, 0)) {
                abouts.add(new About.At(Places.place(in)));
            } else {
                return abouts;
            }
        }
    }

    static Doer doer(Cursor in) {
        return in.take("the", "same") ? new Doer.TheSame() : new Doer.Named(in.names(Expected.PARTY));
    }

    /// An event that a time is counted from.
    static Event.Anchor anchor(Cursor in) {
        var event = event(in);
        return new Event.Anchor(event, takeBehindComma(in, "covering", "it"));
    }

    /// An event that a sentence depends on.
    static Event.Fact fact(Cursor in) {
        var event = event(in);
        var limits = new ArrayList<Limit>();
        while (opensLimit(in, in.at(",") ? 1 : 0)) {
            in.take(",");
            limits.add(limit(in));
        }
        return new Event.Fact(event, limits);
    }

    private static boolean opensLimit(Cursor in, int ahead) {
        if (in.saysFrom(ahead, "covering", "it")) return true;
        int span = in.peek(ahead).says("within") ? 1 : in.saysFrom(ahead, "at", "least") ? 2 : 0;
        if (span > 0 && !Measures.isPeriodAt(in, ahead + span)) return false;
        int relation = span == 0 ? ahead : ahead + span + 2;
        return in.saysFrom(relation, "before", "it") || in.saysFrom(relation, "after", "it");
    }

    private static Limit limit(Cursor in) {
        if (in.take("covering", "it")) return new Limit.CoveringIt();
        boolean within = in.take("within");
        boolean atLeast = !within && in.take("at", "least");
        var distance = within || atLeast
                ? Optional.of(new Event.Distance(atLeast, Measures.period(in)))
                : Optional.<Event.Distance>empty();
        if (in.take("before", "it")) return new Limit.BeforeIt(distance);
        in.take("after", "it");
        return new Limit.AfterIt(distance);
    }

    private static boolean takeBehindComma(Cursor in, String... words) {
        int mark = in.mark();
        in.take(",");
        if (in.take(words)) return true;
        in.back(mark);
        return false;
    }
}
