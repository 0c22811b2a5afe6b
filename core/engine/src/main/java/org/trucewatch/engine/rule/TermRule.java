package org.trucewatch.engine.rule;

import java.util.Optional;
import org.trucewatch.engine.clause.Header;
import org.trucewatch.engine.clause.TextTerm;
import org.trucewatch.engine.clause.Trigger;
import org.trucewatch.engine.time.Window;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Standard;

/// The stretch over which a text binds, as far as events decide it under a standard: it opens when its condition is
/// met, ends when that was told by all whom it binds or so long after a notice, and is renewed.
///
/// Source: judging rules, section 4 (term); rules of the judge, D17 and L4.
final class TermRule {
    /// It never opens.
    static final Window NEVER = new Window(Span.END, Span.END, Span.END, Span.END, Span.BEGINNING);

    private final Court court;
    private final Header header;
    private final TextTerm term;
    private final Standard standard;
    private final Events events;

    TermRule(Court court, Header header, TextTerm term, Standard standard) {
        this.court = court;
        this.header = header;
        this.term = term;
        this.standard = standard;
        events = new Events(court, header, Window.ALWAYS, standard);
    }

    Window window() {
        var window = Window.ALWAYS;
        for (var open : term.opens()) {
            var first = first(open);
            if (first.isEmpty() && !hasDate()) return NEVER;
            window = window.and(opened(first));
        }
        var word = new EndWord(court, term);
        if (word.ends()) window = window.and(until(word.end()));
        for (var end : term.endsAfter()) {
            var notice = first(end.trigger());
            if (notice.isEmpty()) continue;
            var due = header.calendar().after(notice.get(), end.period());
            window = window.and(new Window(Span.BEGINNING, Span.BEGINNING, due.surely(), due.latest(), Span.BEGINNING));
        }
        var whole = renewed(rendered(window)); // no renewal goes on beyond an end that is told
        return cut(word.ends() ? whole.and(until(word.end())) : whole);
    }

    /// A rendering ends with what it renders.
    private Window rendered(Window window) {
        var all = window;
        for (var original : term.originals()) {
            var own = new TermRule(court, original.header(), original.term(), standard).window();
            all = all.and(Window.until(original.term().calendar().and(own).latestEnd()));
        }
        return all;
    }

    /// A text that names its day is perhaps in force from that day on, and surely once its condition is told as met.
    private Window opened(Optional<Span> met) {
        var surely = met.map(Span::to).orElse(Span.END);
        var perhaps = hasDate() ? Span.BEGINNING : met.map(Span::from).orElse(Span.END);
        return new Window(perhaps, surely, Span.END, Span.END, Span.BEGINNING);
    }

    private boolean hasDate() {
        return header.start() != Span.BEGINNING;
    }

    private Optional<Span> first(Trigger trigger) {
        return events.first(trigger, Optional.empty()).map(Events.Time::hull);
    }

    private static Window until(Span event) {
        return new Window(Span.BEGINNING, Span.BEGINNING, event.from(), event.to(), Span.BEGINNING);
    }

    /// A term goes on by one period for each renewal told before its end, or unless a timely notice stops it.
    private Window renewed(Window window) {
        if (term.renewal().isEmpty()) return window;
        var renewal = term.renewal().get();
        var start = Math.max(term.calendar().earliestStart(), window.earliestStart());
        var end = Math.min(term.writtenEnd(), window.latestEnd());
        while (end <= court.now() && goesOn(renewal, start, end)) {
            start = end;
            end = header.calendar().shift(end, renewal.period(), 1);
        }
        return new Window(window.earliestStart(), window.latestStart(), end, end, window.force());
    }

    private boolean goesOn(TextTerm.Renewal renewal, long start, long end) {
        var told = events.times(renewal.trigger(), Optional.empty()).stream()
                .filter(Events.Time::isSure)
                .filter(time -> renewal.exceptIf() || time.span().from() >= start)
                .anyMatch(time -> Relations.holds(renewal.relation(), time.span(), Span.at(end), header)
                        .isIn());
        return renewal.exceptIf() != told;
    }

    /// Another text that is in force only on a condition surely ends this one once that is met.
    private Window cut(Window window) {
        var all = window;
        for (var cut : term.cuts()) {
            var met = cut.start();
            for (var open : cut.opens())
                met = Math.max(met, first(open).map(Span::to).orElse(Span.END));
            all = all.and(new Window(Span.BEGINNING, Span.BEGINNING, cut.start(), met, Span.BEGINNING));
        }
        return all;
    }
}
