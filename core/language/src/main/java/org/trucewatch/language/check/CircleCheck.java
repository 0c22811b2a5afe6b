package org.trucewatch.language.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.trucewatch.language.fault.Fault;
import org.trucewatch.language.known.KnownNames;
import org.trucewatch.language.read.Use;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.agreement.Clause;
import org.trucewatch.model.agreement.Clause.Body;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.agreement.Declaration;
import org.trucewatch.model.agreement.Declaration.Trait;
import org.trucewatch.model.agreement.Names;
import org.trucewatch.model.agreement.Property;
import org.trucewatch.model.agreement.Text;
import org.trucewatch.model.agreement.TextId;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.pair.Gaps;

/// Whatever would wait for itself: clauses, texts, parts and meanings.
final class CircleCheck {
    private final Agreement agreement;
    private final KnownNames known;
    private final Findings findings;

    CircleCheck(Agreement agreement, KnownNames known, Findings findings) {
        this.agreement = agreement;
        this.known = known;
        this.findings = findings;
    }

    void check() {
        checkClauses();
        checkTexts();
        checkNames("part of", CircleCheck::wholes);
        checkNames("means", CircleCheck::meanings);
    }

    private void checkClauses() {
        var arrows = new LinkedHashMap<ClauseId, List<ClauseId>>();
        for (Text text : agreement.texts()) {
            for (Clause clause : text.clauses()) arrows.put(clause.id(), triggers(clause));
        }
        for (List<ClauseId> circle : Circles.in(arrows)) {
            var first = circle.get(0);
            var owner = new Use.Owner(Use.Kind.CLAUSE, Optional.of(first.text()), first.key());
            findings.error(findings.at(owner), Fault.CIRCLE_OF_CLAUSES.with(chain(circle)));
        }
    }

    private static List<ClauseId> triggers(Clause clause) {
        var home = clause.id().text();
        var found = new ArrayList<ClauseId>();
        for (Version version : Version.of(clause)) {
            Triggers.of(version).forEach(ref -> found.add(ref.in(home)));
        }
        for (Clause.Item item : clause.items()) {
            if (item.body() instanceof Body.AsIn asIn) found.add(asIn.clause().in(home));
        }
        return found;
    }

    private void checkTexts() {
        var arrows = new LinkedHashMap<TextId, List<TextId>>();
        for (Text text : agreement.texts()) arrows.put(text.id(), relations(text));
        for (List<TextId> circle : Circles.in(arrows)) {
            var first = circle.get(0);
            var owner = new Use.Owner(Use.Kind.HEADER, Optional.of(first), first.value());
            findings.error(findings.at(owner), Fault.CIRCLE_OF_TEXTS.with(chain(circle)));
        }
    }

    private static List<TextId> relations(Text text) {
        return text.lines().stream()
                .map(Text.Line::property)
                .flatMap(property ->
                        property instanceof Property.Relation relation ? relation.texts().stream() : Stream.empty())
                .toList();
    }

    private void checkNames(String words, Function<Trait, List<Names>> arrowsOf) {
        var arrows = new LinkedHashMap<String, List<String>>();
        var owners = new LinkedHashMap<String, Use.Owner>();
        for (Declaration shared : agreement.declarations()) draw(shared, Optional.empty(), arrowsOf, arrows, owners);
        for (Text text : agreement.texts()) {
            for (Declaration own : text.declarations()) draw(own, Optional.of(text.id()), arrowsOf, arrows, owners);
        }
        for (List<String> circle : Circles.in(arrows)) {
            var owner = owners.getOrDefault(
                    circle.get(0), new Use.Owner(Use.Kind.DECLARATION, Optional.empty(), circle.get(0)));
            findings.error(findings.at(owner), Fault.CIRCLE_OF_NAMES.with(words, chain(circle)));
        }
    }

    private void draw(
            Declaration declaration,
            Optional<TextId> text,
            Function<Trait, List<Names>> arrowsOf,
            Map<String, List<String>> arrows,
            Map<String, Use.Owner> owners) {
        owners.putIfAbsent(declaration.name(), new Use.Owner(Use.Kind.DECLARATION, text, declaration.name()));
        var to = arrows.computeIfAbsent(declaration.name(), name -> new ArrayList<>());
        declaration.traits().stream()
                .flatMap(trait -> arrowsOf.apply(trait).stream())
                .flatMap(names -> names.all().stream())
                .map(known::spelling)
                .forEach(to::add);
    }

    private static List<Names> wholes(Trait trait) {
        return trait instanceof Trait.PartOf part ? List.of(part.names()) : List.of();
    }

    private static List<Names> meanings(Trait trait) {
        return trait instanceof Trait.Means means ? List.of(means.names()) : List.of();
    }

    private static Words chain(List<?> circle) {
        var names = new ArrayList<String>();
        for (Object member : circle) names.add(member.toString());
        names.add(names.get(0));
        return Gaps.codes(names, " → ");
    }
}
