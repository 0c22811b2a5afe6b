package org.trucewatch.desk.redraft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trucewatch.engine.Sitting;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.language.Language;
import org.trucewatch.language.print.Printer;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.agreement.Clause;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.agreement.Declaration;
import org.trucewatch.model.agreement.Property.Relation;
import org.trucewatch.model.registry.Place;
import org.trucewatch.model.space.Drawing;

/// The clauses whose verdicts a redraft cannot change, so that they need not be judged again.
///
/// A clause is touched if its own words changed, or if it names anything that was touched: a place drawn anew, another
/// clause. What a clause names stands in its words, wherever in the sentence, so the words as they are printed are
/// searched, and whoever is found by chance is only judged once more. Where more than clauses and the shape of
/// drawings changed, everything is touched.
///
/// Source: the laws of the judge (*redrafting one clause leaves the others as they were*); judging rules, section 4
/// (what clauses have in common: the term, what is allowed, what waits for another clause).
public final class Untouched {
    private final Drafted before;
    private final Drafted after;
    private final Set<String> names = new HashSet<>();
    private final Map<ClauseId, String> words = new HashMap<>();
    private final Set<ClauseId> touched = new HashSet<>();

    private Untouched(Drafted before, Drafted after) {
        this.before = before;
        this.after = after;
    }

    /// Those of the clauses of `sitting`, which asks about the later draft, whose verdicts on the same evidence are as
    /// they were on the earlier one.
    public static Set<ClauseId> between(Drafted before, Drafted after, Sitting sitting, Evidence evidence) {
        if (!haveSameNames(before, after) || !before.frame().equals(after.frame())) return Set.of();
        return new Untouched(before, after).among(sitting, evidence);
    }

    /// Whether the two name the same, and draw the same places, in whatever shape.
    static boolean haveSameNames(Drafted before, Drafted after) {
        return before.names().equals(after.names())
                && drawings(before).keySet().equals(drawings(after).keySet());
    }

    private Set<ClauseId> among(Sitting sitting, Evidence evidence) {
        addDrawnAnew();
        addOtherNames();
        if (isNamedByHeaders() || isToldOf(evidence)) return Set.of();
        addChanged();
        addNaming();
        if (touched.stream().anyMatch(this::isForAll)) return Set.of();
        return sitting.tied().stream()
                .filter(clauses -> clauses.stream().noneMatch(touched::contains))
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    private static Map<String, List<Drawing>> drawings(Drafted drafted) {
        return drafted.registry().drawings().stream().collect(Collectors.groupingBy(Drawing::id));
    }

    private void addDrawnAnew() {
        var now = drawings(after);
        drawings(before).forEach((id, was) -> {
            if (!was.equals(now.get(id))) add(id);
        });
    }

    /// A final *s* is free in the language.
    private void add(String name) {
        names.add(name.endsWith("s") ? name.substring(0, name.length() - 1) : name);
    }

    /// Aliases of what was drawn anew, and what is declared by means of it.
    private void addOtherNames() {
        if (names.isEmpty()) return;
        var declarations = new ArrayList<>(after.agreement().declarations());
        for (var text : after.agreement().texts()) declarations.addAll(text.declarations());
        for (var size = 0; size < names.size(); ) {
            size = names.size();
            for (var place : after.registry().places())
                if (isNamed(called(place))) {
                    add(place.id());
                    place.aliases().forEach(this::add);
                }
            for (var declaration : declarations) if (isNamed(printed(declaration))) add(declaration);
        }
    }

    private static String called(Place place) {
        return place.id() + ' ' + String.join(" ", place.aliases());
    }

    private void add(Declaration declaration) {
        add(declaration.name());
        for (var trait : declaration.traits())
            if (trait instanceof Declaration.Trait.Also also) also.names().forEach(this::add);
    }

    private static String printed(Declaration declaration) {
        return Language.print(new Agreement("", List.of(declaration), List.of()));
    }

    /// Whether any of the names stands in these words.
    private boolean isNamed(String words) {
        for (var name : names) if (words.contains(name)) return true;
        return false;
    }

    /// What a header names bears on all that its text promises, and on what other texts take from it.
    private boolean isNamedByHeaders() {
        return after.agreement().texts().stream().anyMatch(text -> isNamed(String.join("\n", Printer.header(text))));
    }

    /// A notice or a denial about a place covers what lies in it, whatever the clause names.
    private boolean isToldOf(Evidence evidence) {
        var spots = evidence.spots();
        for (var spot = 0; spot < spots.size(); spot++)
            if (isNamed(spots.at(spot).place())) return true;
        return false;
    }

    private void addChanged() {
        var gone = new HashMap<ClauseId, Clause>();
        for (var clause : before.clauses()) gone.put(clause.id(), clause);
        for (var clause : after.clauses()) {
            words.put(clause.id(), promised(clause));
            if (!clause.equals(gone.remove(clause.id()))) touch(clause.id());
        }
        gone.forEach((id, clause) -> {
            words.put(id, promised(clause));
            touch(id);
        });
    }

    private void touch(ClauseId clause) {
        touched.add(clause);
        names.add(clause.key());
    }

    /// The words of a clause behind its own key.
    private static String promised(Clause clause) {
        return Printer.print(clause).substring(clause.id().key().length());
    }

    /// Those that name what was touched, and those that name these, until there are no more.
    private void addNaming() {
        for (var size = 0; size < touched.size(); ) {
            size = touched.size();
            words.forEach((clause, own) -> {
                if (!touched.contains(clause) && isNamed(own)) touch(clause);
            });
        }
    }

    /// Whether all clauses look at this one: at what it allows, or, where texts amend others, at its being there.
    private boolean isForAll(ClauseId clause) {
        var was = before.agreement().clause(clause);
        var is = after.agreement().clause(clause);
        if (was.isPresent() != is.isPresent() && isAmending()) return true;
        return Stream.concat(was.stream(), is.stream()).anyMatch(one -> allows(promised(one)));
    }

    private boolean isAmending() {
        return after.agreement().texts().stream()
                .flatMap(text -> text.lines().stream())
                .anyMatch(line ->
                        line.property() instanceof Relation relation && relation.kind() == Relation.Kind.AMENDS);
    }

    /// By its own words, or perhaps by those that it takes over.
    private static boolean allows(String words) {
        return words.contains(" may ") || words.contains("as in ");
    }
}
