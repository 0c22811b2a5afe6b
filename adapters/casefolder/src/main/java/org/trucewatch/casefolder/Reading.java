package org.trucewatch.casefolder;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.trucewatch.casefolder.table.Cell;
import org.trucewatch.casefolder.table.Clock;
import org.trucewatch.casefolder.table.Fields;
import org.trucewatch.casefolder.table.Problems;
import org.trucewatch.casefolder.table.Row;
import org.trucewatch.casefolder.table.Times;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.time.Span;

/// What every table needs to turn its cells into values.
record Reading(Names names, Fields fields, Times times, Problems problems) {
    private static final Pattern BREAK = Pattern.compile("\\s*\\R\\s*");

    static Words words(Row row) {
        return new Words(inOneLine(row.text("english")), inOneLine(row.text("arabic")));
    }

    /// What stands behind the break of a line in a name would look like a line of the board.
    private static String inOneLine(String name) {
        return name.indexOf('\n') < 0 ? name : BREAK.matcher(name).replaceAll(" ");
    }

    Span during(Row row) {
        return times.span(row.cell("from"), row.cell("until"));
    }

    Optional<String> use(Names.Kind kind, Row row, String column) {
        return names.use(kind, row.cell(column));
    }

    List<String> useAll(Names.Kind kind, Row row, String column) {
        return names.useAll(kind, row.list(column));
    }

    /// The last second of the local day with which the time in a cell ends, so that a question asked for that day
    /// sees what was said on it.
    OptionalLong dayOf(Cell cell) {
        if (cell.isEmpty()) return OptionalLong.empty();
        var stretch = times.stretch(cell);
        return stretch.isEmpty() || stretch.get().isUnknown()
                ? OptionalLong.empty()
                : OptionalLong.of(times.endOfDay(stretch.get().to() - 1));
    }

    /// When the desk learnt what a row says: to the second where a ledger kept it, else the day that a person wrote.
    OptionalLong known(Row row) {
        var proved = secondOf(row.cell("known_at"));
        if (proved.isEmpty()) return dayOf(row.cell("known_on"));
        return proved.getAsLong() > Clock.SINCE_EVER ? proved : OptionalLong.of(Span.BEGINNING);
    }

    /// When it was written down, likewise.
    OptionalLong entered(Row row) {
        var proved = secondOf(row.cell("entered_at"));
        return proved.isPresent() ? proved : dayOf(row.cell("entered_on"));
    }

    private OptionalLong secondOf(Cell cell) {
        if (cell.isEmpty()) return OptionalLong.empty();
        var stretch = times.stretch(cell);
        return stretch.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(stretch.get().from());
    }
}
