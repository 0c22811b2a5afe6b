package org.trucewatch.testkit.language;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.trucewatch.model.agreement.Bound;
import org.trucewatch.model.agreement.ClauseRef;
import org.trucewatch.model.agreement.Names;
import org.trucewatch.model.agreement.Quantity;
import org.trucewatch.model.agreement.TextId;
import org.trucewatch.model.space.Length;
import org.trucewatch.model.time.Moment;
import org.trucewatch.model.time.Period;
import org.trucewatch.model.time.Unit;

/// Names, numbers, dates and the like.
final class RandomMeasures {
    private static final List<String> NAMES = List.of(
            "north",
            "south",
            "harbour",
            "old-pier",
            "convoy",
            "raid",
            "lay-mines",
            "m5-in-pocket",
            "x",
            "part",
            "also",
            "binds",
            "covers",
            "goods",
            "line",
            "others",
            "open",
            "parties");
    private static final List<String> WORDS = List.of(
            "One country, one flag",
            "147,000 people; 84 towns",
            "لا قصف",
            "it is said: \u201cyes\u201d",
            "a: b / c %",
            "until 9/10/2017",
            "  spaced  ",
            "reading",
            "1. *first* _thing_ [x](y) <z> & `w` # - + | ~");
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("Asia/Damascus"), ZoneId.of("UTC"), ZoneId.of("America/Argentina/Buenos_Aires"));
    private static final int MOST = 400;

    private final Draw draw;

    RandomMeasures(Draw draw) {
        this.draw = draw;
    }

    String name() {
        return draw.of(NAMES);
    }

    String words() {
        return draw.of(WORDS);
    }

    Names names() {
        if (!draw.once(3)) return Names.of(name());
        var all = new LinkedHashSet<String>(draw.some(2, 5, this::name));
        if (all.size() == 1) return Names.of(all.getFirst());
        return new Names(new ArrayList<>(all), draw.once(2) ? Names.Join.AND : Names.Join.OR);
    }

    ClauseRef ref() {
        return new ClauseRef(draw.maybe(2, this::textId), name());
    }

    TextId textId() {
        return new TextId(draw.of(List.of("T1", "T1A", "Bench", "A-2")));
    }

    /// A quantity that says which way it binds.
    Quantity bound() {
        return draw.any(
                Quantity.All::new,
                () -> new Quantity.Count(firmBound(), draw.number(MOST), OptionalLong.empty()),
                () -> new Quantity.Share(firmBound(), draw.number(101), OptionalLong.empty()),
                this::range);
    }

    /// Any quantity, a bare number among them.
    Quantity quantity() {
        return draw.any(
                this::bound,
                () -> new Quantity.Count(Bound.BARE, draw.number(MOST), OptionalLong.empty()),
                () -> new Quantity.Share(Bound.BARE, draw.number(101), OptionalLong.empty()));
    }

    private Quantity range() {
        int from = draw.number(50);
        var to = OptionalLong.of(from + draw.number(50));
        return draw.once(2) ? new Quantity.Count(Bound.BARE, from, to) : new Quantity.Share(Bound.BARE, from, to);
    }

    Bound firmBound() {
        return draw.of(List.of(Bound.AT_LEAST, Bound.AT_MOST, Bound.EXACTLY, Bound.OVER, Bound.UNDER));
    }

    Bound anyBound() {
        return draw.of(Bound.class);
    }

    Period period() {
        return new Period(1 + draw.number(120), draw.of(Unit.class));
    }

    Length length() {
        return new Length(draw.number(900), draw.of(Length.Unit.class));
    }

    LocalTime time() {
        return LocalTime.of(draw.number(24), draw.number(60));
    }

    Moment moment() {
        return draw.any(
                () -> new Moment.OnDate(date()),
                () -> new Moment.OnDate(date()),
                () -> new Moment.AtTime(date(), time(), draw.maybe(2, () -> draw.of(ZONES))),
                () -> new Moment.NumberedDay(draw.number(100), draw.maybe(3, this::time)),
                Moment.Unknown::new);
    }

    private LocalDate date() {
        return LocalDate.of(2017, 1, 1).plusDays(draw.number(800));
    }

    Optional<Quantity> maybeQuantity() {
        return draw.maybe(3, this::quantity);
    }
}
