package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trucewatch.model.agreement.Event;
import org.trucewatch.model.time.Span;

/// Time taken out of a window while an event lasts: from its telling until an act that ends it,
/// both weighed alike.
/// Source: language, section 3 (term); judging rules, section 5; rules of the judge, M21.
final class Suspensions {
    private Suspensions() {}

    static Window without(Setting setting, Event event, Optional<Party> same) {
        var window = Window.ALWAYS;
        for (var happening : Events.all(setting, event, same)) {
            var begun = happening.isSure() ? happening.span().to() : Span.END;
            var ends = ends(setting, event).stream()
                    .filter(end -> end.span().to() > happening.span().from())
                    .toList();
            var perhaps = ends.stream()
                    .mapToLong(
                            end -> Math.max(end.span().from(), happening.span().from()))
                    .min()
                    .orElse(Span.END);
            var surely = ends.stream()
                    .filter(end -> end.isSure() && end.span().from() >= begun)
                    .mapToLong(end -> end.span().to())
                    .min()
                    .orElse(Span.END);
            window = window.and(new Window(outside(happening.span().from(), surely), outside(begun, perhaps)));
        }
        return window;
    }

    private static List<Span> outside(long from, long to) {
        if (from >= to) return List.of(Span.ALWAYS);
        var all = new ArrayList<Span>();
        if (from != Span.BEGINNING) all.add(Span.before(from));
        if (to != Span.END) all.add(Span.from(to));
        return all;
    }

    private static List<Events.Happening> ends(Setting setting, Event event) {
        if (!(event instanceof Event.OfAct act)) return List.of();
        return ActLists.endings(setting, act.name()).stream()
                .flatMap(name -> Events.all(setting, named(name), Optional.empty()).stream())
                .toList();
    }

    private static Event named(String act) {
        return new Event.OfAct(
                Event.Selector.NONE, Optional.empty(), act, Optional.empty(), Optional.empty(), List.of());
    }
}
