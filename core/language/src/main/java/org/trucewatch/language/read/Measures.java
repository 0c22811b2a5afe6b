package org.trucewatch.language.read;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;
import org.trucewatch.language.fault.Fault;
import org.trucewatch.model.agreement.Bound;
import org.trucewatch.model.agreement.Quantity;
import org.trucewatch.model.space.Length;
import org.trucewatch.model.time.Moment;
import org.trucewatch.model.time.Period;
import org.trucewatch.model.time.Unit;

/// Numbers of every kind: quantities, periods, lengths, dates and times.
final class Measures {
    // A calendar cannot be asked for more, and no text does.
    private static final int LONGEST = 99_999;

    private Measures() {}

    // looking

    /// How many tokens a bound such as `at least` takes, 0 if none stands there.
    static int boundAt(Cursor in, int ahead) {
        if (in.saysFrom(ahead, "at", "least") || in.saysFrom(ahead, "at", "most")) return 2;
        var word = in.peek(ahead);
        return word.says("exactly") || word.says("over") || word.says("under") ? 1 : 0;
    }

    static boolean isQuantityAt(Cursor in, int ahead) {
        if (in.peek(ahead).says("all")) return true;
        int number = ahead + boundAt(in, ahead);
        if (!in.peek(number).is(Token.Type.NUMBER) || in.peek(number + 1).is(Token.Type.MONTH)) return false;
        return !isUnitAt(in, number + 1) && !isLengthUnitAt(in, number + 1);
    }

    static boolean isPeriodAt(Cursor in, int ahead) {
        return in.peek(ahead).is(Token.Type.NUMBER) && isUnitAt(in, ahead + 1);
    }

    static boolean isBoundedPeriodAt(Cursor in, int ahead) {
        return isPeriodAt(in, ahead + boundAt(in, ahead));
    }

    static boolean isLengthAt(Cursor in, int ahead) {
        return in.peek(ahead).is(Token.Type.NUMBER) && isLengthUnitAt(in, ahead + 1);
    }

    static boolean isUnitAt(Cursor in, int ahead) {
        var token = in.peek(ahead);
        boolean isWord = token.is(Token.Type.NAME) || token.is(Token.Type.WORD);
        return isWord && Reserved.unit(token.text()).isPresent();
    }

    private static boolean isLengthUnitAt(Cursor in, int ahead) {
        var token = in.peek(ahead);
        return token.is(Token.Type.NAME) && Reserved.lengthUnit(token.text()).isPresent();
    }

    static boolean isMomentAt(Cursor in, int ahead) {
        var token = in.peek(ahead);
        return switch (token.type()) {
            case DATE, MONTH, TIME -> true;
            case NUMBER -> in.peek(ahead + 1).is(Token.Type.MONTH);
            case WORD ->
                token.says("unknown")
                        || (token.says("day") && in.peek(ahead + 1).is(Token.Type.NUMBER));
            default -> false;
        };
    }

    // reading

    static Optional<Bound> bound(Cursor in) {
        for (Bound bound : Bound.values()) {
            if (bound != Bound.BARE && in.take(bound.words().split(" "))) return Optional.of(bound);
        }
        return Optional.empty();
    }

    static Quantity quantity(Cursor in) {
        if (in.take("all")) return new Quantity.All();
        var bound = bound(in).orElse(Bound.BARE);
        var start = in.peek();
        long number = number(in);
        boolean percent = in.take("%");
        var upTo = OptionalLong.empty();
        if (in.at("to") && in.peek(1).is(Token.Type.NUMBER)) {
            in.take("to");
            upTo = OptionalLong.of(number(in));
            percent |= in.take("%");
            checkRange(in, start, bound, number, upTo.getAsLong());
        }
        if (percent && in.at("of") && !in.saysFrom(1, "them")) in.take("of");
        return percent ? new Quantity.Share(bound, number, upTo) : new Quantity.Count(bound, number, upTo);
    }

    private static void checkRange(Cursor in, Token start, Bound bound, long from, long to) {
        if (from > to) {
            in.report(start, Fault.QUANTITY_ORDER.with(from, to));
        }
        if (bound != Bound.BARE) {
            in.report(start, Fault.QUANTITY_TWICE.with(bound.words(), from, to));
        }
    }

    static Optional<Quantity> optionalQuantity(Cursor in) {
        return isQuantityAt(in, 0) ? Optional.of(quantity(in)) : Optional.empty();
    }

    static long number(Cursor in) {
        var token = in.peek();
        if (!token.is(Token.Type.NUMBER)) {
            throw in.refuse(token, Fault.NUMBER_MISSING.with(token.shown()));
        }
        in.next();
        return Long.parseLong(token.text());
    }

    /// A number small enough to count days, periods and times with.
    static int smallNumber(Cursor in) {
        var token = in.peek();
        long number = number(in);
        if (number <= LONGEST) return (int) number;
        in.report(token, Fault.NUMBER_TOO_LARGE_HERE.with(token.text(), LONGEST));
        return 1;
    }

    static Unit unit(Cursor in) {
        return Reserved.unit(in.next().text()).orElseThrow();
    }

    static Period period(Cursor in) {
        if (!isPeriodAt(in, 0)) {
            throw in.refuse(in.peek(), Fault.SPAN_MISSING.with(in.peek().shown()));
        }
        var start = in.peek();
        int number = smallNumber(in);
        if (number == 0) in.report(start, Fault.SPAN_EMPTY.with());
        return new Period(number, unit(in));
    }

    static Length length(Cursor in) {
        if (!isLengthAt(in, 0)) {
            throw in.refuse(in.peek(), Fault.LENGTH_MISSING.with(in.peek().shown()));
        }
        long number = number(in);
        return new Length(number, Reserved.lengthUnit(in.next().text()).orElseThrow());
    }

    static LocalTime time(Cursor in) {
        var token = in.peek();
        if (!token.is(Token.Type.TIME)) {
            throw in.refuse(token, Fault.TIME_MISSING.with(token.shown()));
        }
        in.next();
        return LocalTime.parse(token.text());
    }

    static Moment moment(Cursor in) {
        if (in.take("unknown")) return new Moment.Unknown();
        if (in.at("day") && in.peek(1).is(Token.Type.NUMBER)) return numberedDay(in);
        var date = date(in);
        if (!in.is(Token.Type.TIME)) return new Moment.OnDate(date);
        var time = time(in);
        return new Moment.AtTime(date, time, zone(in));
    }

    private static Moment numberedDay(Cursor in) {
        in.take("day");
        int number = smallNumber(in);
        return new Moment.NumberedDay(number, in.is(Token.Type.TIME) ? Optional.of(time(in)) : Optional.empty());
    }

    private static Optional<ZoneId> zone(Cursor in) {
        if (in.is(Token.Type.ZONE)) return Optional.of(ZoneId.of(in.next().text()));
        if (in.is(Token.Type.TEXT)) {
            throw in.refuse(in.peek(), Fault.ZONE_SHORT.with(in.peek().text()));
        }
        return Optional.empty();
    }

    private static LocalDate date(Cursor in) {
        var token = in.peek();
        if (token.is(Token.Type.DATE)) {
            in.next();
            return LocalDate.parse(token.text());
        }
        if (token.is(Token.Type.NUMBER)
                && in.peek(1).is(Token.Type.MONTH)
                && in.peek(2).is(Token.Type.NUMBER)) {
            return dateInWords(in, token);
        }
        if (token.is(Token.Type.TIME)) {
            throw in.refuse(token, Fault.DATE_MISSING.with(token.text()));
        }
        throw in.refuse(token, Fault.DATE_WANTED.with(token.shown()));
    }

    private static LocalDate dateInWords(Cursor in, Token start) {
        int day = smallNumber(in);
        String name = in.next().text();
        var yearToken = in.peek();
        int year = smallNumber(in);
        int month = WordShape.month(name).orElse(Month.JANUARY).getValue();
        String written = day + " " + name + " " + yearToken.text();
        if (yearToken.text().length() != 4) {
            throw in.refuse(yearToken, Fault.YEAR_SHORT.with(written));
        }
        var fault = WordShape.wrongDay(year, month, day, written);
        if (fault.isPresent()) throw in.refuse(start, fault.get());
        return LocalDate.of(year, month, day);
    }
}
