package org.trucewatch.engine.rule;

import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.model.time.Span;

/// A breach as a pattern counts it: when it was, of which happening, and whether nobody linked the one report of it.
///
/// Source: rules of the judge, M19.
record Breach(Span span, String happening, boolean isSingle) {
    static Breach of(Found found, Evidence evidence) {
        var isSingle = !found.by().isEmpty()
                && evidence.name(evidence.report(found.by().get(0).row())).equals(found.id());
        return new Breach(found.span(), found.id(), isSingle);
    }

    static Breach of(Part part) {
        var shown = part.shown();
        var isSingle = !shown.by().isEmpty() && shown.by().get(0).equals(shown.id());
        return new Breach(shown.happened(), shown.id(), isSingle);
    }

    /// Two that people made incidents of are two; of others whose times meet nobody says so.
    boolean mayBe(Breach other) {
        var isOpen = isSingle || other.isSingle;
        if (isOpen && span.from() < other.span.to() && other.span.from() < span.to()) return true;
        return happening.equals(other.happening);
    }
}
