package org.trucewatch.testkit.oracle;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.trucewatch.model.agreement.Clause.Modal;
import org.trucewatch.model.agreement.Declaration;
import org.trucewatch.model.agreement.Declaration.Trait;
import org.trucewatch.model.agreement.Event;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.time.Moment;
import org.trucewatch.model.time.Span;

/// When a sentence binds a party: the window of its text, cut by its own phrases of time and its triggers.
/// Source: judging rules, sections 3, 5 and 6; rules of the judge, C and G17.
final class Windows {
    /// Begun or ended on a day that nobody can tell: it binds perhaps, whenever.
    private static final Window SOME_DAY = new Window(List.of(), List.of(Span.ALWAYS));

    private Windows() {}

    static Window of(Setting setting, Demand demand, Party party, boolean duty) {
        return Terms.window(setting).and(ofWhens(setting, demand, party, duty)).and(ofTerms(setting, demand, party));
    }

    /// The same from its first to its last day, as if nothing had suspended it: hours of the day end no clause, and a
    /// condition that is never met leaves it its days.
    static Window wholeTerm(Setting setting, Demand demand, Party party, boolean duty) {
        var days = demand.phrases(Phrase.When.class).stream()
                .filter(when -> !(when instanceof Phrase.When.Hours))
                .toList();
        var calendar = Terms.window(setting).and(own(setting, days, Optional.of(party), duty));
        var window = calendar;
        for (var term : demand.phrases(Phrase.Term.class))
            if (!(term instanceof Phrase.Term.SuspendedWhile))
                window = window.and(term(setting, demand, Optional.of(party), term));
        if (!window.neverOpens()) return window;
        return calendar.neverOpens() ? own(setting, days, Optional.of(party), duty) : calendar;
    }

    /// What the sentence itself says of its time.
    static Window ofWhens(Setting setting, Demand demand, Party party, boolean duty) {
        return own(setting, demand.phrases(Phrase.When.class), Optional.of(party), duty);
    }

    /// What its conditions leave of that time.
    static Window ofTerms(Setting setting, Demand demand, Party party) {
        var window = Window.ALWAYS;
        for (var term : demand.phrases(Phrase.Term.class))
            window = window.and(term(setting, demand, Optional.of(party), term));
        return window;
    }

    /// The time attribute of a claim.
    static Answer answer(Setting setting, Charge charge, Claim claim) {
        var span = claim.span();
        return switch (charge.window().holds(span, charge.overlapSuffices())) {
            case IN -> Answer.IN;
            case OUT -> Answer.out(whyOut(setting, charge, span));
            case CANNOT_TELL -> Answer.cannotTell(span.from() == Span.BEGINNING ? "time-unknown" : "time-straddles");
        };
    }

    private static String whyOut(Setting setting, Charge charge, Span span) {
        if (span.to() <= Terms.window(setting).opens()) return "before-force";
        return span.to() <= charge.window().opens() ? "before-window" : "after-window";
    }

    /// The dates of a membership, a list's entry, a side's answering for another.
    static Window dated(Setting setting, List<? extends Phrase> phrases) {
        var whens = phrases.stream()
                .filter(Phrase.When.class::isInstance)
                .map(Phrase.When.class::cast)
                .toList();
        return own(setting, whens, Optional.empty(), false);
    }

    static Window own(Setting setting, List<Phrase.When> whens, Optional<Party> same, boolean duty) {
        var window = Window.ALWAYS;
        for (var when : whens) window = window.and(own(setting, when, same, duty));
        return window;
    }

    private static Window own(Setting setting, Phrase.When when, Optional<Party> same, boolean duty) {
        return switch (when) {
            case Phrase.When.From from -> from(setting, from.moment());
            case Phrase.When.After after -> after(setting, after.point(), same);
            case Phrase.When.Until until -> until(setting, until.point(), same);
            case Phrase.When.Before before -> before(setting, before.point(), same);
            case Phrase.When.On on -> on(setting, on.moment(), duty);
            case Phrase.When.During during -> during(setting, during.phases().all(), same);
            case Phrase.When.Hours hours -> hours(setting, hours.from(), hours.to());
            case Phrase.When.AsAt asAt ->
                Calendar.pin(setting, asAt.moment()).map(Calendar.Pin::afterEnd).orElse(Window.ALWAYS);
            case Phrase.When.Counted counted
            when counted.atLeast() && !counted.before() -> notBefore(setting, counted, same);
            default -> Window.ALWAYS;
        };
    }

    private static Window from(Setting setting, Moment moment) {
        return Calendar.pin(setting, moment).map(Calendar.Pin::fromStart).orElse(SOME_DAY);
    }

    /// After a day begins with the next; after an event that has not come nothing begins.
    private static Window after(Setting setting, Phrase.Point point, Optional<Party> same) {
        return switch (point) {
            case Phrase.Point.OfMoment of ->
                Calendar.pin(setting, of.moment()).map(Calendar.Pin::afterEnd).orElse(SOME_DAY);
            case Phrase.Point.OfEvent of
            when Events.isBuiltIn(of.anchor().event()) ->
                Events.dated(setting, of.anchor().event())
                        .map(day -> Window.between(day.to(), day.to(), Span.END, Span.END))
                        .orElse(SOME_DAY);
            case Phrase.Point.OfEvent of ->
                Events.next(setting, of.anchor().event(), same)
                        .map(Windows::openedBy)
                        .orElse(Window.NEVER);
        };
    }

    private static Window openedBy(Span event) {
        return Window.between(event.from(), event.to(), Span.END, Span.END);
    }

    /// An end that the text leaves open, or an event that has not come, ends nothing yet.
    private static Window until(Setting setting, Phrase.Point point, Optional<Party> same) {
        return switch (point) {
            case Phrase.Point.OfEvent of
            when Events.isBuiltIn(of.anchor().event()) ->
                untilDay(Events.dated(setting, of.anchor().event()).map(Span::to));
            case Phrase.Point.OfMoment of ->
                Calendar.pin(setting, of.moment()).map(Calendar.Pin::untilEnd).orElse(untilSomeDay(of.moment()));
            case Phrase.Point.OfEvent of -> untilEvent(setting, of.anchor().event(), same);
        };
    }

    /// A day that has no number may have come.
    private static Window untilSomeDay(Moment moment) {
        return moment instanceof Moment.Unknown ? Window.ALWAYS : SOME_DAY;
    }

    /// A signature that the header does not date may have come. Source: rules of the judge, D13.
    private static Window untilDay(Optional<Long> end) {
        return end.map(second -> Window.between(Span.BEGINNING, Span.BEGINNING, second, second))
                .orElse(SOME_DAY);
    }

    private static Window before(Setting setting, Phrase.Point point, Optional<Party> same) {
        return switch (point) {
            case Phrase.Point.OfEvent of
            when Events.isBuiltIn(of.anchor().event()) ->
                untilDay(Events.dated(setting, of.anchor().event()).map(Span::from));
            case Phrase.Point.OfMoment of ->
                Calendar.pin(setting, of.moment())
                        .map(Calendar.Pin::beforeStart)
                        .orElse(untilSomeDay(of.moment()));
            case Phrase.Point.OfEvent of -> untilEvent(setting, of.anchor().event(), same);
        };
    }

    /// What is asked before *each* of several acts is a notice, and ends with none of them.
    private static Window untilEvent(Setting setting, Event event, Optional<Party> same) {
        if (Demand.isEach(event)) return Window.ALWAYS;
        return Events.next(setting, event, same)
                .map(span -> Window.between(Span.BEGINNING, Span.BEGINNING, span.from(), span.to()))
                .orElse(Window.ALWAYS);
    }

    /// A duty owed on a day may be done late, but not before.
    private static Window on(Setting setting, Moment moment, boolean duty) {
        var pin = Calendar.pin(setting, moment);
        if (pin.isEmpty()) return SOME_DAY;
        return duty ? pin.get().fromStart() : pin.get().within();
    }

    /// Phases by their windows, days by their list.
    private static Window during(Setting setting, List<String> names, Optional<Party> same) {
        var sure = new ArrayList<Span>();
        var maybe = new ArrayList<Span>();
        for (var name : names) {
            if (isUntold(setting, name)) maybe.add(Span.ALWAYS);
            for (var lasts : setting.traits(name, Trait.Lasts.class)) {
                var window = own(setting, lasts.when(), same, false);
                sure.addAll(window.sure());
                maybe.addAll(window.maybe());
            }
            for (var list : setting.traits(name, Trait.Entries.class))
                for (var entry : list.entries())
                    if (entry instanceof Declaration.Entry.OfMoment of)
                        Calendar.pin(setting, of.moment()).ifPresent(pin -> {
                            sure.add(pin.span());
                            maybe.add(pin.span());
                        });
        }
        return new Window(sorted(sure), sorted(maybe));
    }

    /// Neither its days nor when it lasts.
    private static boolean isUntold(Setting setting, String name) {
        return setting.traits(name, Trait.Lasts.class).isEmpty()
                && setting.traits(name, Trait.Entries.class).isEmpty();
    }

    private static List<Span> sorted(List<Span> spans) {
        return spans.stream().sorted(Comparator.comparingLong(Span::from)).toList();
    }

    /// Daily hours over the days that any visible report, or the question, can mean.
    private static Window hours(Setting setting, LocalTime from, LocalTime to) {
        var first = setting.asOf().happened();
        for (var report : setting.seen().reports())
            first = Math.min(
                    first,
                    report.happened().isUnknown()
                            ? report.said().to()
                            : report.happened().from());
        var sure = new ArrayList<Span>();
        var maybe = new ArrayList<Span>();
        var last = Calendar.date(setting, setting.asOf().happened()).plusDays(1);
        for (var day = Calendar.date(setting, first).minusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            var end = from.isBefore(to) ? day : day.plusDays(1);
            var hours = Calendar.clock(setting, day.atTime(from))
                    .fromStart()
                    .and(Calendar.clock(setting, end.atTime(to)).beforeStart());
            sure.addAll(hours.sure());
            maybe.addAll(hours.maybe());
        }
        return new Window(sure, maybe);
    }

    /// Not before at least so long after an event.
    private static Window notBefore(Setting setting, Phrase.When.Counted counted, Optional<Party> same) {
        return Events.next(setting, counted.anchor().event(), same)
                .map(span -> Window.between(
                        Calendar.shifted(setting, span.from(), counted.period(), 1),
                        Calendar.shifted(setting, span.to() - 1, counted.period(), 1),
                        Span.END,
                        Span.END))
                .orElse(Window.NEVER);
    }

    /// Conditions and exchanges open a sentence; a suspension takes time out of it.
    private static Window term(Setting setting, Demand demand, Optional<Party> same, Phrase.Term term) {
        return switch (term) {
            case Phrase.Term.If condition
            when demand.sentence().modal() == Modal.MAY -> permitted(setting, condition, same);
            case Phrase.Term.If condition
            when condition.fact().limits().isEmpty() ->
                Events.next(setting, condition.fact().event(), same)
                        .map(Windows::openedBy)
                        .orElse(Window.NEVER);
            case Phrase.Term.InExchange exchange ->
                Events.nextHappening(setting, exchange.event(), same)
                        .map(given -> Window.between(given.span().from(), given.surely(), Span.END, Span.END))
                        .orElse(Window.NEVER);
            case Phrase.Term.SuspendedWhile suspended -> Suspensions.without(setting, suspended.event(), same);
            default -> Window.ALWAYS;
        };
    }

    /// Whether an event of a number opens the sentence that may have come and is not sure.
    static boolean mayHaveOpened(Setting setting, Demand demand, Party party) {
        return opening(setting, demand).stream().anyMatch(event -> Events.isUnsure(setting, event, Optional.of(party)));
    }

    private static List<Event> opening(Setting setting, Demand demand) {
        var events = new ArrayList<Event>();
        var whens = new ArrayList<>(demand.phrases(Phrase.When.class));
        for (var when : demand.phrases(Phrase.When.During.class))
            for (var phase : when.phases().all())
                setting.traits(phase, Trait.Lasts.class).forEach(lasts -> whens.addAll(lasts.when()));
        for (var when : whens)
            if (when instanceof Phrase.When.After(Phrase.Point.OfEvent of))
                events.add(of.anchor().event());
        for (var term : demand.phrases(Phrase.Term.class)) {
            if (term instanceof Phrase.Term.InExchange exchange) events.add(exchange.event());
            if (term instanceof Phrase.Term.If condition
                    && condition.fact().limits().isEmpty())
                events.add(condition.fact().event());
        }
        return events;
    }

    /// What a permission is tied to is asked of each act; until it has come at all, nothing is permitted.
    private static Window permitted(Setting setting, Phrase.Term.If condition, Optional<Party> same) {
        return Events.all(setting, condition.fact().event(), same).isEmpty() ? Window.NEVER : Window.ALWAYS;
    }
}
