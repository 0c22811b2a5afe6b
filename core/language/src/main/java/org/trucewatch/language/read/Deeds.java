package org.trucewatch.language.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trucewatch.language.fault.Fault;
import org.trucewatch.model.agreement.Bound;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.Names;
import org.trucewatch.model.agreement.Quantity;
import org.trucewatch.model.agreement.Tail;
import org.trucewatch.model.agreement.Thing;

/// What is to be done: keeping, letting, preventing, the pattern of breaches, and plain acts.
final class Deeds {
    private Deeds() {}

    static Deed deed(Cursor in) {
        if (in.take("keep")) return keep(in);
        if (in.take("let")) return let(in);
        if (in.take("prevent")) return prevent(in);
        if (in.take("break")) return pattern(in);
        var acts = in.names(Expected.ACT_DONE);
        return new Deed.Act(acts, opensThing(in) ? Optional.of(thing(in)) : Optional.empty());
    }

    private static Deed keep(Cursor in) {
        var start = in.peek();
        var quantity = Measures.optionalQuantity(in);
        if (quantity.isPresent()) checkKept(in, start, quantity.get());
        var things = in.names(Expected.THING);
        var state = in.is(Token.Type.NAME) ? Optional.of(in.name(Expected.STATE_KEPT)) : Optional.<String>empty();
        return new Deed.Keep(quantity, things, state, tail(in));
    }

    /// A bare number behind `keep` would hide whether it is a strength or a ceiling.
    private static void checkKept(Cursor in, Token start, Quantity quantity) {
        if (!isBare(quantity)) return;
        in.report(start, Fault.KEEP_NUMBER.with(start.text()));
    }

    /// After `must not` and `may` a bare number would hide whether fewer are free or forbidden as well.
    private static void checkBare(Cursor in, Token start, Optional<Quantity> quantity) {
        if (!in.refusesBareNumbers() || quantity.filter(Deeds::isBare).isEmpty()) return;
        in.report(start, Fault.BARE_NUMBER.with(start.text()));
    }

    private static boolean isBare(Quantity quantity) {
        return switch (quantity) {
            case Quantity.All all -> false;
            case Quantity.Count count ->
                count.bound() == Bound.BARE && count.upTo().isEmpty();
            case Quantity.Share share ->
                share.bound() == Bound.BARE && share.upTo().isEmpty();
        };
    }

    private static Deed let(Cursor in) {
        var quantity = Measures.optionalQuantity(in);
        var who = in.names(Expected.OTHERS);
        var of = in.take("of") ? Optional.of(in.names(Expected.THING)) : Optional.<Names>empty();
        return new Deed.Let(quantity, who, of, deed(in));
    }

    private static Deed prevent(Cursor in) {
        var who = in.names(Expected.OTHERS);
        in.expect("from", Fault.PREVENT_FROM.with());
        return new Deed.Prevent(who, deed(in));
    }

    private static Deed pattern(Cursor in) {
        var clause = in.ref();
        int times = Measures.smallNumber(in);
        in.expect("times", Fault.PATTERN.with(in.peek().shown()));
        in.expect("within", Fault.PATTERN.with(in.peek().shown()));
        var within = Measures.period(in);
        boolean near = in.at("and") && Measures.isLengthAt(in, 1) && in.take("and");
        return new Deed.Break(clause, times, within, near ? Optional.of(Measures.length(in)) : Optional.empty());
    }

    static boolean opensThing(Cursor in) {
        return in.is(Token.Type.TEXT) || in.is(Token.Type.NAME) || in.atRef() || Measures.isQuantityAt(in, 0);
    }

    static Thing thing(Cursor in) {
        if (in.is(Token.Type.TEXT)) return new Thing.OfText(in.text());
        if (in.atRef()) return new Thing.OfClause(in.ref());
        var start = in.peek();
        var quantity = Measures.optionalQuantity(in);
        var goods = new Thing.Goods(quantity, in.names(Expected.THING), tail(in));
        if (goods.tail().rate().isEmpty()) checkBare(in, start, quantity);
        return goods;
    }

    private static Tail tail(Cursor in) {
        boolean isOf = in.at("of") && !in.at("of", "them") && in.take("of");
        var of = isOf ? Optional.of(in.names(Expected.THING)) : Optional.<Names>empty();
        boolean isOn = in.at("on") && in.peek(1).is(Token.Type.NAME) && !Measures.isMomentAt(in, 1) && in.take("on");
        var onList = isOn ? Optional.of(in.name(Expected.ON_LIST)) : Optional.<String>empty();
        return new Tail(of, onList, rate(in), parts(in));
    }

    private static Optional<Tail.Rate> rate(Cursor in) {
        if (in.take("for", "each")) return Optional.of(new Tail.Rate.ForEach(in.names(Expected.THING)));
        if (in.take("as", "in")) return Optional.of(new Tail.Rate.AsInTable(in.name(Expected.IN_TABLE)));
        return Optional.empty();
    }

    private static List<Tail.Part> parts(Cursor in) {
        int comma = in.at(",") ? 1 : 0;
        if (!in.saysFrom(comma, "of", "them")) return List.of();
        in.take(",");
        in.take("of", "them");
        var parts = new ArrayList<Tail.Part>();
        parts.add(part(in));
        while ((in.at(",") || in.at("and")) && Measures.isQuantityAt(in, 1)) {
            in.next();
            parts.add(part(in));
        }
        return parts;
    }

    private static Tail.Part part(Cursor in) {
        if (!Measures.isQuantityAt(in, 0)) {
            throw in.refuse(in.peek(), Fault.OF_THEM.with(in.peek().shown()));
        }
        var quantity = Measures.quantity(in);
        var name = in.is(Token.Type.NAME) ? Optional.of(in.name(Expected.THING)) : Optional.<String>empty();
        boolean isTo = in.at("to") && in.peek(1).is(Token.Type.NAME) && in.take("to");
        var to = isTo ? Optional.of(in.name(Expected.END_OF_WAY)) : Optional.<String>empty();
        return new Tail.Part(quantity, name, to);
    }
}
