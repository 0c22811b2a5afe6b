package org.trucewatch.engine.clause;

import java.util.List;
import java.util.Optional;
import org.trucewatch.engine.time.Due;
import org.trucewatch.engine.time.Edge;
import org.trucewatch.engine.time.Window;
import org.trucewatch.model.agreement.Event;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Phrase.Point;
import org.trucewatch.model.agreement.Phrase.When;
import org.trucewatch.model.time.Moment;
import org.trucewatch.model.time.Span;

/// The deadline and the recurrence of a duty.
///
/// Source: judging rules, section 6; rules of the judge, G22.
final class Timings {
    private static final Timing NEVER = new Timing.Fixed(Due.NEVER);

    private final Header header;
    private final Window term;
    private final List<Phrase> phrases;

    /// A notice that must come before each act.
    record Notice(Event.OfAct event, Trigger.Distance distance, boolean covers) {}

    Timings(Header header, Window term, List<Phrase> phrases) {
        this.header = header;
        this.term = term;
        this.phrases = phrases;
    }

    Optional<Notice> notice() {
        for (var phrase : phrases) {
            if (phrase instanceof When.Counted counted && counted.before()) {
                var distance = new Trigger.Distance(counted.atLeast(), Optional.of(counted.period()));
                var notice = notice(counted.anchor(), distance);
                if (notice.isPresent()) return notice;
            }
            if (phrase instanceof When.Before(Point.OfEvent point)) {
                var notice = notice(point.anchor(), new Trigger.Distance(false, Optional.empty()));
                if (notice.isPresent()) return notice;
            }
        }
        return Optional.empty();
    }

    private static Optional<Notice> notice(Event.Anchor anchor, Trigger.Distance distance) {
        return anchor.event() instanceof Event.OfAct act && isOfEach(act)
                ? Optional.of(new Notice(act, distance, anchor.coveringIt()))
                : Optional.empty();
    }

    /// *Before any move* asks for as much as *before each move*.
    private static boolean isOfEach(Event.OfAct act) {
        return act.which() == Event.Selector.EACH || act.which() == Event.Selector.ANY;
    }

    Timing timing(Need need) {
        for (var phrase : phrases)
            switch (phrase) {
                case When.InSteps steps -> {
                    return steps(steps, need);
                }
                case When.Every every -> {
                    return new Timing.Every(every.period());
                }
                case When.InAny any -> {
                    return new Timing.InAny(any.period());
                }
                case When.AgainWithin again -> {
                    return new Timing.Again(due(false).orElse(NEVER), again.period());
                }
                default -> {}
            }
        return once();
    }

    private Timing once() {
        return due(false).or(this::byEnd).orElse(NEVER);
    }

    /// When it must have begun, if the sentence says so apart from when it must be done.
    Optional<Timing> starting() {
        return due(true);
    }

    private Optional<Timing> due(boolean starting) {
        return phrases.stream()
                .filter(When.class::isInstance)
                .flatMap(phrase -> due((When) phrase, starting).stream())
                .findFirst();
    }

    private Optional<Timing> due(When when, boolean starting) {
        return switch (when) {
            case When.By by when by.starting() == starting -> Optional.of(by(by.moment()));
            case When.On on
            when !starting -> Optional.of(fixed(on.moment(), header.calendar().last(on.moment())));
            case When.AtOnce once when once.starting() == starting -> Optional.of(new Timing.AtOnce());
            case When.Counted counted when counted.starting() == starting -> Optional.of(counted(counted));
            default -> Optional.empty();
        };
    }

    private Timing by(Moment moment) {
        return fixed(moment, header.calendar().end(moment));
    }

    /// A day that has no number is owed all the same. Source: rules of the judge, D13.
    private static Timing fixed(Moment moment, Optional<Edge> end) {
        var untold = moment instanceof Moment.NumberedDay ? Due.SOME_DAY : Due.NEVER;
        return new Timing.Fixed(end.map(Due::by).orElse(untold));
    }

    private Timing counted(When.Counted counted) {
        var event = counted.anchor().event();
        var trigger = new Triggers(header, term).trigger(event, term);
        if (event instanceof Event.OfAct act && isOfEach(act) && !counted.before())
            return new Timing.AfterEach(trigger, counted.period());
        if (trigger instanceof Trigger.OfText(Optional<Span> span))
            return new Timing.Fixed(span.map(anchor -> header.calendar().after(anchor, counted.period()))
                    .orElse(counted.atLeast() || counted.before() ? Due.NEVER : Due.SOME_DAY));
        return new Timing.FromEvent(trigger, counted.period());
    }

    /// Where no date is named, a duty *until D* or *before D* is due then. Source: rules of the judge, L20.
    private Optional<Timing> byEnd() {
        for (var phrase : phrases)
            switch (phrase) {
                case When.Until(Point.OfMoment point) -> {
                    return Optional.of(by(point.moment()));
                }
                case When.Before(Point.OfMoment point) -> {
                    return Optional.of(fixed(point.moment(), header.calendar().start(point.moment())));
                }
                default -> {}
            }
        return Optional.empty();
    }

    private Timing steps(When.InSteps steps, Need need) {
        return new Timing.Steps(steps.steps().stream()
                .map(step -> new Timing.Step(Need.of(Optional.of(step.quantity()), need.unit()), dueOf(step.when())))
                .toList());
    }

    private Due dueOf(When when) {
        var timing = due(when, false);
        if (timing.isPresent() && timing.get() instanceof Timing.Fixed fixed) return fixed.due();
        return Due.NEVER;
    }
}
