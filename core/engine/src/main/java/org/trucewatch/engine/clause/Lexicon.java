package org.trucewatch.engine.clause;

import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trucewatch.engine.names.ActTree;
import org.trucewatch.engine.names.Goods;
import org.trucewatch.engine.names.NameTable;
import org.trucewatch.engine.names.Roster;
import org.trucewatch.engine.place.Atlas;
import org.trucewatch.engine.place.AtlasBuilder;
import org.trucewatch.engine.time.Calendar;
import org.trucewatch.model.agreement.Declaration;
import org.trucewatch.model.agreement.Declaration.Entry;
import org.trucewatch.model.agreement.Declaration.Kind;
import org.trucewatch.model.agreement.Declaration.Trait;
import org.trucewatch.model.agreement.Phrase;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.registry.ActKind;
import org.trucewatch.model.registry.Actor;
import org.trucewatch.model.registry.Registry;
import org.trucewatch.model.time.Span;

/// All names of a case as one text reads them: the tables, the agreement's declarations, and the text's own.
///
/// Lists become parents of their members, so that one walk up a tree answers for both.
public final class Lexicon {
    final ActTree acts;
    final Roster roster;
    final Atlas atlas;
    final Goods goods;
    private final NameTable names = new NameTable();
    private final Map<String, Declaration> declared = new LinkedHashMap<>();
    private final Calendar calendar;
    private final boolean timeless;
    private final List<Declaration> declarations;
    private final ZoneId zone;

    /// `other` is the vocabulary of another text, which may be the same.
    Lexicon(Registry registry, List<Declaration> declarations, ZoneId zone, Optional<ActTree> other) {
        this.declarations = declarations;
        this.zone = zone;
        calendar = new Calendar(zone, Optional.empty(), Optional.empty());
        for (var declaration : declarations) {
            names.add(declaration.name(), aliases(declaration));
            declared.put(declaration.name(), declaration);
        }
        var kinds = new ArrayList<>(registry.acts());
        var undefined = new ArrayList<String>();
        declarations.forEach(declaration -> addAct(declaration, kinds, undefined));
        declarations.forEach(declaration -> addListed(declaration, kinds));
        acts = ActTree.of(kinds, undefined, other);
        var actors = new ArrayList<Actor>();
        declarations.forEach(declaration -> addActors(declaration, actors));
        roster = new Roster(registry, actors);
        timeless = roster.isTimeless();
        atlas = AtlasBuilder.atlas(registry, declarations);
        goods = new Goods();
        declarations.forEach(this::addGoods);
    }

    /// Whether it is of these declarations, with times in that zone.
    boolean isOf(List<Declaration> others, ZoneId otherZone) {
        return zone.equals(otherZone) && declarations.equals(others);
    }

    /// Whether who belongs to whom never changes.
    boolean isTimeless() {
        return timeless;
    }

    public Atlas atlas() {
        return atlas;
    }

    public ActTree acts() {
        return acts;
    }

    public Goods goods() {
        return goods;
    }

    Optional<Declaration> declaration(String name) {
        return Optional.ofNullable(declared.get(names.id(name)));
    }

    /// Whether it means other names only of some size, or only there or then, which no rule judges yet.
    boolean isNarrowed(String name) {
        return declaration(name)
                .filter(one -> one.traits().stream()
                        .anyMatch(trait -> trait instanceof Trait.Means means && means.isNarrowed()))
                .isPresent();
    }

    boolean isUndefined(String name) {
        return declaration(name)
                .filter(one -> one.traits().stream().anyMatch(Trait.MeansUnknown.class::isInstance))
                .isPresent();
    }

    private static List<String> aliases(Declaration declaration) {
        return declaration.traits().stream()
                .filter(Trait.Also.class::isInstance)
                .flatMap(trait -> ((Trait.Also) trait).names().stream())
                .toList();
    }

    private static List<String> partOf(Declaration declaration) {
        return declaration.traits().stream()
                .filter(Trait.PartOf.class::isInstance)
                .flatMap(trait -> ((Trait.PartOf) trait).names().all().stream())
                .toList();
    }

    static List<Entry.OfName> entries(Declaration declaration) {
        return declaration.traits().stream()
                .filter(Trait.Entries.class::isInstance)
                .flatMap(trait -> ((Trait.Entries) trait).entries().stream())
                .filter(Entry.OfName.class::isInstance)
                .map(Entry.OfName.class::cast)
                .toList();
    }

    /// The acts beside those of a list that ends with *among others*, which may be meant as well.
    Set<String> unlisted(Collection<String> names) {
        var all = new LinkedHashSet<String>();
        for (var name : names)
            declaration(name)
                    .filter(Lexicon::isOpen)
                    .ifPresent(list -> all.addAll(acts.siblings(
                            entries(list).stream().map(Entry.OfName::name).toList())));
        return all;
    }

    private static boolean isOpen(Declaration declaration) {
        return declaration.kind() == Kind.LIST
                && declaration.traits().stream()
                        .anyMatch(trait -> trait instanceof Trait.Entries entries && entries.amongOthers());
    }

    /// The acts that names spell out: themselves, those of a list, and those that an act is said to mean.
    Set<String> spelledOut(Collection<String> names) {
        var all = new LinkedHashSet<String>();
        var left = new ArrayDeque<>(names);
        while (!left.isEmpty()) {
            var name = acts.id(left.remove());
            if (all.add(name)) declaration(name).ifPresent(one -> left.addAll(spelledOut(one)));
        }
        return all;
    }

    private static List<String> spelledOut(Declaration declaration) {
        var all = new ArrayList<String>();
        entries(declaration).forEach(entry -> all.add(entry.name()));
        for (var trait : declaration.traits())
            if (trait instanceof Trait.Means means && !means.isNarrowed())
                all.addAll(means.names().all());
        return all;
    }

    /// Days of a list of days.
    List<Span> days(Declaration declaration, Calendar days) {
        return declaration.traits().stream()
                .filter(Trait.Entries.class::isInstance)
                .flatMap(trait -> ((Trait.Entries) trait).entries().stream())
                .filter(Entry.OfMoment.class::isInstance)
                .flatMap(entry -> days.span(((Entry.OfMoment) entry).moment()).stream())
                .toList();
    }

    private static void addAct(Declaration declaration, List<ActKind> kinds, List<String> undefined) {
        if (declaration.kind() != Kind.ACT) return;
        kinds.add(kind(declaration));
        for (var trait : declaration.traits()) {
            if (trait instanceof Trait.MeansUnknown) undefined.add(declaration.name());
            if (trait instanceof Trait.Means means && !means.isNarrowed())
                for (var name : means.names().all()) kinds.add(ActKind.plain(name, List.of(declaration.name())));
        }
    }

    /// Acts may be declared behind the list that names them.
    private static void addListed(Declaration declaration, List<ActKind> kinds) {
        if (declaration.kind() != Kind.LIST) return;
        for (var entry : entries(declaration))
            if (isAct(entry.name(), kinds)) kinds.add(ActKind.plain(entry.name(), List.of(declaration.name())));
    }

    private static boolean isAct(String name, List<ActKind> kinds) {
        return kinds.stream().anyMatch(kind -> kind.id().equals(name));
    }

    private static ActKind kind(Declaration declaration) {
        var none = List.<String>of();
        var opposites = declaration.traits().stream()
                .filter(Trait.OppositeOf.class::isInstance)
                .flatMap(trait -> ((Trait.OppositeOf) trait).names().all().stream())
                .toList();
        return new ActKind(
                declaration.name(),
                Words.NONE,
                aliases(declaration),
                "",
                partOf(declaration),
                opposites,
                none,
                none,
                none,
                none,
                none,
                none);
    }

    private void addActors(Declaration declaration, List<Actor> actors) {
        switch (declaration.kind()) {
            case ACTOR, BODY ->
                actors.add(new Actor(
                        declaration.name(), Words.NONE, aliases(declaration), "", memberships(declaration), false));
            case LIST ->
                entries(declaration)
                        .forEach(entry -> actors.add(new Actor(
                                entry.name(),
                                Words.NONE,
                                List.of(),
                                "",
                                List.of(membership(declaration.name(), entry.phrases())),
                                false)));
            default -> {}
        }
    }

    private List<Actor.Membership> memberships(Declaration declaration) {
        var all = new ArrayList<Actor.Membership>();
        for (var trait : declaration.traits())
            if (trait instanceof Trait.PartOf part)
                for (var name : part.names().all()) all.add(membership(name, part.when()));
        return all;
    }

    private void addGoods(Declaration declaration) {
        switch (declaration.kind()) {
            case GOODS, PEOPLE -> {
                goods.add(declaration.name(), aliases(declaration), partOf(declaration));
                for (var trait : declaration.traits())
                    if (trait instanceof Trait.Means means && !means.isNarrowed())
                        for (var name : means.names().all()) goods.add(name, List.of(), List.of(declaration.name()));
            }
            case LIST ->
                entries(declaration).forEach(entry -> goods.add(entry.name(), List.of(), List.of(declaration.name())));
            default -> {}
        }
    }

    /// When a list's member or a membership counts.
    private Actor.Membership membership(String whole, List<? extends Phrase> phrases) {
        var dates = Dates.of(phrases, calendar);
        return new Actor.Membership(whole, dates.during(), dates.surely());
    }
}
