package org.trucewatch.engine.rule;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.trucewatch.model.Defect;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.Standard;

/// What a book says under each standard.
final class ByStandard<P extends ByStandard.Page> {
    private final Map<Standard, P> pages = new EnumMap<>(Standard.class);

    /// What a sentence comes to under one standard.
    abstract static class Page {
        Ruling ruling = Fold.clause(List.of(), List.of());
        List<Occurrence> occurrences = List.of();

        abstract void hear(Touched touched, Court court);

        /// As [Court#ruling], without its occurrences.
        final Ruling ruling() {
            return ruling;
        }

        final List<Occurrence> occurrences() {
            return occurrences;
        }
    }

    ByStandard(Function<Standard, P> page) {
        for (var standard : Standard.values()) pages.put(standard, page.apply(standard));
    }

    void hear(Touched touched, Court court) {
        pages.values().forEach(page -> page.hear(touched, court));
    }

    P under(Standard standard) {
        var page = pages.get(standard);
        if (page == null) throw new Defect("a book lacks a standard");
        return page;
    }
}
