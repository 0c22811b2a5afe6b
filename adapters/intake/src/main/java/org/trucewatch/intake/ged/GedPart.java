package org.trucewatch.intake.ged;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.registry.Registry;
import org.trucewatch.model.time.Span;

/// The part of a table that concerns one case.
public final class GedPart {
    private final Case one;
    private final List<Doing> doings;
    private final Reports reports;
    private final Registry registry;

    /// The events of the same doers, and who of the case that is.
    private record Doing(Dyad dyad, String doer) {}

    GedPart(Case one, List<Dyad> dyads, Reports reports, boolean namesOffices) {
        this.one = one;
        this.reports = reports;
        doings = new ArrayList<>();
        for (var dyad : dyads) {
            doings.add(
                    new Doing(dyad, reports.sides().anyOf(dyad.events().get(0).doers())));
            var telling = namesOffices ? dyad.events() : dyad.events().subList(0, 1);
            telling.forEach(reports::lineages);
        }
        registry = withNames(one.registry());
    }

    private Registry withNames(Registry given) {
        return new Registry(
                join(given.actors(), reports.sides().fresh()),
                given.sides(),
                given.places(),
                given.drawings(),
                given.acts(),
                given.sources(),
                join(given.lineages(), reports.offices().fresh()));
    }

    private static <T> List<T> join(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /// The case's names, and those that the events need.
    public Registry registry() {
        return registry;
    }

    /// The case's own evidence with the events that touch `time`; where `drawn`, without points surely far from every
    /// area that the case draws. An event that the case has as a report is not taken again.
    public Casebook casebook(Span time, boolean drawn) {
        var own = one.casebook();
        var known = new HashSet<String>();
        own.reports().forEach(report -> known.add(report.id()));
        var bounds = Bounds.of(registry);
        var all = new ArrayList<>(own.reports());
        for (var doing : doings)
            for (var dated : doing.dyad().near(time)) {
                var event = dated.event();
                var happened = reports.dating().span(dated.days());
                if (!happened.overlaps(time)) continue;
                var places = reports.placing().places(event);
                if (drawn && isFar(places, bounds)) continue;
                if (!known.isEmpty() && known.contains(Reports.id(event))) continue;
                all.add(reports.wordless(event, happened, places, doing.doer()));
            }
        return new Casebook(
                all, own.links(), own.unlinks(), own.relations(), own.findings(), own.corrections(), own.partings());
    }

    private static boolean isFar(List<Location> places, Bounds bounds) {
        for (var place : places)
            if (!(place instanceof Location.Point point)
                    || !bounds.isSurelyFar(point.position(), point.precisionMetres())) return false;
        return !places.isEmpty();
    }
}
