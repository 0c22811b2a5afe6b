package org.trucewatch.desk.read;

import java.util.List;
import java.util.Optional;

/// The reports that could be seen at the time asked about, filtered and cut into pages.
public record ReportsPage(
        View.Time asOf, View.Time known, int total, int page, int pages, int size, List<Row> rows, List<Facet> facets) {

    /// One report as it stands in a list. `fate` is what became of it for the verdicts; it is empty where the mandate
    /// allows no verdict.
    public record Row(
            String id,
            View.Named source,
            List<View.Named> lineages,
            boolean anonymous,
            View.Time said,
            View.Time known,
            View.Time happened,
            List<Spot> places,
            String placeWords,
            View.Named act,
            View.Named actor,
            String actorLabel,
            String certainty,
            String modality,
            String polarity,
            String standing,
            boolean reply,
            boolean againstOwnSide,
            Optional<Figures> count,
            Optional<Figures> killed,
            Optional<Figures> wounded,
            String claim,
            String note,
            List<String> incidents,
            Optional<Fate> fate) {}

    /// A place as a report uses it; a point has its position and the radius of its precision.
    public record Spot(
            String id,
            String words,
            String nearness,
            Optional<Double> longitude,
            Optional<Double> latitude,
            Optional<Long> precisionMetres) {}

    /// A range, both ends included; the upper end is absent where it is open.
    public record Figures(long from, Optional<Long> to, Optional<View.Named> unit) {}

    public record Fate(String fate, String why, String words) {}

    /// The values of one filter, with how many of the reports shown have each.
    public record Facet(String name, List<Value> values) {}

    public record Value(String id, String words, int count) {}
}
