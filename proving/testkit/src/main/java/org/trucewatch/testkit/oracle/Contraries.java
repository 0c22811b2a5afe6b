package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.evidence.Location.Nearness;
import org.trucewatch.model.time.Span;

/// Statements that contradict a claim: specific ones by anyone, and of those the credible.
/// Source: judging rules, section 2; rules of the judge, D, G6 and G7.
final class Contraries {
    private Contraries() {}

    static List<String> of(Setting setting, Charge charge, Party party, List<Claim> claims) {
        return find(setting, charge, party, claims, false);
    }

    static List<String> credible(Setting setting, Charge charge, Party party, List<Claim> claims) {
        return find(setting, charge, party, claims, true);
    }

    private static List<String> find(
            Setting setting, Charge charge, Party party, List<Claim> claims, boolean credible) {
        var ids = new TreeSet<String>();
        if (charge.search() == Charge.Search.NOT_DONE || charge.overlapSuffices()) return List.of();
        for (var statement : setting.seen().claims())
            for (var claim : claims)
                if (contradicts(setting, charge, party, statement, claim)
                        && (!credible || isCredible(setting, charge, party, statement)))
                    ids.add(statement.report().id());
        return new ArrayList<>(ids);
    }

    /// Names the act, is of another origin, and its place and span cover the ones claimed.
    private static boolean contradicts(Setting setting, Charge charge, Party party, Claim statement, Claim claim) {
        return statement.told()
                && !Voices.isAnonymous(setting, statement)
                && !sameOrigins(setting, statement, claim)
                && statement.report().happened().from() != Span.BEGINNING
                && statement.span().covers(claim.span())
                && namesTheAct(setting, charge, party, statement, claim)
                && coversPlace(setting, statement, claim);
    }

    private static boolean sameOrigins(Setting setting, Claim one, Claim other) {
        return Set.copyOf(Voices.behind(setting, List.of(one)))
                .equals(Set.copyOf(Voices.behind(setting, List.of(other))));
    }

    private static boolean namesTheAct(Setting setting, Charge charge, Party party, Claim statement, Claim claim) {
        var acts = Kinship.acts(setting, claim.report().act());
        if (statement.report().notObserved().stream().anyMatch(acts::contains)) return true;
        if (statement.asserts())
            return charge.owed()
                    && !setting.seen().isRefuted(statement)
                    && tellsNotDone(setting, charge, party, statement);
        return acts.contains(statement.report().act()) && isOfTheSame(setting, statement, claim);
    }

    /// A denial that names an actor speaks of that actor and his kin alone. Source: rules of the judge, J.
    private static boolean isOfTheSame(Setting setting, Claim statement, Claim claim) {
        var denied = statement.report().actor();
        if (Actors.isUnknown(denied)) return true;
        for (var one : meant(setting, denied))
            for (var other : meant(setting, claim.report().actor()))
                if (Voices.areKin(setting, one, other, claim.span())) return true;
        return false;
    }

    /// A name for one of two speaks of each of them: who denies that one of them did it denies it of both.
    private static List<String> meant(Setting setting, String actor) {
        var all = new ArrayList<>(List.of(actor));
        Actors.actor(setting, actor)
                .filter(known -> known.kind().equals("either"))
                .ifPresent(known -> known.parents().forEach(membership -> all.add(membership.parent())));
        return all;
    }

    /// For something owed, a telling that it was not done contradicts one that it was.
    private static boolean tellsNotDone(Setting setting, Charge charge, Party party, Claim statement) {
        var undone = charge.lookingFor(Charge.Search.NOT_DONE, charge.acts());
        return undone.concerns(setting, statement)
                && Actors.answer(setting, undone.forClaim(setting, statement), party, statement)
                        .isIn();
    }

    private static boolean coversPlace(Setting setting, Claim statement, Claim claim) {
        if (statement.place().isEmpty() || claim.place().isEmpty()) return false;
        return covers(setting, statement.place().get(), claim.place().get(), claim.span());
    }

    private static boolean covers(Setting setting, Location wide, Location told, Span span) {
        if (wide.equals(told) && isDefinite(wide)) return true;
        if (!(wide instanceof Location.Named area) || !isDefinite(wide)) return false;
        if (told instanceof Location.Named named) {
            var above = Kinship.places(setting, named.place());
            var itself = named.place().equals(area.place());
            if (above.contains(area.place()) && isDefinite(named)) return true;
            if (itself) return false;
        }
        return Places.disc(setting, told).isPresent()
                && !Places.drawings(setting, area.place(), span).isEmpty()
                && Places.byDisc(setting, Places.disc(setting, told).get(), area.place(), span)
                        .isIn();
    }

    /// A statement about somewhere near a place does not cover it.
    private static boolean isDefinite(Location location) {
        return switch (location) {
            case Location.Point point -> true;
            case Location.Named named -> named.nearness() == Nearness.NAMED || named.nearness() == Nearness.AREA;
        };
    }

    /// Not by the accused or its side; for a duty said not to be done, not by the one to whom it is owed.
    private static boolean isCredible(Setting setting, Charge charge, Party party, Claim statement) {
        var isOfDebt = charge.owed() && charge.search() != Charge.Search.AGAINST;
        var accused = isOfDebt ? new Party("", charge.creditors()) : party;
        for (var lineage : Voices.behind(setting, List.of(statement)))
            if (!Voices.speaksFor(setting, lineage, accused, List.of(statement))) return true;
        return false;
    }
}
