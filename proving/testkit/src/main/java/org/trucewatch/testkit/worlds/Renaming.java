package org.trucewatch.testkit.worlds;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.trucewatch.language.Language;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.evidence.Detail;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.registry.Actor;
import org.trucewatch.model.registry.Lineage;
import org.trucewatch.model.registry.Place;
import org.trucewatch.model.registry.Registry;
import org.trucewatch.model.registry.Side;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Judgement;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.PartyVerdict;
import org.trucewatch.model.verdict.Reason;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.StandardVerdict;

/// Swaps the two sides in everything: what each did the other did, and a judge must answer as it did, names swapped.
final class Renaming {
    private static final Map<String, String> SWAPPED = Map.of(
            "north", "south",
            "south", "north",
            "north-brigade", "south-brigade",
            "south-brigade", "north-brigade");
    private static final Pattern NAME = Pattern.compile("(?<![a-z0-9-])(north|south)(-brigade)?(?![a-z0-9-])");

    private Renaming() {}

    static String name(String name) {
        return NAME.matcher(name).replaceAll(match -> SWAPPED.getOrDefault(match.group(), match.group()));
    }

    static World of(World world) {
        return new World(of(world.agreement()), of(world.registry()), of(world.casebook()), world.asOf());
    }

    private static Agreement of(Agreement agreement) {
        return Language.read("swapped.md", name(Language.print(agreement))).agreement();
    }

    private static Registry of(Registry registry) {
        return new Registry(
                registry.actors().stream().map(Renaming::of).toList(),
                registry.sides().stream().map(Renaming::of).toList(),
                registry.places().stream().map(Renaming::of).toList(),
                registry.drawings(),
                registry.acts(),
                registry.sources(),
                registry.lineages().stream().map(Renaming::of).toList());
    }

    private static Actor of(Actor actor) {
        var parents = actor.parents().stream()
                .map(membership ->
                        new Actor.Membership(name(membership.parent()), membership.during(), membership.surely()))
                .toList();
        return new Actor(
                name(actor.id()), actor.words(), actor.aliases(), actor.kind(), parents, actor.mayHideExcluded());
    }

    private static Side of(Side side) {
        return new Side(name(side.actor()), side.text(), side.role(), side.during(), side.reason());
    }

    private static Place of(Place place) {
        var holders = place.holders().stream()
                .map(held -> new Place.Held(name(held.actor()), held.during()))
                .toList();
        return new Place(
                place.id(),
                place.words(),
                place.aliases(),
                place.kind(),
                place.position(),
                place.precisionMetres(),
                place.partOf(),
                place.facesLines(),
                holders);
    }

    private static Lineage of(Lineage lineage) {
        return new Lineage(
                lineage.id(),
                lineage.name(),
                lineage.kind(),
                lineage.family(),
                lineage.speaksFor().map(Renaming::name),
                lineage.anonymous(),
                lineage.note());
    }

    private static Casebook of(Casebook book) {
        return new Casebook(
                book.reports().stream().map(Renaming::of).toList(),
                book.links(),
                book.unlinks(),
                book.relations(),
                book.findings(),
                book.corrections(),
                book.partings());
    }

    private static Report of(Report report) {
        var details = report.details().stream()
                .map(detail -> new Detail(detail.part(), name(detail.name())))
                .toList();
        return report.withActor(name(report.actor())).withDetails(details);
    }

    static Judgement of(Judgement judgement) {
        var clauses = judgement.clauses().stream().map(Renaming::of).toList();
        return judgement.with(clauses);
    }

    private static ClauseVerdict of(ClauseVerdict clause) {
        var verdicts = new EnumMap<Standard, StandardVerdict>(Standard.class);
        clause.verdicts().forEach((standard, verdict) -> verdicts.put(standard, of(verdict)));
        return new ClauseVerdict(
                clause.clause(),
                clause.reading(),
                clause.kind(),
                clause.status(),
                of(clause.statusReason()),
                clause.statusBy(),
                verdicts);
    }

    private static StandardVerdict of(StandardVerdict verdict) {
        return new StandardVerdict(
                verdict.verdict(),
                of(verdict.reason()),
                verdict.parties().stream().map(Renaming::of).toList(),
                verdict.occurrences().stream().map(Renaming::of).toList(),
                verdict.aside(),
                verdict.patterns().stream()
                        .map(pattern -> new org.trucewatch.model.verdict.Pattern(
                                of(pattern.what()), pattern.count(), pattern.lineages(), pattern.span()))
                        .toList());
    }

    private static PartyVerdict of(PartyVerdict party) {
        return new PartyVerdict(
                name(party.party()), party.verdict(), party.by(), party.since(), party.due(), of(party.reason()));
    }

    private static Occurrence of(Occurrence occurrence) {
        return new Occurrence(
                occurrence.id(),
                name(occurrence.party()),
                occurrence.verdict(),
                occurrence.happened(),
                occurrence.by(),
                occurrence.reply(),
                of(occurrence.reason()));
    }

    private static Reason of(Reason reason) {
        List<String> parts = reason.parts().stream().map(Renaming::name).toList();
        return new Reason(reason.code(), parts);
    }
}
