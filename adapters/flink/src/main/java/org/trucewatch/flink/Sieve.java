package org.trucewatch.flink;

import java.util.Optional;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.registry.Registry;

/// Tells by a look at its cells that a row of `reports.csv` can be read, and makes its report if that can bear on a
/// verdict. Of most rows of most agreements it cannot.
///
/// That a row can be read means what the reader of cases means by it, except that its id may be taken.
final class Sieve {
    /// What a look tells of a row.
    sealed interface Look {
        /// It can be read, and its report bears on nothing.
        record Passes() implements Look {}

        /// It can be read, and `report` can bear on a verdict.
        record Bears(Report report) implements Look {}

        /// It may name another report.
        record Names() implements Look {}

        /// Nothing that is sure.
        record Unsure() implements Look {}
    }

    private static final Look PASSES = new Look.Passes();
    private static final Look NAMES = new Look.Names();
    private static final Look UNSURE = new Look.Unsure();

    private final Bearing bearing;
    private final RowCells cells = new RowCells();
    private final PlainReports reports;

    Sieve(Bearing bearing, Registry registry) {
        this.bearing = bearing;
        reports = new PlainReports(cells, registry);
    }

    /// The id of the report that a plain row tells of; nothing where it is not written plainly.
    Optional<String> id(RawLine row) {
        return cells.cut(row) && cells.isId(Column.ID) ? Optional.of(cells.text(Column.ID)) : Optional.empty();
    }

    /// What is said of the row whose id was found last, if it became known then.
    Look look(long known) {
        if (!cells.isEmpty(Column.CORRECTS)) return NAMES;
        var report = reports.report(known);
        if (report.isEmpty()) return UNSURE;
        return bearing.bears(report.get()) ? new Look.Bears(report.get()) : PASSES;
    }
}
