package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.trucewatch.model.agreement.Declaration;
import org.trucewatch.model.agreement.Declaration.Trait;
import org.trucewatch.model.registry.ActKind;

/// What the vocabulary says that kinds of act do to each other. Source: rules of the judge, B and D.
final class ActLists {
    private ActLists() {}

    static boolean prevents(Setting setting, Collection<String> told, List<String> acts) {
        return names(setting, told, ActKind::prevents).stream().anyMatch(name -> isRelated(setting, name, acts));
    }

    static boolean tellsNotDone(Setting setting, Collection<String> told, List<String> acts) {
        return names(setting, told, ActKind::tellsNotDone).stream().anyMatch(name -> isRelated(setting, name, acts));
    }

    /// True where an opposite of what is told is one of the acts, or narrower or wider than one.
    static boolean isContrary(Setting setting, Collection<String> told, List<String> acts) {
        return told.stream()
                .flatMap(name -> opposites(setting, name).stream())
                .anyMatch(name -> isRelated(setting, name, acts));
    }

    /// True where an act is told that an open list does not name, and that falls under what one of its acts falls
    /// under. Source: rules of the judge, D36.
    static boolean isUnlisted(Setting setting, Collection<String> told, List<String> acts) {
        return told.stream().anyMatch(name -> acts.stream().anyMatch(beside(setting, name)::contains));
    }

    /// The open lists beside whose acts an act stands.
    private static Set<String> beside(Setting setting, String told) {
        return setting.kin().above(Kin.Of.LISTS_BESIDE, setting.text(), told, () -> {
            var lists = new LinkedHashSet<String>();
            for (var declaration : setting.declarations())
                if (isOpen(setting, declaration.name()) && isBesideListed(setting, told, declaration.name()))
                    lists.add(declaration.name());
            return lists;
        });
    }

    private static boolean isBesideListed(Setting setting, String told, String list) {
        var parents = Kinship.parents(setting, told);
        var listed = Kinship.listed(setting, list);
        return listed.stream()
                        .flatMap(name -> Kinship.parents(setting, name).stream())
                        .anyMatch(parents::contains)
                && listed.stream().noneMatch(name -> isAgainst(setting, told, name));
    }

    /// What undoes an act, tells it not done or keeps others from it.
    private static boolean isAgainst(Setting setting, String told, String act) {
        var own = List.of(told);
        return opposites(setting, told).contains(act)
                || names(setting, own, ActKind::tellsNotDone).contains(act)
                || names(setting, own, ActKind::prevents).contains(act);
    }

    private static boolean isOpen(Setting setting, String name) {
        return setting.declaredKind(name).filter(Declaration.Kind.LIST::equals).isPresent()
                && setting.traits(name, Trait.Entries.class).stream().anyMatch(Trait.Entries::amongOthers);
    }

    /// True where what is told falls under an act that the sentence names, and that an open list does not.
    static boolean isSpelledOut(Setting setting, Collection<String> told, List<String> names, List<String> list) {
        for (var name : Kinship.spelledOut(setting, names))
            if (told.contains(name) && isUnlisted(setting, Kinship.acts(setting, name), list)) return true;
        return false;
    }

    static boolean isRelated(Setting setting, String name, List<String> acts) {
        return acts.stream().anyMatch(act -> Kinship.relatedActs(setting, name, act));
    }

    /// True where an opposite of what is told begins one of the acts' states.
    static boolean ends(Setting setting, Collection<String> told, List<String> acts) {
        for (var name : told)
            for (var opposite : opposites(setting, name))
                if (Kinship.acts(setting, opposite).stream().anyMatch(acts::contains)) return true;
        return false;
    }

    /// What one list of the vocabulary holds for any of the told kinds of act.
    static List<String> names(Setting setting, Collection<String> told, Function<ActKind, List<String>> list) {
        var names = new ArrayList<String>();
        for (var kind : setting.registry().acts()) if (told.contains(kind.id())) names.addAll(list.apply(kind));
        return names;
    }

    /// The acts that end the state which an act begins, whichever of the two the vocabulary names.
    static List<String> opposites(Setting setting, String act) {
        var names = new ArrayList<String>();
        for (var kind : setting.registry().acts()) {
            if (kind.id().equals(act)) names.addAll(kind.opposites());
            if (kind.opposites().contains(act)) names.add(kind.id());
        }
        for (var declaration : setting.declarations())
            for (var trait : declaration.traits())
                if (trait instanceof Trait.OppositeOf of) {
                    if (declaration.name().equals(act)) names.addAll(of.names().all());
                    if (of.names().all().contains(act)) names.add(declaration.name());
                }
        return names;
    }

    /// The same of an act and of all that fall under it.
    static Set<String> endings(Setting setting, String act) {
        var under = new LinkedHashSet<String>(List.of(act));
        for (var kind : setting.registry().acts()) under.add(kind.id());
        for (var declaration : setting.declarations()) under.add(declaration.name());
        under.removeIf(name -> !Kinship.acts(setting, name).contains(act));
        var endings = new LinkedHashSet<String>();
        for (var name : under) endings.addAll(opposites(setting, name));
        return endings;
    }
}
