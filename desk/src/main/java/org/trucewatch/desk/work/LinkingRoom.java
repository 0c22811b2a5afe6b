package org.trucewatch.desk.work;

import java.util.List;
import java.util.Optional;
import org.trucewatch.desk.permit.Person;
import org.trucewatch.desk.read.Edition;
import org.trucewatch.desk.record.content.RowTable;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.model.evidence.Reports;
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
        var wrong = wrong(edition, form, incidents);
        if (wrong.isPresent()) return wrong.get();
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

    private static Optional<Worked> wrong(Edition edition, LinkForm form, List<String> incidents) {
        if (form.why().isBlank()) return refused("why", "Say why these reports tell one happening.");
        if (form.reports().isEmpty()) return refused("reports", "Choose at least one report.");
        var known = Reports.of(edition.watched().casebook().reports());
        if (form.reports().stream().anyMatch(id -> known.number(id).isEmpty()))
            return refused("reports", "There is no such report.");
        if (form.incident().stream().anyMatch(number -> !incidents.contains(number)))
            return refused("incident", "There is no such incident; leave the number empty to begin one.");
        var places =
                edition.watched().registry().places().stream().map(Place::id).toList();
        if (form.place().stream().anyMatch(place -> !places.contains(place)))
            return refused("place", "There is no such place; choose one of the list.");
        return Optional.empty();
    }

    private static Optional<Worked> refused(String field, String sentence) {
        return Optional.of(Worked.Refused.of(field, sentence));
    }

    /// Undoes a link, with a reason; a link that is undone already is left as it is.
    public Worked undo(Label agreement, String link, String why, Person person) {
        return counter.inTurn(() -> {
            var edition = counter.edition(agreement);
            if (edition.isEmpty()
                    || !counter.column(agreement, RowTable.LINKS, "id").contains(link)) return new Worked.Missing();
            if (why.isBlank()) return Worked.Refused.of("why", "Say why the link is undone.");
            if (counter.column(agreement, RowTable.UNLINKS, "link").contains(link))
                return new Worked.Overtaken("Somebody undid this link already.");
            var row = new Cells().put("link", link).put("why", why).put("known_on", counter.today(edition.get()));
            return counter.enter(agreement, List.of(), RowTable.UNLINKS, row, person, link);
        });
    }
}
