package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.trucewatch.model.agreement.Declaration;
import org.trucewatch.model.agreement.Declaration.Trait;

/// What falls under what: acts, places, goods and people by the vocabulary and by the agreement's declarations.
/// Source: rules of the judge, B and G2.
final class Kinship {
    private Kinship() {}

    /// An act, all its ancestors, and what it implies.
    static Set<String> acts(Setting setting, String act) {
        return setting.kin()
                .above(Kin.Of.ACTS, setting.text(), act, () -> closure(act, name -> actSteps(setting, name)));
    }

    private static List<String> actSteps(Setting setting, String act) {
        var steps = declaredSteps(setting, act);
        for (var kind : setting.registry().acts()) {
            if (kind.id().equals(act)) steps.addAll(kind.parents());
            if (kind.id().equals(act)) steps.addAll(kind.implies());
            if (kind.aliases().contains(act)) steps.add(kind.id());
        }
        return steps;
    }

    /// What an act is directly a kind of.
    static List<String> parents(Setting setting, String act) {
        var parents = declaredSteps(setting, act);
        for (var kind : setting.registry().acts()) {
            if (kind.id().equals(act)) parents.addAll(kind.parents());
            if (kind.aliases().contains(act)) parents.add(kind.id());
        }
        return parents;
    }

    /// The names on a list.
    static List<String> listed(Setting setting, String list) {
        var names = new ArrayList<String>();
        for (var entries : setting.traits(list, Trait.Entries.class))
            for (var entry : entries.entries()) if (entry instanceof Declaration.Entry.OfName of) names.add(of.name());
        return names;
    }

    /// Names, those on a list that is one of them, and those that one of them means.
    static Set<String> spelledOut(Setting setting, List<String> names) {
        var all = new LinkedHashSet<String>();
        for (var name : names)
            all.addAll(closure(name, known -> {
                var steps = new ArrayList<>(listed(setting, known));
                for (var means : setting.traits(known, Trait.Means.class))
                    if (!means.isNarrowed()) steps.addAll(means.names().all());
                return steps;
            }));
        return all;
    }

    /// A place and every place it is part of.
    static Set<String> places(Setting setting, String place) {
        return setting.kin()
                .above(Kin.Of.PLACES, setting.text(), place, () -> closure(place, name -> placeSteps(setting, name)));
    }

    static List<String> placeSteps(Setting setting, String name) {
        var steps = declaredSteps(setting, name);
        for (var place : setting.registry().places()) {
            if (place.id().equals(name)) steps.addAll(place.partOf());
            if (place.aliases().contains(name)) steps.add(place.id());
        }
        return steps;
    }

    /// Goods or people and every kind they are of; actors are a kind of people without dates here.
    static Set<String> things(Setting setting, String thing) {
        return setting.kin()
                .above(Kin.Of.THINGS, setting.text(), thing, () -> closure(thing, name -> thingSteps(setting, name)));
    }

    private static List<String> thingSteps(Setting setting, String name) {
        var steps = declaredSteps(setting, name);
        for (var actor : setting.registry().actors()) {
            if (actor.id().equals(name)) actor.parents().forEach(membership -> steps.add(membership.parent()));
            if (actor.aliases().contains(name)) steps.add(actor.id());
        }
        return steps;
    }

    /// True where one is the other or falls under it.
    static boolean related(Set<String> aboveOne, String one, Set<String> aboveOther, String other) {
        return aboveOne.contains(other) || aboveOther.contains(one);
    }

    static boolean relatedActs(Setting setting, String one, String other) {
        return related(acts(setting, one), one, acts(setting, other), other);
    }

    static boolean relatedThings(Setting setting, String one, String other) {
        return related(things(setting, one), one, things(setting, other), other);
    }

    /// What the declarations say a name is part of, is another word for, or is listed in.
    private static List<String> declaredSteps(Setting setting, String name) {
        var steps = new ArrayList<String>();
        for (var declaration : setting.declarations())
            for (var trait : declaration.traits()) steps.addAll(step(declaration, trait, name));
        return steps;
    }

    private static List<String> step(Declaration declaration, Trait trait, String name) {
        var up = List.of(declaration.name());
        return switch (trait) {
            case Trait.PartOf part ->
                declaration.name().equals(name) ? part.names().all() : List.of();
            case Trait.Also also -> also.names().contains(name) ? up : List.of();
            case Trait.Means means -> !means.isNarrowed() && means.names().all().contains(name) ? up : List.of();
            case Trait.Entries entries -> lists(entries, name) ? up : List.of();
            default -> List.of();
        };
    }

    private static boolean lists(Trait.Entries entries, String name) {
        for (var entry : entries.entries())
            if (entry instanceof Declaration.Entry.OfName of && of.name().equals(name)) return true;
        return false;
    }

    private static Set<String> closure(String start, Function<String, List<String>> steps) {
        var found = new LinkedHashSet<String>();
        var waiting = new ArrayList<>(List.of(start));
        while (!waiting.isEmpty()) {
            var name = waiting.removeFirst();
            if (found.add(name)) waiting.addAll(steps.apply(name));
        }
        return found;
    }
}
