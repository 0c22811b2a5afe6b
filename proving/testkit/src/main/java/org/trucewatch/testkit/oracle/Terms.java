package org.trucewatch.testkit.oracle;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Property;
import org.trucewatch.model.agreement.Text;
import org.trucewatch.model.agreement.TextId;
import org.trucewatch.model.time.Moment;
import org.trucewatch.model.time.Span;

/// When a text is in force. Source: judging rules, sections 4 and 5; rules of the judge, A, G17 and G18.
final class Terms {
    private Terms() {}

    /// A text announced, or where that day is not told signed, later than the question's knowledge is not known yet.
    static boolean isKnown(Setting setting) {
        var announced = days(setting, setting.header(Property.Announced.class), Property.Announced::moment);
        var told = announced.isEmpty()
                ? days(setting, setting.header(Property.Signed.class), Property.Signed::moment)
                : announced;
        return told.isEmpty() || told.getFirst().start() < setting.asOf().known();
    }

    private static <T> List<Calendar.Pin> days(Setting setting, List<T> lines, Function<T, Moment> moment) {
        return lines.stream()
                .flatMap(line -> Calendar.pin(setting, moment.apply(line)).stream())
                .toList();
    }

    static Window window(Setting asked) {
        var setting = asked.asTerm();
        var window = written(setting);
        window = rendered(setting, Endings.cut(setting, ended(setting, window)));
        window = Endings.cut(setting, renewed(setting, window)); // no renewal goes on beyond an end that is told
        for (var other : setting.file().agreement().texts()) {
            if (other.equals(setting.text()) || !isKnown(setting.within(other))) continue;
            window = changedBy(setting, other, window);
        }
        return window;
    }

    /// The window as the header writes it, before anything that was told or written later.
    static Window written(Setting setting) {
        var lines = setting.header(Property.InForce.class);
        if (lines.isEmpty()) return fromSignature(setting);
        var window = Window.ALWAYS;
        for (var line : lines)
            for (var phrase : line.phrases())
                if (phrase instanceof Phrase.When when)
                    window = window.and(Windows.own(setting, List.of(when), Optional.empty(), false));
        var dated = window.opens() != Span.BEGINNING;
        for (var line : lines)
            for (var phrase : line.phrases())
                if (phrase instanceof Phrase.Term.If condition) window = window.and(met(setting, condition, dated));
        return window;
    }

    /// A text that names its day is perhaps in force from that day on, and surely once its condition is told as met.
    private static Window met(Setting setting, Phrase.Term.If condition, boolean dated) {
        var event = Events.next(setting, condition.fact().event(), Optional.empty());
        if (event.isEmpty()) return dated ? new Window(List.of(), List.of(Span.ALWAYS)) : Window.NEVER;
        var from = dated ? Span.BEGINNING : event.get().from();
        return Window.between(from, event.get().to(), Span.END, Span.END);
    }

    private static Window fromSignature(Setting setting) {
        var signed = setting.header(Property.Signed.class).stream().map(Property.Signed::moment);
        var announced = setting.header(Property.Announced.class).stream().map(Property.Announced::moment);
        return Stream.concat(signed, announced)
                .flatMap(moment -> Calendar.pin(setting, moment).stream())
                .map(Calendar.Pin::fromStart)
                .findFirst()
                .orElse(Window.ALWAYS);
    }

    /// `ends 30 days after notice to un`: it binds in full until then.
    private static Window ended(Setting setting, Window window) {
        var result = window;
        for (var line : setting.header(Property.EndsAfter.class)) {
            var event = Events.next(setting, line.event(), Optional.empty());
            if (event.isEmpty()) continue;
            var due = Deadlines.counted(setting, event.get(), line.period());
            result = result.and(Window.between(Span.BEGINNING, Span.BEGINNING, due.min(), due.max()));
        }
        return result;
    }

    /// A term goes on by one period for each renewal told before its end, or unless a timely notice stops it.
    private static Window renewed(Setting setting, Window window) {
        var lines = setting.header(Property.Renews.class);
        if (lines.isEmpty() || window.neverOpens()) return window;
        var line = lines.getFirst();
        var end = window.closes();
        var start = window.opens();
        while (end <= setting.now() && goesOn(setting, line, start, end)) {
            start = end;
            end = Calendar.shifted(setting, end, line.period(), 1);
        }
        if (end == window.closes()) return window;
        var surely =
                window.sure().isEmpty() ? Span.END : window.sure().getFirst().from();
        return Window.between(window.opens(), surely, end, end);
    }

    private static boolean goesOn(Setting setting, Property.Renews line, long start, long end) {
        var told = Events.sure(setting, line.fact().event()).stream()
                .filter(happening -> line.exceptIf() || happening.span().from() >= start)
                .anyMatch(happening ->
                        Events.limits(setting, line.fact(), happening, Span.at(end), Optional.empty()) == Tri.IN);
        return line.exceptIf() != told;
    }

    private static Window changedBy(Setting setting, Text other, Window window) {
        var result = window;
        for (var relation : setting.within(other).header(Property.Relation.class))
            if (relation.texts().contains(setting.text().id())) result = changedBy(setting, other, relation, result);
        return result;
    }

    private static Window changedBy(Setting setting, Text other, Property.Relation relation, Window window) {
        return switch (relation.kind()) {
            case ENDS, REPLACES -> cutAt(window, start(setting, other));
            case EXTENDS, AMENDS, RENDERS -> window;
        };
    }

    private static Window cutAt(Window window, Window start) {
        if (start.neverOpens()) return window;
        var latest = start.sure().isEmpty() ? Span.END : start.sure().getFirst().from();
        if (start.opens() == Span.BEGINNING) return Window.NEVER;
        return window.and(Window.between(Span.BEGINNING, Span.BEGINNING, start.opens(), latest));
    }

    /// A rendering ends with what it renders. Source: rules of the judge, D17.
    private static Window rendered(Setting setting, Window window) {
        var result = window;
        for (var relation : setting.header(Property.Relation.class))
            for (var id : relation.texts()) {
                var original = setting.file().agreement().text(id);
                if (relation.kind() != Property.Relation.Kind.RENDERS || original.isEmpty()) continue;
                var closes = start(setting, original.get()).closes();
                if (closes != Span.END) result = result.and(Window.of(Span.before(closes)));
            }
        return result;
    }

    /// The window of another text; of two texts that change each other, the second is taken as it stands.
    private static Window start(Setting setting, Text other) {
        var mark = mark(other.id());
        if (setting.open().contains(mark)) return written(setting.within(other));
        return window(setting.asking(mark).asking(mark(setting.text().id())).within(other));
    }

    private static ClauseId mark(TextId text) {
        return new ClauseId(text, "");
    }

    /// Where a later text amends this one, its clause of the same key takes over.
    static Window ofClause(Setting setting, ClauseId clause) {
        var window = Window.ALWAYS;
        for (var other : setting.file().agreement().texts()) {
            if (other.equals(setting.text()) || other.clause(clause.key()).isEmpty()) continue;
            if (!isKnown(setting.within(other))) continue;
            for (var relation : setting.within(other).header(Property.Relation.class))
                if (relation.kind() == Property.Relation.Kind.AMENDS
                        && relation.texts().contains(setting.text().id()))
                    window = cutAt(window, start(setting, other));
        }
        return window;
    }
}
