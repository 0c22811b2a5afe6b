package org.trucewatch.language.print;

import java.util.List;
import java.util.Optional;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.Tail;
import org.trucewatch.model.agreement.Thing;

/// Deeds and what they are done to.
final class DeedText {
    private DeedText() {}

    static String of(Deed deed) {
        return switch (deed) {
            case Deed.Act act ->
                Marks.names(act.acts())
                        + act.thing().map(thing -> " " + thing(thing)).orElse("");
            case Deed.Keep keep ->
                "keep " + Marks.counted(keep.quantity(), Marks.names(keep.things()))
                        + keep.state().map(state -> " " + state).orElse("")
                        + tail(keep.tail());
            case Deed.Let let ->
                "let " + Marks.counted(let.quantity(), Marks.names(let.who()))
                        + let.of().map(of -> " of " + Marks.names(of)).orElse("")
                        + " "
                        + of(let.deed());
            case Deed.Prevent prevent -> "prevent " + Marks.names(prevent.who()) + " from " + of(prevent.deed());
            case Deed.Break pattern ->
                "break " + Marks.ref(pattern.clause()) + " " + pattern.times() + " times within "
                        + Marks.period(pattern.within())
                        + pattern.distance()
                                .map(length -> " and " + Marks.length(length))
                                .orElse("");
        };
    }

    static String thing(Thing thing) {
        return switch (thing) {
            case Thing.OfText text -> text.text().value();
            case Thing.OfClause clause -> Marks.ref(clause.clause());
            case Thing.Goods goods -> Marks.counted(goods.quantity(), Marks.names(goods.names())) + tail(goods.tail());
        };
    }

    private static String tail(Tail tail) {
        return tail.of().map(of -> " of " + Marks.names(of)).orElse("")
                + tail.onList().map(list -> " on " + list).orElse("")
                + tail.rate().map(DeedText::rate).orElse("")
                + parts(tail.parts());
    }

    private static String rate(Tail.Rate rate) {
        return switch (rate) {
            case Tail.Rate.ForEach each -> " for each " + Marks.names(each.names());
            case Tail.Rate.AsInTable table -> " as in " + table.table();
        };
    }

    private static String parts(List<Tail.Part> parts) {
        if (parts.isEmpty()) return "";
        return ", of them " + Marks.joined(parts.stream().map(DeedText::part).toList(), "and");
    }

    private static String part(Tail.Part part) {
        return Marks.quantity(part.quantity())
                + part.name().map(name -> " " + name).orElse("")
                + part.to().map(to -> " to " + to).orElse("");
    }

    /// True if a `to` behind this deed would be taken by its last part.
    static boolean takesTo(Deed deed) {
        return switch (deed) {
            case Deed.Act act -> act.thing().map(DeedText::takesTo).orElse(false);
            case Deed.Keep keep -> takesTo(keep.tail());
            case Deed.Let let -> takesTo(let.deed());
            case Deed.Prevent prevent -> takesTo(prevent.deed());
            case Deed.Break pattern -> false;
        };
    }

    static boolean takesTo(Thing thing) {
        return thing instanceof Thing.Goods goods && takesTo(goods.tail());
    }

    private static boolean takesTo(Tail tail) {
        return !tail.parts().isEmpty()
                && Optional.of(tail.parts().getLast()).flatMap(Tail.Part::to).isEmpty();
    }
}
