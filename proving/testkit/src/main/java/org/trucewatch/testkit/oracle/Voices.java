package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.trucewatch.model.evidence.Relation;
import org.trucewatch.model.registry.Lineage;
import org.trucewatch.model.time.Span;

/// How many independent voices tell a thing, and whose they are. Source: judging rules, section 1 and 2; rules of
/// the judge, D, G7 and G8.
final class Voices {
    private Voices() {}

    static Optional<Lineage> lineage(Setting setting, String id) {
        return setting.registry().lineages().stream()
                .filter(lineage -> lineage.id().equals(id))
                .findFirst();
    }

    static boolean isAnonymous(Setting setting, String lineage) {
        return lineage(setting, lineage).filter(Lineage::anonymous).isPresent();
    }

    /// Unnamed intake is shown and never carries.
    static boolean isAnonymous(Setting setting, Claim claim) {
        return claim.report().lineages().stream().allMatch(lineage -> isAnonymous(setting, lineage));
    }

    /// The named lineages behind some claims.
    static List<String> behind(Setting setting, List<Claim> claims) {
        return claims.stream()
                .flatMap(claim -> claim.report().lineages().stream())
                .filter(lineage -> !isAnonymous(setting, lineage))
                .distinct()
                .sorted()
                .toList();
    }

    /// Two voices that are surely, or that may be, independent.
    static boolean areTwo(Setting setting, List<Claim> claims, Party accused, boolean surely) {
        var voices = behind(setting, claims);
        for (var one : voices)
            for (var other : voices)
                if (!one.equals(other)
                        && areApart(setting, one, other, claims, accused, surely)
                        && (!surely || tellOneThing(setting, one, other, claims))) return true;
        return false;
    }

    /// Whether the two stand behind one claim, or behind two of which nobody said that they tell two happenings.
    /// Source: rules of the judge, M24.
    private static boolean tellOneThing(Setting setting, String one, String other, List<Claim> claims) {
        for (var here : claims)
            for (var there : claims)
                if (here.report().lineages().contains(one)
                        && there.report().lineages().contains(other)
                        && !setting.seen()
                                .areTwo(
                                        List.of(here.report().id()),
                                        List.of(there.report().id()))) return true;
        return false;
    }

    private static boolean areApart(
            Setting setting, String one, String other, List<Claim> claims, Party accused, boolean surely) {
        if (isOneFamily(setting, one, other)) return false;
        if (speaksFor(setting, one, accused, claims) && speaksFor(setting, other, accused, claims)) return false;
        var declared = setting.seen().relation(one, other);
        if (declared.isEmpty()) return !surely || !hangTogether(setting, one, other);
        return switch (declared.get()) {
            case INDEPENDENT -> true;
            case CANNOT_TELL -> !surely;
            case RELATED -> false;
        };
    }

    /// Whether a way leads from one to the other over lineages that are one voice two by two.
    private static boolean hangTogether(Setting setting, String one, String other) {
        var reached = new ArrayList<>(List.of(one));
        for (int i = 0; i < reached.size(); i++)
            for (var next : known(setting)) {
                var related = setting.seen().relation(reached.get(i), next);
                var isTied = isOneFamily(setting, reached.get(i), next)
                        || related.filter(Relation.Kind.RELATED::equals).isPresent();
                if (isTied && !reached.contains(next)) reached.add(next);
            }
        return reached.contains(other);
    }

    private static Set<String> known(Setting setting) {
        var all = new TreeSet<String>();
        for (var lineage : setting.registry().lineages()) all.add(lineage.id());
        for (var relation : setting.seen().relations()) all.addAll(List.of(relation.one(), relation.other()));
        return all;
    }

    private static boolean isOneFamily(Setting setting, String one, String other) {
        var family = lineage(setting, one).flatMap(Lineage::family);
        return family.isPresent() && family.equals(lineage(setting, other).flatMap(Lineage::family));
    }

    /// True where the lineage is the word of the accused or of its side, at the time of any of the claims.
    static boolean speaksFor(Setting setting, String lineage, Party accused, List<Claim> claims) {
        var speaker = lineage(setting, lineage).flatMap(Lineage::speaksFor);
        if (speaker.isEmpty()) return false;
        for (var claim : claims) if (isOnSide(setting, speaker.get(), accused, claim)) return true;
        return false;
    }

    private static boolean isOnSide(Setting setting, String speaker, Party accused, Claim claim) {
        var span = claim.span();
        if (!accused.isOpen()) return Actors.belongs(setting, speaker, accused, span) == Tri.IN;
        return areKin(setting, speaker, claim.report().actor(), span);
    }

    static boolean areKin(Setting setting, String one, String other, Span span) {
        return Actors.belongs(setting, one, other, span) == Tri.IN
                || Actors.belongs(setting, other, one, span) == Tri.IN;
    }
}
