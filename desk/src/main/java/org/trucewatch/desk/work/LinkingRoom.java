package org.trucewatch.desk.work;

import java.util.List;
import java.util.Optional;
import org.trucewatch.desk.form.Fault;
import org.trucewatch.desk.form.Faults;
import org.trucewatch.desk.permit.Person;
import org.trucewatch.desk.read.Edition;
import org.trucewatch.desk.record.content.RowTable;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.model.registry.Place;

/// Links reports into incidents and undoes it. The number of an incident is permanent, also where all its links were
/// undone.
public final class LinkingRoom {
    private final Counter counter;

    public LinkingRoom(Counter counter) {
        this.counter = counter;
    }

    /// What to link. Without an incident a new number is given; `place` is the place that the link is about.
    public record LinkForm(Optional<String> incident, List<String> reports, Optional<String> place, String why) {}

    public Worked link(Label agreement, LinkForm form, Person person) {
        return counter.inTurn(() -> counter.edition(agreement)
                .map(edition -> link(agreement, edition, form, person))
                .orElseGet(Worked.Missing::new));
    }

    private Worked link(Label agreement, Edition edition, LinkForm form, Person person) {
        var incidents = counter.column(agreement, RowTable.LINKS, "incident");
        var shown = new Shown(counter, agreement, edition, person);
        var faults = check(edition, form, shown);
        form.incident()
                .filter(incident -> hasDecided(agreement, incident, person))
                .flatMap(decided -> counter.ownOf(
                        agreement, form.reports().stream().filter(shown::holds).toList(), person))
                .ifPresent(own -> faults.add("reports", Fault.OWN_REPORT_AFTER, own));
        return faults.or(() -> entered(agreement, edition, form, incidents, person), Worked.Refused::new);
    }

    /// Whoever decided on an incident would else have decided on what they filed themselves.
    private boolean hasDecided(Label agreement, String incident, Person person) {
        return counter.rows(agreement, RowTable.DECISIONS).stream()
                .filter(row -> row.cell("incident").equals(incident))
                .anyMatch(row -> row.list("reviewers").contains(person.name()));
    }

    private Worked entered(Label agreement, Edition edition, LinkForm form, List<String> incidents, Person person) {
        var incident = form.incident().orElseGet(() -> Numbers.next("I", incidents));
        var row = new Cells()
                .put("id", Numbers.next("L", counter.column(agreement, RowTable.LINKS, "id")))
                .put("incident", incident)
                .put("reports", form.reports())
                .put("place", form.place())
                .put("why", form.why())
                .put("known_on", counter.today(edition));
        return counter.enter(agreement, List.of(), RowTable.LINKS, row, person, incident);
    }

    private static Faults check(Edition edition, LinkForm form, Shown shown) {
        var faults = new Faults();
        var unknown = form.reports().stream().filter(id -> !shown.holds(id)).toArray(String[]::new);
        faults.addIf(form.reports().isEmpty(), "reports", Fault.NO_REPORTS);
        faults.addIf(unknown.length > 0, "reports", Fault.NO_SUCH_REPORT, unknown);
        faults.addIf(
                form.incident().stream().anyMatch(number -> shown.links(number).isEmpty()),
                "incident",
                Fault.NO_SUCH_INCIDENT);
        var places =
                edition.watched().registry().places().stream().map(Place::id).toList();
        faults.addIf(form.place().stream().anyMatch(place -> !places.contains(place)), "place", Fault.NO_SUCH_PLACE);
        faults.reason("why", form.why());
        return faults;
    }

    /// Undoes a link, with a reason; a link that is undone already is left as it is.
    public Worked undo(Label agreement, String link, String why, Person person) {
        return counter.inTurn(() -> {
            var edition = counter.edition(agreement);
            var shown = counter.shown(agreement, person);
            if (edition.isEmpty() || !shown.map(some -> some.holdsLink(link)).orElse(false))
                return new Worked.Missing();
            var faults = new Faults();
            faults.reason("why", why);
            if (!faults.all().isEmpty()) return new Worked.Refused(faults.all());
            if (counter.column(agreement, RowTable.UNLINKS, "link").contains(link))
                return Worked.Overtaken.of(Fault.UNDONE_BEFORE);
            var row = new Cells().put("link", link).put("why", why).put("known_on", counter.today(edition.get()));
            return counter.enter(agreement, List.of(), RowTable.UNLINKS, row, person, link);
        });
    }
}
