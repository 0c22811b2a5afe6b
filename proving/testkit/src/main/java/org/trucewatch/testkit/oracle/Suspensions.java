package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trucewatch.model.agreement.Event;
import org.trucewatch.model.time.Span;

/// Time taken out of a window while an event lasts: from its telling until an act that ends it.
/// Source: language, section 3 (term); judging rules, section 5.
final class Suspensions {
    private Suspensions() {}

    static Window without(Setting setting, Event event, Optional<Party> same) {
        var window = Window.ALWAYS;
        for (var happening : Events.all(setting, event, same)) {
            var end = end(setting, event, happening.span());
            var before = happening.span().from();
            var sure = new ArrayList<Span>();
            if (before != Span.BEGINNING) sure.add(Span.before(before));
            if (end.isPresent()) sure.add(Span.from(end.get()));
            window = window.and(new Window(sure, sure));
        }
        return window;
    }

    private static Optional<Long> end(Setting setting, Event event, Span begun) {
        if (!(event instanceof Event.OfAct act)) return Optional.empty();
        return ActLists.opposites(setting, act.name()).stream()
                .flatMap(name -> Events.all(setting, named(name), Optional.empty()).stream())
                .map(happening -> happening.span().from())
                .filter(from -> from >= begun.to())
                .min(Long::compare);
    }

    private static Event named(String act) {
        return new Event.OfAct(
                Event.Selector.NONE, Optional.empty(), act, Optional.empty(), Optional.empty(), List.of());
    }
}
