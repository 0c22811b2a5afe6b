package org.trucewatch.desk.work;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.trucewatch.desk.permit.Compartment;
import org.trucewatch.desk.permit.Person;
import org.trucewatch.desk.read.Edition;
import org.trucewatch.desk.read.Guarded;
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
    private final Edition edition;
    private final Case watched;
    private final BiPredicate<String, List<String>> hidden;
    private final Guarded closed;

    Shown(Counter counter, Label agreement, Edition edition, Person person) {
        this.counter = counter;
        this.agreement = agreement;
        this.edition = edition;
        this.watched = edition.watched();
        this.hidden = Compartment.hidden(watched.registry(), person.roles(agreement));
        this.closed = edition.closedTo(person.roles(agreement));
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

    /// Whether a report was corrected by one that is shown. Who is told of no correction corrects it as well,
    /// and is not told that there was one: both take its place then, and whoever sees both decides what is to
    /// be done.
    boolean holdsCorrectionOf(String report) {
        return watched.casebook().corrections().stream()
                .anyMatch(one -> one.corrected().equals(report) && holds(one.report()));
    }

    private boolean shows(Report report) {
        return !hidden.test(report.source(), report.lineages()) && !closed.holds(report.id(), report.source());
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

    /// A source that hidden reports alone name is hidden with them; one that no report names is shown. Every question
    /// is looked up alike, so that how long it takes tells nothing of what is hidden.
    boolean holdsSource(String source) {
        boolean isHidden = counter.named(agreement)
                .allOf(source, watched.casebook().reports(), edition.readings(), one -> hidden.test(source, one));
        return !isHidden
                && !closed.sources().contains(source)
                && watched.registry().sources().stream()
                        .anyMatch(one -> one.id().equals(source));
    }
}
