package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.trucewatch.model.agreement.Clause.Modal;
import org.trucewatch.model.agreement.Deed;
import org.trucewatch.model.agreement.Event;
import org.trucewatch.model.agreement.Names;
import org.trucewatch.model.agreement.Property;
import org.trucewatch.model.agreement.Property.Relation.Kind;
import org.trucewatch.model.agreement.Text;
import org.trucewatch.model.agreement.TextId;
import org.trucewatch.model.evidence.Detail;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Standard;

/// Told statements that a text has ended. One side's word disputes it; the word of all whom it binds, or of one to
/// whom it gives that power, ends it. Source: judging rules, section 4 (term); rules of the judge, D17.
final class Endings {
    private static final String STATEMENT = "statement-of-end";
    private static final String POWER = "end";

    private Endings() {}

    /// The reports of statements of end that touch the text, and whether together they end it. A statement that is
    /// itself denied disputes the text no less, and ends nothing.
    record Word(List<String> reports, Optional<Span> ends) {}

    /// A rendering shares the status of what it renders: the word of those counts whom the original binds.
    static Word of(Setting setting) {
        var original = setting.within(original(setting));
        var alleged = original.under(Standard.ALLEGED).asTerm();
        var reports = new TreeSet<String>();
        var last = new ArrayList<Span>();
        Optional<Span> ends = Optional.empty();
        for (var name : original.bound()) {
            var event = statement(name);
            var told = concerning(setting, Events.sure(alleged, event));
            var shown = new ArrayList<>(told);
            shown.addAll(concerning(setting, Events.denied(alleged, event)));
            for (var statement : shown)
                for (var claim : statement.by()) reports.add(claim.report().id());
            if (told.isEmpty()) continue;
            last.add(told.getFirst().span());
            if (mayEnd(alleged, name))
                ends = Optional.of(earlier(ends, told.getFirst().span()));
        }
        if (ends.isEmpty() && !last.isEmpty() && last.size() == original.bound().size())
            ends = last.stream().max(Comparator.comparingLong(Span::from));
        return new Word(List.copyOf(reports), ends);
    }

    private static Span earlier(Optional<Span> one, Span other) {
        return one.filter(span -> span.from() <= other.from()).orElse(other);
    }

    static Window cut(Setting setting, Window window) {
        return of(setting)
                .ends()
                .map(span -> window.and(Window.between(Span.BEGINNING, Span.BEGINNING, span.from(), span.to())))
                .orElse(window);
    }

    private static Text original(Setting setting) {
        return chain(setting).getLast();
    }

    /// The text, and what it renders, up to the original.
    private static List<Text> chain(Setting setting) {
        var chain = new ArrayList<>(List.of(setting.text()));
        while (true) {
            var next = rendered(setting, chain.getLast());
            if (next.isEmpty() || chain.contains(next.get())) return chain;
            chain.add(next.get());
        }
    }

    private static Optional<Text> rendered(Setting setting, Text text) {
        for (var line : text.lines())
            if (line.property() instanceof Property.Relation relation && relation.kind() == Kind.RENDERS)
                for (var id : relation.texts()) {
                    var found = setting.file().agreement().text(id);
                    if (found.isPresent()) return found;
                }
        return Optional.empty();
    }

    private static Event.OfAct statement(String name) {
        var by = new Event.About.By(new Event.Doer.Named(Names.of(name)));
        return new Event.OfAct(
                Event.Selector.NONE, Optional.empty(), STATEMENT, Optional.empty(), Optional.empty(), List.of(by));
    }

    private static List<Events.Happening> concerning(Setting setting, List<Events.Happening> statements) {
        return statements.stream()
                .filter(statement ->
                        statement.by().stream().anyMatch(claim -> touches(setting, claim.report(), statement.span())))
                .toList();
    }

    /// A statement that names a text means it and its renderings; one that names none means every text of the chain
    /// that is running then.
    private static boolean touches(Setting setting, Report report, Span span) {
        var named = texts(setting, report);
        if (!named.isEmpty()) return chain(setting).stream().anyMatch(text -> named.contains(text.id()));
        return isLinked(setting) && Terms.written(setting).holds(span, true) != Tri.OUT;
    }

    private static List<TextId> texts(Setting setting, Report report) {
        return Details.names(report, Detail.Part.OF).stream()
                .map(TextId::new)
                .filter(id -> setting.file().agreement().text(id).isPresent())
                .toList();
    }

    private static boolean relates(Text text, Kind kind, TextId other) {
        return text.lines().stream()
                .anyMatch(line -> line.property() instanceof Property.Relation relation
                        && relation.kind() == kind
                        && relation.texts().contains(other));
    }

    private static boolean isLinked(Setting setting) {
        var own = setting.text();
        if (own.lines().stream().anyMatch(line -> line.property() instanceof Property.Relation)) return true;
        for (var other : setting.file().agreement().texts())
            for (var kind : Kind.values()) if (relates(other, kind, own.id())) return true;
        return false;
    }

    private static boolean mayEnd(Setting setting, String name) {
        for (var clause : setting.text().clauses())
            for (var demand : Sentences.of(setting, clause))
                if (demand.sentence().modal() == Modal.MAY
                        && demand.deed() instanceof Deed.Act act
                        && act.acts().all().contains(POWER)
                        && demand.parties(setting).stream()
                                .anyMatch(party -> party.names().contains(name))) return true;
        return false;
    }
}
