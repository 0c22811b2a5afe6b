package org.trucewatch.language.print;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.trucewatch.model.agreement.Event.Selector;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Phrase.Matter;
import org.trucewatch.model.agreement.Phrase.Point;
import org.trucewatch.model.agreement.Phrase.Proof;
import org.trucewatch.model.agreement.Phrase.Term;
import org.trucewatch.model.agreement.Phrase.When;
import org.trucewatch.model.agreement.Phrase.Where;
import org.trucewatch.model.time.Period;

/// Phrases, and the commas between them.
final class PhraseText {
    private PhraseText() {}

    /// The phrases of a sentence. `commaFirst` puts a comma before the first one.
    static List<Flow.Segment> segments(List<Phrase> phrases, boolean commaFirst) {
        var segments = new ArrayList<Flow.Segment>();
        boolean comma = commaFirst;
        for (Phrase phrase : phrases) {
            segments.add(new Flow.Segment(of(phrase), comma || takesComma(phrase)));
            comma = endsInEvent(phrase);
        }
        return segments;
    }

    /// Phrases with nothing before them that a comma could part them from.
    static List<Flow.Segment> opening(List<? extends Phrase> phrases) {
        var segments = new ArrayList<>(segments(List.copyOf(phrases), false));
        if (!segments.isEmpty())
            segments.set(0, new Flow.Segment(segments.getFirst().words(), false));
        return segments;
    }

    /// Phrases in one line behind `words`.
    static String behind(String words, List<? extends Phrase> phrases) {
        var all = words.isEmpty() ? opening(phrases) : segments(List.copyOf(phrases), false);
        var line = new StringBuilder(words);
        for (Flow.Segment segment : all) {
            line.append(segment.comma() ? ", " : line.isEmpty() ? "" : " ").append(segment.words());
        }
        return line.toString();
    }

    private static boolean takesComma(Phrase phrase) {
        return switch (phrase) {
            case Term.If condition -> true;
            case Phrase.Except except -> true;
            case When.AgainWithin again -> true;
            case Proof.AcceptedBy accepted -> true;
            case Proof.FreshFor fresh -> true;
            case Proof.SilenceCounts silence -> true;
            default -> false;
        };
    }

    // The comma tells the reader where the event ends, as it tells the parser.
    private static boolean endsInEvent(Phrase phrase) {
        return switch (phrase) {
            case When.After after -> after.point() instanceof Point.OfEvent;
            case When.Until until -> until.point() instanceof Point.OfEvent;
            case When.Before before -> before.point() instanceof Point.OfEvent;
            case When.Counted counted -> true;
            case When.InSteps steps -> true;
            case Term.If condition -> true;
            case Term.InExchange exchange -> true;
            case Term.SuspendedWhile suspended -> true;
            default -> false;
        };
    }

    static String of(Phrase phrase) {
        return switch (phrase) {
            case Phrase.Role role ->
                role.part().word() + " " + Marks.counted(role.quantity(), Marks.names(role.names()));
            case Phrase.Place place -> place(place);
            case When when -> when(when);
            case Term term -> term(term);
            case Phrase.Except except -> except(except);
            case Proof proof -> proof(proof);
        };
    }

    private static String place(Phrase.Place place) {
        return place.any().stream().map(PhraseText::where).collect(Collectors.joining(" or "));
    }

    private static String where(Where where) {
        return switch (where) {
            case Where.Named named ->
                named.relation().word()
                        + (named.which() == Selector.NONE ? "" : " " + EventText.lower(named.which()))
                        + " "
                        + Marks.names(named.places());
            case Where.OnEdge edge -> "on the edge of " + Marks.names(edge.places());
            case Where.Near near -> "within " + Marks.length(near.length()) + " of " + Marks.names(near.places());
            case Where.Away away ->
                Marks.bounded(away.bound(), Marks.length(away.length())) + " from " + Marks.names(away.places());
        };
    }

    static String when(When when) {
        return switch (when) {
            case When.From from -> "from " + Marks.moment(from.moment());
            case When.After after -> "after " + point(after.point());
            case When.Until until -> "until " + point(until.point());
            case When.Before before -> "before " + point(before.point());
            case When.On on -> "on " + Marks.moment(on.moment());
            case When.During during -> "during " + Marks.names(during.phases());
            case When.Hours hours -> "between " + hours.from() + " and " + hours.to();
            case When.Lasting lasting ->
                "for " + lasting.bound().map(bound -> bound.words() + " ").orElse("") + Marks.period(lasting.period());
            case When.AsAt asAt -> "as at " + Marks.moment(asAt.moment());
            case When.By by -> starting(by.starting()) + "by " + Marks.moment(by.moment());
            case When.AtOnce atOnce -> starting(atOnce.starting()) + "at once";
            case When.Counted counted -> counted(counted);
            case When.Every every -> "every " + each(every.period());
            case When.InAny inAny -> "in any " + Marks.period(inAny.period());
            case When.AgainWithin again -> "again within " + Marks.period(again.period());
            case When.InSteps steps ->
                "in steps: "
                        + steps.steps().stream()
                                .map(step -> Marks.quantity(step.quantity()) + " " + when(step.when()))
                                .collect(Collectors.joining(", "));
        };
    }

    private static String each(Period period) {
        return period.number() == 1 ? period.unit().word() : Marks.period(period);
    }

    private static String starting(boolean starting) {
        return starting ? "starting " : "";
    }

    private static String counted(When.Counted counted) {
        return starting(counted.starting())
                + (counted.atLeast() ? "at least " : "within ")
                + Marks.period(counted.period())
                + (counted.before() ? " before " : " after ")
                + EventText.anchor(counted.anchor());
    }

    static String point(Point point) {
        return switch (point) {
            case Point.OfMoment moment -> Marks.moment(moment.moment());
            case Point.OfEvent event -> EventText.anchor(event.anchor());
        };
    }

    private static String term(Term term) {
        return switch (term) {
            case Term.If condition -> "if " + EventText.fact(condition.fact());
            case Term.WithConsent consent -> "with consent of " + Marks.names(consent.names());
            case Term.InExchange exchange -> "in exchange for " + EventText.of(exchange.event());
            case Term.InStep step -> "in step with " + Marks.ref(step.clause());
            case Term.SuspendedWhile suspended -> "suspended while " + EventText.of(suspended.event());
        };
    }

    private static String except(Phrase.Except except) {
        return "except " + matter(except.what())
                + except.butNot().map(but -> " but not " + matter(but)).orElse("");
    }

    private static String matter(Matter matter) {
        var words = new StringBuilder();
        matter.by().ifPresent(by -> words.append("by ").append(EventText.doer(by)));
        matter.names().ifPresent(names -> words.append(Marks.counted(matter.quantity(), Marks.names(names))));
        return behind(words.toString(), matter.phrases());
    }

    private static String proof(Proof proof) {
        return switch (proof) {
            case Proof.AcceptedBy accepted -> "accepted by " + Marks.names(accepted.names());
            case Proof.FreshFor fresh -> "fresh for " + Marks.period(fresh.period());
            case Proof.SilenceCounts silence -> "silence counts";
            case Proof.Prevails prevails -> "prevails";
        };
    }
}
