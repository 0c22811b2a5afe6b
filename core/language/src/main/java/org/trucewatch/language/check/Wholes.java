package org.trucewatch.language.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.trucewatch.language.known.KnownNames;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.agreement.Declaration;
import org.trucewatch.model.agreement.Declaration.Trait;

/// What is a part of what, or means it: by the declarations of the agreement, and for acts by the case's tables too.
final class Wholes {
    private final KnownNames known;
    private final List<Declaration> declared = new ArrayList<>();

    Wholes(Agreement agreement, KnownNames known) {
        this.known = known;
        declared.addAll(agreement.declarations());
        agreement.texts().forEach(text -> declared.addAll(text.declarations()));
    }

    /// Whether one is the other, a part of it or its whole.
    boolean areRelated(String one, String other) {
        return of(one).contains(other) || of(other).contains(one);
    }

    /// The name and all that it is a part of, or that means it.
    private Set<String> of(String name) {
        var all = new LinkedHashSet<String>();
        add(name, all);
        return all;
    }

    private void add(String name, Set<String> all) {
        if (!all.add(name)) return;
        for (var act : known.acts()) {
            if (act.aliases().contains(name)) add(act.id(), all);
            if (!act.id().equals(name)) continue;
            act.parents().forEach(whole -> add(whole, all));
            act.implies().forEach(whole -> add(whole, all));
        }
        for (var declaration : declared)
            for (var trait : declaration.traits()) add(name, declaration.name(), trait, all);
    }

    private void add(String name, String declared, Trait trait, Set<String> all) {
        switch (trait) {
            case Trait.PartOf part -> {
                if (declared.equals(name)) part.names().all().forEach(whole -> add(whole, all));
            }
            case Trait.Means means -> {
                if (means.names().all().contains(name)) add(declared, all);
            }
            case Trait.Also also -> {
                if (also.names().contains(name)) add(declared, all);
            }
            case Trait.Entries entries -> {
                if (entries.entries().stream()
                        .anyMatch(entry -> entry instanceof Declaration.Entry.OfName of
                                && of.name().equals(name))) add(declared, all);
            }
            default -> {}
        }
    }
}
