package org.trucewatch.engine.clause;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trucewatch.engine.time.Edge;
import org.trucewatch.engine.time.Window;
import org.trucewatch.model.agreement.Declaration;
import org.trucewatch.model.agreement.Declaration.Trait;
import org.trucewatch.model.agreement.Event;
import org.trucewatch.model.agreement.Names;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Phrase.Point;
import org.trucewatch.model.agreement.Phrase.When;
import org.trucewatch.model.time.Moment;
import org.trucewatch.model.time.Span;

/// The window that the phrases of a sentence cut out of its text's term.
final class Times {
    private final Header header;
    private final List<Trigger> opens = new ArrayList<>();
    private final List<Trigger> closes = new ArrayList<>();
    private final Window term;
    private final boolean duty;
    private Window window;

    /// For a duty the day it is to be done *on* is a deadline, for all else it is the window.
    Times(Header header, Window term, boolean duty) {
        this.duty = duty;
        this.header = header;
        this.term = term;
        window = term;
    }

    Times read(List<? extends Phrase> phrases) {
        for (var phrase : phrases) read(phrase);
        return this;
    }

    Window window() {
        return window;
    }

    List<Trigger> opens() {
        return opens;
    }

    List<Trigger> closes() {
        return closes;
    }

    private void read(Phrase phrase) {
        switch (phrase) {
            case When.From from -> start(header.calendar().start(from.moment()));
            case When.After after -> after(after.point());
            case When.Until until -> until(until.point(), true);
            case When.Before before -> until(before.point(), false);
            case When.On on -> {
                start(header.calendar().start(on.moment()));
                if (!duty) header.calendar().last(on.moment()).ifPresent(this::end);
            }
            case When.During during -> during(during.phases());
            case When.AsAt asAt ->
                header.calendar().end(asAt.moment()).ifPresent(end -> window = window.and(Window.from(end)));
            default -> {}
        }
    }

    private void start(Optional<Edge> start) {
        window = window.and(start.map(Window::from).orElse(Window.fromUnknown()));
    }

    private void end(Edge end) {
        window = window.and(Window.until(end));
    }

    private void after(Point point) {
        switch (point) {
            case Point.OfMoment moment -> start(header.calendar().end(moment.moment()));
            case Point.OfEvent event -> opensAfter(event.anchor().event());
        }
    }

    private void opensAfter(Event event) {
        var trigger = new Triggers(header, term).trigger(event, term);
        if (trigger instanceof Trigger.OfText(Optional<Span> span))
            window = window.and(span.map(Span::to).map(Window::from).orElse(Window.fromUnknown()));
        else opens.add(trigger);
    }

    /// An end that is not known is no end until one is told; one on a day that has no number, or at a signature that
    /// the header does not date, may have come. Source: rules of the judge, D13.
    private void until(Point point, boolean included) {
        switch (point) {
            case Point.OfMoment(Moment moment) -> {
                var end = included
                        ? header.calendar().end(moment)
                        : header.calendar().start(moment);
                end.ifPresent(this::end);
                if (end.isEmpty() && moment instanceof Moment.NumberedDay) window = window.and(Window.untilSomeDay());
            }
            case Point.OfEvent event when isEach(event) -> {}
            case Point.OfEvent event -> {
                var trigger = new Triggers(header, term).trigger(event.anchor().event(), term);
                if (trigger instanceof Trigger.OfText(Optional<Span> span))
                    window = window.and(span.map(one -> Window.until(included ? one.to() : one.from()))
                            .orElse(Window.untilSomeDay()));
                else closes.add(trigger);
            }
        }
    }

    /// What is asked before *each* of several acts is a notice, and ends with none of them.
    private static boolean isEach(Point.OfEvent point) {
        return point.anchor().event() instanceof Event.OfAct act
                && (act.which() == Event.Selector.EACH || act.which() == Event.Selector.ANY);
    }

    private static Window hull(List<Span> days) {
        var from = days.stream().mapToLong(Span::from).min().orElse(Span.BEGINNING);
        return Window.of(from, days.stream().mapToLong(Span::to).max().orElse(Span.END));
    }

    private void during(Names phases) {
        for (var name : phases.all())
            header.lexicon().declaration(name).ifPresent(declaration -> {
                if (isUntold(declaration)) window = window.and(Window.fromUnknown());
                var days = header.lexicon().days(declaration, header.calendar()).stream()
                        .filter(day -> day.from() < window.latestEnd() && day.to() > window.earliestStart())
                        .toList();
                if (!days.isEmpty()) window = window.and(hull(days));
                for (var trait : declaration.traits()) if (trait instanceof Trait.Lasts lasts) read(lasts.when());
            });
    }

    /// Neither its days nor when it lasts.
    private static boolean isUntold(Declaration declaration) {
        return declaration.traits().stream()
                .noneMatch(trait -> trait instanceof Trait.Lasts || trait instanceof Trait.Entries);
    }

    /// Hours of the day, and days of a list one by one.
    static Optional<Hours> hours(Header header, List<? extends Phrase> phrases) {
        var from = LocalTime.MIN;
        var to = LocalTime.MAX;
        var days = new ArrayList<Span>();
        var lexicon = header.lexicon();
        for (var phrase : phrases) {
            if (phrase instanceof When.Hours hours) {
                from = hours.from();
                to = hours.to();
            }
            if (phrase instanceof When.During during)
                for (var name : during.phases().all())
                    lexicon.declaration(name).ifPresent(list -> days.addAll(lexicon.days(list, header.calendar())));
        }
        if (from.equals(LocalTime.MIN) && to.equals(LocalTime.MAX) && days.isEmpty()) return Optional.empty();
        return Optional.of(new Hours(from, to, days, header.calendar()));
    }

    /// Whether the calendar alone says what the time of an exception is. Source: rules of the judge, L1.
    static boolean areJudged(Header header, List<? extends Phrase> phrases) {
        for (var phrase : phrases) if (phrase instanceof When when && !isJudged(header, when)) return false;
        return true;
    }

    private static boolean isJudged(Header header, When when) {
        return switch (when) {
            case When.From from -> true;
            case When.On on -> true;
            case When.Hours hours -> true;
            case When.After after -> after.point() instanceof Point.OfMoment;
            case When.Until until -> until.point() instanceof Point.OfMoment;
            case When.Before before -> before.point() instanceof Point.OfMoment;
            case When.During during ->
                during.phases().all().size() == 1 && lasts(header, during).allMatch(one -> isJudged(header, one));
            default -> false;
        };
    }

    private static Stream<When> lasts(Header header, When.During during) {
        return during.phases().all().stream()
                .flatMap(name -> header.lexicon().declaration(name).stream())
                .flatMap(declaration -> declaration.traits().stream())
                .filter(Trait.Lasts.class::isInstance)
                .flatMap(trait -> ((Trait.Lasts) trait).when().stream());
    }
}
