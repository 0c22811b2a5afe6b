package org.trucewatch.server.route;

import java.util.Optional;
import org.trucewatch.desk.read.ReportFilter;
import org.trucewatch.desk.read.View;
import org.trucewatch.server.web.Views;

/// Which reports are asked for. `q` is looked for in all that a report tells; `from` and `to` are days.
record Asked(
        Optional<String> q,
        Optional<String> act,
        Optional<String> actor,
        Optional<String> place,
        Optional<String> source,
        Optional<String> lineage,
        Optional<String> fate,
        Optional<String> from,
        Optional<String> to) {

    ReportFilter filter(View view) {
        return new ReportFilter(
                said(q),
                said(act),
                said(actor),
                said(place),
                said(source),
                said(lineage),
                said(fate),
                Views.days(view, said(from), said(to)));
    }

    /// An empty field of a form asks for nothing.
    static Optional<String> said(Optional<String> value) {
        return value.map(String::strip).filter(words -> !words.isEmpty());
    }
}
