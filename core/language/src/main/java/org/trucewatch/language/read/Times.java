package org.trucewatch.language.read;

import java.util.ArrayList;
import java.util.Optional;
import org.trucewatch.language.fault.Fault;
import org.trucewatch.model.agreement.Bound;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Phrase.Point;
import org.trucewatch.model.agreement.Phrase.When;
import org.trucewatch.model.pair.Complaint;
import org.trucewatch.model.time.Period;

/// When: windows, deadlines, recurrence, and how long a state lasts.
final class Times {
    private Times() {}

    static When when(Cursor in) {
        if (in.take("starting")) return due(in, true);
        return switch (in.peek().text()) {
            case "by", "within", "at" -> due(in, false);
            case "every", "again" -> recurrence(in);
            case "in" -> in.at("in", "steps") ? steps(in) : recurrence(in);
            default -> window(in);
        };
    }

    private static When window(Cursor in) {
        String opener = in.next().text();
        return switch (opener) {
            case "from" -> new When.From(Measures.moment(in));
            case "on" -> new When.On(Measures.moment(in));
            case "after" -> new When.After(point(in, opener));
            case "until" -> new When.Until(point(in, opener));
            case "before" -> new When.Before(point(in, opener));
            case "during" -> new When.During(in.names(Expected.PERIOD));
            case "between" -> hours(in);
            case "for" -> lasting(in);
            default -> asAt(in);
        };
    }

    private static When asAt(Cursor in) {
        in.expect("at", Fault.AS_AT.with(in.peek().shown()));
        return new When.AsAt(Measures.moment(in));
    }

    private static When hours(Cursor in) {
        var from = Measures.time(in);
        in.expect("and", Fault.HOURS_AND.with());
        return new When.Hours(from, Measures.time(in));
    }

    private static When lasting(Cursor in) {
        Optional<Bound> bound = Measures.bound(in);
        return new When.Lasting(bound, Measures.period(in));
    }

    static Point point(Cursor in, String opener) {
        if (Measures.isMomentAt(in, 0)) return new Point.OfMoment(Measures.moment(in));
        if (Measures.isPeriodAt(in, 0)) throw refuseSpan(in, opener);
        return new Point.OfEvent(Events.anchor(in));
    }

    private static Unread refuseSpan(Cursor in, String opener) {
        String span = in.peek().text() + " " + in.peek(1).text();
        return in.refuse(in.peek(), Fault.NO_START.with(opener, span));
    }

    private static When due(Cursor in, boolean starting) {
        var start = in.peek();
        if (in.take("at", "once")) return new When.AtOnce(starting);
        if (in.at("by")) return by(in, starting);
        boolean within = in.take("within");
        boolean atLeast = !within && in.take("at", "least");
        if (!within && !atLeast) throw refuseDue(in, start);
        var period = Measures.period(in);
        boolean before = in.take("before");
        if (!before) in.expect("after", cut(within, period));
        return new When.Counted(starting, atLeast, period, before, Events.anchor(in));
    }

    private static Complaint cut(boolean within, Period period) {
        String span = period.number() + " " + period.unit().word() + (period.number() == 1 ? "" : "s");
        return Fault.COUNTED_CUT.with(within ? "within" : "at least", span);
    }

    private static Unread refuseDue(Cursor in, Token start) {
        var fault = in.at("at", "most") ? Fault.AT_MOST_DEADLINE : Fault.DEADLINE_WANTED;
        return in.refuse(start, fault.with());
    }

    private static When by(Cursor in, boolean starting) {
        in.take("by");
        if (!Measures.isMomentAt(in, 0) && !in.is(Token.Type.NUMBER)) {
            throw in.refuse(in.peek(), Fault.BY_WHOM.with(in.peek().shown()));
        }
        return new When.By(starting, Measures.moment(in));
    }

    private static When recurrence(Cursor in) {
        if (in.take("again")) {
            in.expect("within", Fault.AGAIN_WITHIN.with());
            return new When.AgainWithin(Measures.period(in));
        }
        if (in.take("in", "any")) return new When.InAny(Measures.period(in));
        in.take("every");
        if (Measures.isUnitAt(in, 0)) {
            return new When.Every(new Period(1, Measures.unit(in)));
        }
        return new When.Every(Measures.period(in));
    }

    private static When steps(Cursor in) {
        in.take("in", "steps");
        in.expect(":", Fault.STEPS_COLON.with());
        var steps = new ArrayList<Phrase.Step>();
        do {
            if (!Measures.isQuantityAt(in, 0)) {
                throw in.refuse(in.peek(), Fault.STEP_NUMBER.with(in.peek().shown()));
            }
            steps.add(step(in));
        } while (in.at(",") && Measures.isQuantityAt(in, 1) && in.take(","));
        return new When.InSteps(steps);
    }

    private static Phrase.Step step(Cursor in) {
        var quantity = Measures.quantity(in);
        if (!Openers.opensTime(in, 0) || in.at("in", "steps")) {
            throw in.refuse(in.peek(), Fault.STEP_DATE.with(in.peek().shown()));
        }
        return new Phrase.Step(quantity, when(in));
    }
}
