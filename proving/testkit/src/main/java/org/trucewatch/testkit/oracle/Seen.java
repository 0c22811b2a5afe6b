package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.evidence.Finding;
import org.trucewatch.model.evidence.Link;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.evidence.Parting;
import org.trucewatch.model.evidence.Relation;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.time.AsOf;

/// The evidence that a question lets the judge see, in an order that does not depend on arrival.
/// Source: judging rules, section 1; rules of the judge, A and B.
final class Seen {
    private final List<Report> reports;
    private final List<Link> links;
    private final List<Relation> relations;
    private final List<Finding> findings;
    private final List<Parting> partings;
    private final List<Claim> claims;
    private final List<Group> groups;

    private Seen(
            List<Report> reports,
            List<Link> links,
            List<Relation> relations,
            List<Finding> findings,
            List<Parting> partings) {
        this.reports = reports;
        this.links = links;
        this.relations = relations;
        this.findings = findings;
        this.partings = partings;
        claims = reports.stream().flatMap(report -> claimsOf(report).stream()).toList();
        groups = grouped();
    }

    /// What was learnt and entered before the question's cuts, without the links undone by then.
    static Seen of(Casebook book, AsOf asOf) {
        var reports = book.reports().stream()
                .filter(report -> visible(report, asOf))
                .filter(report -> !corrected(report, book, asOf))
                .sorted(Comparator.comparing(Report::id))
                .toList();
        var links = book.links().stream()
                .filter(link -> visible(link.known(), link.entered(), asOf))
                .filter(link -> !undone(link, book, asOf))
                .sorted(Comparator.comparing(Link::incident).thenComparing(Link::id))
                .toList();
        var relations = book.relations().stream()
                .filter(relation -> visible(relation.known(), relation.entered(), asOf))
                .toList();
        var findings = book.findings().stream()
                .filter(finding -> visible(finding.known(), finding.entered(), asOf))
                .toList();
        var partings = book.partings().stream()
                .filter(parting -> visible(parting.known(), parting.entered(), asOf))
                .toList();
        return new Seen(reports, links, relations, findings, partings);
    }

    private static boolean visible(long known, long entered, AsOf asOf) {
        return known < asOf.known() && entered < asOf.entered();
    }

    private static boolean visible(Report report, AsOf asOf) {
        return visible(report.known(), report.entered(), asOf)
                && report.happened().from() < asOf.happened();
    }

    /// True where a correction that can be seen, made by a report that can be seen, takes the report's place.
    private static boolean corrected(Report report, Casebook book, AsOf asOf) {
        return book.corrections().stream()
                .filter(correction -> correction.corrected().equals(report.id()))
                .filter(correction -> visible(correction.known(), correction.entered(), asOf))
                .anyMatch(correction -> book.reports().stream()
                        .anyMatch(later -> later.id().equals(correction.report()) && visible(later, asOf)));
    }

    private static boolean undone(Link link, Casebook book, AsOf asOf) {
        for (var unlink : book.unlinks())
            if (unlink.link().equals(link.id()) && visible(unlink.known(), unlink.entered(), asOf)) return true;
        return false;
    }

    List<Report> reports() {
        return reports;
    }

    List<Relation> relations() {
        return relations;
    }

    /// Every visible claim, by report and place.
    List<Claim> claims() {
        return claims;
    }

    /// One claim a place; a report without a place is one claim.
    private static List<Claim> claimsOf(Report report) {
        var claims = new ArrayList<Claim>();
        var places = Claim.places(report);
        if (places.isEmpty()) claims.add(Claim.of(report, 0, Optional.empty()));
        for (int i = 0; i < places.size(); i++) claims.add(Claim.of(report, i, Optional.of(places.get(i))));
        return claims;
    }

    /// Incidents first, then what no link took, each in the order of its id.
    List<Group> groups() {
        return groups;
    }

    private List<Group> grouped() {
        var groups = new ArrayList<Group>();
        var incidents = new TreeSet<String>();
        for (var link : links) incidents.add(link.incident());
        for (var incident : incidents) {
            var taken = claims.stream().filter(claim -> takes(incident, claim)).toList();
            if (!taken.isEmpty()) groups.add(new Group(incident, true, taken));
        }
        for (var report : reports) {
            var left = claimsOf(report).stream().filter(this::isFree).toList();
            if (!left.isEmpty()) groups.add(new Group(report.id(), false, left));
        }
        return groups;
    }

    private boolean takes(String incident, Claim claim) {
        for (var link : links) if (link.incident().equals(incident) && takes(link, claim)) return true;
        return false;
    }

    private boolean isFree(Claim claim) {
        for (var link : links) if (takes(link, claim)) return false;
        return true;
    }

    /// A link with a place takes the claims of that place; one without takes what no link with a place takes.
    private boolean takes(Link link, Claim claim) {
        if (!link.reports().contains(claim.report().id())) return false;
        if (link.place().isPresent()) return isAt(claim, link.place().get());
        for (var other : links) if (other.place().isPresent() && takes(other, claim)) return false;
        return true;
    }

    private static boolean isAt(Claim claim, String place) {
        return claim.place()
                .filter(told ->
                        told instanceof Location.Named named && named.place().equals(place))
                .isPresent();
    }

    /// The finding on the occurrence of an incident that holds now: the latest by two reviewers of two organisations.
    Optional<Finding> finding(Group group) {
        if (!group.incident()) return Optional.empty();
        return findings.stream()
                .filter(finding -> finding.incident().equals(group.id()))
                .filter(finding -> finding.question() == Finding.Question.OCCURRENCE && finding.isByTwo())
                .max(Comparator.comparingLong(Finding::known)
                        .thenComparingLong(Finding::entered)
                        .thenComparing(Finding::id));
    }

    boolean isConfirmed(Group group) {
        return finding(group)
                .filter(found -> found.outcome() == Finding.Outcome.CONFIRMED)
                .isPresent();
    }

    boolean isRefuted(Group group) {
        return finding(group)
                .filter(found -> found.outcome() == Finding.Outcome.REFUTED)
                .isPresent();
    }

    /// True where all that a claim is part of is refuted: what it asserts is as if it had not been said.
    boolean isRefuted(Claim claim) {
        return claim.asserts()
                && groups().stream()
                        .filter(group -> group.claims().contains(claim))
                        .allMatch(this::isRefuted);
    }

    /// What people know of two lineages: the latest word; where two are as late, the more careful.
    Optional<Relation.Kind> relation(String one, String other) {
        return relations.stream()
                .filter(relation -> joins(relation, one, other))
                .max(Comparator.comparingLong(Relation::known)
                        .thenComparingLong(Relation::entered)
                        .thenComparingInt(relation -> care(relation.kind())))
                .map(Relation::kind);
    }

    private static boolean joins(Relation relation, String one, String other) {
        return (relation.one().equals(one) && relation.other().equals(other))
                || (relation.one().equals(other) && relation.other().equals(one));
    }

    private static int care(Relation.Kind kind) {
        return switch (kind) {
            case INDEPENDENT -> 0;
            case CANNOT_TELL -> 1;
            case RELATED -> 2;
        };
    }

    /// Whether people said of a report here and one there that they tell two happenings. Source: rules of the judge,
    /// M24.
    boolean areTwo(Collection<String> some, Collection<String> others) {
        return partings.stream()
                .anyMatch(parting -> (some.contains(parting.one()) && others.contains(parting.other()))
                        || (some.contains(parting.other()) && others.contains(parting.one())));
    }
}
