package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.trucewatch.engine.answer.Answer;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.clause.Frame;
import org.trucewatch.engine.clause.Trigger;
import org.trucewatch.engine.names.Parties.Party;
import org.trucewatch.engine.time.Calendar;
import org.trucewatch.engine.time.Window;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Kind;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Verdict;

/// Whether a sentence binds at all at the time asked about, and over which stretch.
///
/// Source: judging rules, sections 4 (condition) and 5; rules of the judge, G17.
final class Gate {
    private final Court court;
    private final Frame frame;
    private final Standard standard;
    private final Events events;

    Gate(Court court, Frame frame, Standard standard) {
        this.court = court;
        this.frame = frame;
        this.standard = standard;
        events = new Events(court, frame, standard);
    }

    Calendar calendar() {
        return frame.header().calendar();
    }

    Events events() {
        return events;
    }

    /// The verdict that the calendar or a missing trigger alone decides.
    Optional<Ruling> closed() {
        var force = frame.window().force();
        if (force != Span.BEGINNING && court.now() < force)
            return same(Verdict.NOT_YET_IN_FORCE, Reasons.on("not-in-force-yet", calendar(), force));
        var start = frame.window().latestStart();
        if (start != Span.END && court.now() < start)
            return same(Verdict.PENDING, Reasons.on("pending-until", calendar(), start));
        return isTriggered() ? Optional.empty() : same(Verdict.NOT_TRIGGERED, Reasons.TRIGGER_NOT_MET);
    }

    private Optional<Ruling> same(Verdict verdict, Reason reason) {
        return Optional.of(Fold.same(Court.names(frame.parties()), verdict, reason, OptionalLong.empty()));
    }

    private boolean isTriggered() {
        for (var open : frame.opens()) if (events.times(open, Optional.empty()).isEmpty()) return false;
        for (var condition : frame.conditions())
            if (mustHaveBeen(condition)
                    && events.times(condition.trigger(), Optional.empty()).isEmpty()) return false;
        return true;
    }

    /// A permission stands only once its condition was met for any act.
    private boolean mustHaveBeen(Frame.Condition condition) {
        return condition.relation().isFree() || frame.kind() == Kind.PERMISSION;
    }

    /// Whether events narrow the window at all.
    boolean isFixed() {
        return frame.opens().isEmpty()
                && frame.closes().isEmpty()
                && frame.suspensions().isEmpty()
                && frame.conditions().isEmpty();
    }

    /// The window that events leave open for a party.
    Window window(Party party) {
        var window = Window.ALWAYS;
        for (var open : frame.opens()) window = window.and(after(open, party));
        for (var condition : frame.conditions())
            if (condition.relation().isFree()) window = window.and(after(condition.trigger(), party));
        for (var close : frame.closes()) {
            var times = events.times(close, Optional.of(party));
            if (!times.isEmpty())
                window = window.and(Window.until(times.get(0).span().from()));
        }
        return window;
    }

    /// After an event: what overlaps it cannot be told, what lies before it is out.
    private Window after(Trigger trigger, Party party) {
        var times = events.times(trigger, Optional.of(party));
        if (times.isEmpty()) return Window.from(Span.END - 1);
        var span = times.get(0).span();
        return new Window(span.from(), span.to(), Span.END, Span.END, Span.BEGINNING);
    }

    /// How a claim lies to what events leave open: in, out, or cannot tell.
    Answer answer(int row, Party party) {
        if (isFixed()) return Answer.IN;
        var evidence = court.evidence();
        var answer = window(party).answer(evidence.from(row), evidence.to(row), false);
        for (var suspension : suspensions(party))
            if (suspension.covers(evidence.span(row))) answer = Answer.SUSPENDED.and(answer);
        for (var condition : frame.conditions())
            if (!condition.relation().isFree() && !events.holds(condition, row, party)) answer = Answer.AFTER_WINDOW;
        return answer;
    }

    /// The stretches over which the sentence is suspended: from the event until the act that ends it.
    List<Span> suspensions(Party party) {
        var all = new ArrayList<Span>();
        for (var suspension : frame.suspensions())
            for (var time : events.times(suspension, Optional.of(party))) all.add(events.lasting(suspension, time));
        return all;
    }

    /// Whether a sentence that says *may* covers the act a claim tells, its conditions met.
    boolean permits(Demand.Permission permission, int row) {
        if (!court.hearing().isFor(permission.act(), row)) return false;
        for (var party : permission.act().parties().all()) if (areMet(permission, row, party)) return true;
        return false;
    }

    private boolean areMet(Demand.Permission permission, int row, Party party) {
        return permission.conditions().stream()
                .allMatch(condition -> condition.relation().isFree()
                        ? !events.times(condition.trigger(), Optional.of(party)).isEmpty()
                        : events.holds(condition, row, party));
    }

    Standard standard() {
        return standard;
    }
}
