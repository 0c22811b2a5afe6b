package org.trucewatch.desk.work;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.trucewatch.desk.permit.Compartment;
import org.trucewatch.desk.permit.Person;
import org.trucewatch.desk.record.content.RowTable;
import org.trucewatch.desk.record.replay.HeldRow;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.evidence.Reports;

/// What one person is shown of a case. Nobody works on anything else, and the answer to who tries is that of what does
/// not exist: a room that said more would tell what the pages keep to themselves.
final class Shown {
    private final Counter counter;
    private final Label agreement;
    private final Case watched;
    private final BiPredicate<String, List<String>> hidden;

    Shown(Counter counter, Label agreement, Case watched, Person person) {
        this.counter = counter;
        this.agreement = agreement;
        this.watched = watched;
        this.hidden = Compartment.hidden(watched.registry(), person.roles(agreement));
    }

    /// The row of a report, as it was entered.
    Optional<HeldRow> report(String id) {
        return holds(id) ? counter.report(agreement, id) : Optional.empty();
    }

    boolean holds(String report) {
        var reports = Reports.of(watched.casebook().reports());
        var number = reports.number(report);
        return number.isPresent() && shows(reports.get(number.getAsInt()));
    }

    private boolean shows(Report report) {
        return !hidden.test(report.source(), report.lineages());
    }

    /// The links of an incident, also those that were undone; empty where there is no such incident.
    List<HeldRow> links(String incident) {
        return counter.rows(agreement, RowTable.LINKS).stream()
                .filter(row -> row.cell("incident").equals(incident))
                .filter(this::showsSome)
                .toList();
    }

    boolean holdsLink(String link) {
        return counter.rows(agreement, RowTable.LINKS).stream()
                .filter(row -> row.cell("id").equals(link))
                .anyMatch(this::showsSome);
    }

    private boolean showsSome(HeldRow link) {
        return link.list("reports").stream().anyMatch(this::holds);
    }

    /// A source that hidden reports alone name is hidden with them; one that no report names is shown. Whoever names a
    /// source that is none, or sees all, waits for no look through the reports, and most others find a late one.
    boolean holdsSource(String source) {
        if (watched.registry().sources().stream().noneMatch(one -> one.id().equals(source))) return false;
        boolean hides = false;
        for (var report : watched.casebook().reports().reversed()) {
            if (!report.source().equals(source)) continue;
            if (shows(report)) return true;
            hides = true;
        }
        return !hides;
    }
}
