package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Phrase.Role.Part;
import org.trucewatch.model.agreement.Property;
import org.trucewatch.model.evidence.Detail;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.evidence.Location.Nearness;
import org.trucewatch.model.time.Span;

/// The place of a claim against all that a sentence says of places. Source: judging rules, section 3 with the
/// fairness of geometry; rules of the judge, C and G14 to G16.
final class Whereabouts {
    private Whereabouts() {}

    static Answer answer(Setting setting, Charge charge, Claim claim) {
        var answer = !setting.ofTerm() && isLeftOut(setting, claim) ? Answer.out(Places.OUTSIDE) : Answer.IN;
        if (!charge.where().isEmpty()) answer = answer.and(any(setting, charge, claim));
        for (var role : charge.roles())
            if (isPlaceRole(setting, role)) answer = answer.and(role(setting, charge, role, claim));
        if (!charge.placed().isEmpty()) answer = answer.and(placed(setting, charge, claim));
        return answer;
    }

    /// A place that the text excludes is not covered, whatever it is part of.
    private static boolean isLeftOut(Setting setting, Claim claim) {
        if (claim.place().isEmpty()) return false;
        for (var line : setting.header(Property.Excludes.class))
            for (var name : line.names().all())
                if (Places.isPlace(setting, name)
                        && Places.in(setting, claim.place().get(), name, claim.span())
                                .isIn()) return true;
        return false;
    }

    /// Any one place condition suffices.
    private static Answer any(Setting setting, Charge charge, Claim claim) {
        if (claim.place().isEmpty()) return Answer.cannotTell(Places.UNKNOWN);
        var told = claim.place().get();
        var best = Answer.out(Places.OUTSIDE);
        for (var where : charge.where()) best = best.or(one(setting, charge, claim, told, where));
        return isVague(told) ? Answer.cannotTell(Places.UNKNOWN) : best;
    }

    /// A place named in words that do not say how near it is meant proves nothing.
    private static boolean isVague(Location told) {
        return told instanceof Location.Named named && named.nearness() == Nearness.UNKNOWN;
    }

    private static Answer one(Setting setting, Charge charge, Claim claim, Location told, Phrase.Where where) {
        var span = claim.span();
        return switch (where) {
            case Phrase.Where.Named named -> named(setting, charge, claim, told, named);
            case Phrase.Where.OnEdge edge ->
                best(edge.places().all(), name -> Distances.onEdge(setting, told, name, span));
            case Phrase.Where.Near near ->
                best(near.places().all(), name -> Distances.near(setting, told, near, name, span));
            case Phrase.Where.Away away ->
                away.places().all().stream()
                        .map(name -> Distances.away(setting, told, away, name, span))
                        .reduce(Answer.IN, Answer::and);
        };
    }

    private static Answer named(Setting setting, Charge charge, Claim claim, Location told, Phrase.Where.Named named) {
        var names = named.places().all();
        return switch (named.relation()) {
            case IN -> best(names, name -> Places.in(setting, told, name, claim.span()));
            case AT -> best(names, name -> at(setting, told, name, claim.span()));
            case OUTSIDE ->
                names.stream()
                        .map(name -> outside(Places.in(setting, told, name, claim.span())))
                        .reduce(Answer.IN, Answer::and);
            case ACROSS -> best(names, name -> across(setting, charge, claim, told, name));
        };
    }

    private static Answer at(Setting setting, Location told, String name, Span span) {
        if (Places.isUnnamedClass(setting, name)) return Answer.IN;
        if (!Places.isLine(setting, name)) return Places.in(setting, told, name, span);
        return Places.in(setting, told, name, span).isIn() ? Answer.IN : Distances.onLine(setting, told, name, span);
    }

    private static Answer outside(Answer inside) {
        return Answer.of(inside.tri().mirrored(), inside.code(), Places.OUTSIDE);
    }

    private static Answer best(List<String> names, Function<String, Answer> answer) {
        return names.stream().map(answer).reduce(Answer::or).orElseThrow();
    }

    /// Fire out of a zone must not escape by geometry: what is struck is held by the other side, and lies on the line
    /// or within its reach, or the fire is told to come from the zone.
    private static Answer across(Setting setting, Charge charge, Claim claim, Location told, String line) {
        var near = Distances.onLine(setting, told, line, claim.span()).or(fromInside(setting, charge, claim));
        if (near.isOut()) return near;
        return near.and(heldByOther(setting, charge, claim, told));
    }

    private static Answer fromInside(Setting setting, Charge charge, Claim claim) {
        var best = Answer.out(Places.OUTSIDE);
        for (var where : charge.where())
            if (where instanceof Phrase.Where.Named named && named.relation() == Phrase.Relation.IN)
                for (var origin : claim.report().origins())
                    for (var zone : named.places().all())
                        best = best.or(Places.in(setting, origin, zone, claim.span()));
        return best;
    }

    private static Answer heldByOther(Setting setting, Charge charge, Claim claim, Location told) {
        var actor = claim.report().actor();
        if (Actors.isUnknown(actor) || isEither(setting, actor)) return Answer.cannotTell("actor-unknown");
        var holder = holder(setting, told, claim.span());
        if (holder.isEmpty()) return Answer.cannotTell(Places.UNKNOWN);
        var own = Actors.sides(setting, actor, charge.subjects(), claim.span());
        var theirs = Actors.side(setting, holder.get(), charge.subjects(), claim.span());
        var same = own.stream().anyMatch(theirs::contains)
                || Actors.belongs(setting, holder.get(), actor, claim.span()) == Tri.IN
                || Actors.belongs(setting, actor, holder.get(), claim.span()) == Tri.IN;
        if (same || theirs.isEmpty()) return Answer.out(Places.OUTSIDE);
        return Answer.IN;
    }

    private static boolean isEither(Setting setting, String actor) {
        return Actors.actor(setting, actor)
                .filter(known -> known.kind().equals("either"))
                .isPresent();
    }

    /// Who surely held the place then; a contested place, or one that changed hands meanwhile, has no holder.
    static Optional<String> holder(Setting setting, Location told, Span span) {
        if (!(told instanceof Location.Named named)) return Optional.empty();
        for (var name : Kinship.places(setting, named.place())) {
            var holders = Places.place(setting, name).stream()
                    .flatMap(place -> place.holders().stream())
                    .filter(held -> held.during().overlaps(span))
                    .toList();
            if (holders.isEmpty()) continue;
            var sure = holders.size() == 1 && holders.getFirst().during().covers(span);
            return sure ? Optional.of(holders.getFirst().actor()) : Optional.empty();
        }
        return Optional.empty();
    }

    /// `to`, `from` and `via` a place are questions of place, not of kind.
    static boolean isPlaceRole(Setting setting, Phrase.Role role) {
        var part = role.part();
        return (part == Part.TO || part == Part.FROM || part == Part.VIA)
                && role.names().all().stream().allMatch(name -> Places.isPlace(setting, name));
    }

    private static Answer role(Setting setting, Charge charge, Phrase.Role role, Claim claim) {
        var names = role.names().all();
        if (role.part() == Part.FROM && leaves(setting, charge)) return left(setting, charge, claim, names);
        var told = told(claim, role.part());
        if (!told.isEmpty()) return anyIn(setting, told, names, claim);
        if (charge.isKept()) return Answer.IN;
        if (role.part() == Part.TO) return itself(setting, claim, names);
        if (!charge.strict()) return Answer.IN;
        var stopped = charge.search() == Charge.Search.AGAINST && role.part() == Part.VIA;
        return stopped && itself(setting, claim, names).isIn() ? Answer.IN : Answer.cannotTell(Places.UNKNOWN);
    }

    /// Fire comes from its origin, where nothing else is said of where from.
    private static List<Location> told(Claim claim, Part part) {
        return switch (part) {
            case TO -> details(claim, Detail.Part.TO);
            case VIA -> details(claim, Detail.Part.VIA);
            default -> {
                var from = details(claim, Detail.Part.FROM);
                yield from.isEmpty() ? claim.report().origins() : from;
            }
        };
    }

    /// Where the claim itself lies.
    private static Answer itself(Setting setting, Claim claim, List<String> names) {
        if (claim.place().isEmpty()) return Answer.cannotTell(Places.UNKNOWN);
        return best(names, name -> Places.in(setting, claim.place().get(), name, claim.span()));
    }

    private static boolean leaves(Setting setting, Charge charge) {
        return charge.acts().stream()
                .map(act -> Kinship.acts(setting, act))
                .anyMatch(acts -> acts.contains("leave") || acts.contains("expel"));
    }

    /// Who was kept from leaving was kept where he was.
    private static Answer left(Setting setting, Charge charge, Claim claim, List<String> names) {
        if (charge.search() != Charge.Search.AGAINST) return best(names, name -> leaving(setting, charge, claim, name));
        var told = told(claim, Part.FROM);
        return told.isEmpty() ? itself(setting, claim, names) : anyIn(setting, told, names, claim);
    }

    private static List<Location> details(Claim claim, Detail.Part part) {
        var places = new ArrayList<Location>();
        for (var detail : claim.report().details())
            if (detail.part() == part) places.add(new Location.Named(detail.name(), Nearness.NAMED));
        return places;
    }

    private static Answer anyIn(Setting setting, List<Location> told, List<String> names, Claim claim) {
        var best = Answer.out(Places.OUTSIDE);
        for (var place : told) best = best.or(best(names, name -> Places.in(setting, place, name, claim.span())));
        return best;
    }

    private static Answer placed(Setting setting, Charge charge, Claim claim) {
        if (leaves(setting, charge)) return left(setting, charge, claim, charge.placed());
        if (charge.placed().stream().anyMatch(name -> Places.isUnnamedClass(setting, name))) return Answer.IN;
        if (claim.place().isEmpty()) return Answer.cannotTell(Places.UNKNOWN);
        return best(charge.placed(), name -> at(setting, claim.place().get(), name, claim.span()));
    }

    /// Leaving is done only when the destination lies wholly outside, or the whole is said to be left; else it is a
    /// step.
    private static Answer leaving(Setting setting, Charge charge, Claim claim, String area) {
        if (charge.isOfActs()) {
            var to = details(claim, Detail.Part.TO);
            if (!to.isEmpty()) return outOf(setting, to, area, claim);
            if (isSaidOf(claim, area)) return Answer.IN;
        }
        if (claim.place().isEmpty()) return Answer.cannotTell(Places.UNKNOWN);
        var inside = Places.in(setting, claim.place().get(), area, claim.span());
        if (!charge.isOfActs()) return inside;
        return Answer.out(inside.isOut() ? Places.OUTSIDE : "step");
    }

    private static Answer outOf(Setting setting, List<Location> to, String area, Claim claim) {
        var inside = to.stream()
                .map(place -> Places.in(setting, place, area, claim.span()))
                .reduce(Answer.out(Places.OUTSIDE), Answer::or);
        return Answer.of(inside.tri().mirrored(), inside.code(), "step");
    }

    private static boolean isSaidOf(Claim claim, String area) {
        for (var detail : claim.report().details())
            if (detail.part() == Detail.Part.FROM && detail.name().equals(area)) return true;
        return claim.place()
                .filter(told ->
                        told instanceof Location.Named named && named.place().equals(area))
                .isPresent();
    }
}
