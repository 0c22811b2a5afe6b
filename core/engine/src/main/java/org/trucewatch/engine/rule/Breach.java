package org.trucewatch.engine.rule;

import java.util.List;
import java.util.Set;
import org.trucewatch.engine.weigh.Happening;
import org.trucewatch.engine.weigh.Partings;
import org.trucewatch.model.time.Span;

/// A breach as a pattern counts it: when it was, of which happening, whether nobody linked the one report of it, and by
/// which reports it is told and from which people set these apart.
///
/// Source: rules of the judge, M19 and M24.
record Breach(Span span, String happening, boolean isSingle, List<String> reports, Set<String> parted) {
    static Breach of(Found found, Court court) {
        var evidence = court.evidence();
        var isSingle = !found.by().isEmpty()
                && evidence.name(evidence.report(found.by().get(0).row())).equals(found.id());
        var partings = court.hearing().partings();
        var reports = partings.isEmpty() ? List.<String>of() : Happening.ids(evidence, found.by());
        return new Breach(found.span(), found.id(), isSingle, reports, partings.from(reports));
    }

    static Breach of(Part part, Partings partings) {
        var shown = part.shown();
        var isSingle = !shown.by().isEmpty() && shown.by().get(0).equals(shown.id());
        var reports = partings.isEmpty() ? List.<String>of() : shown.by();
        return new Breach(shown.happened(), shown.id(), isSingle, reports, partings.from(reports));
    }

    /// Two that people made incidents of, or said to be two, are two; of others whose times meet nobody says so.
    boolean mayBe(Breach other) {
        if (happening.equals(other.happening)) return true;
        var isOpen = (isSingle || other.isSingle) && !isSetApartFrom(other);
        return isOpen && span.from() < other.span.to() && other.span.from() < span.to();
    }

    private boolean isSetApartFrom(Breach other) {
        for (var report : reports) if (other.parted.contains(report)) return true;
        return false;
    }
}
