package org.trucewatch.testkit.worlds;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.agreement.Clause;
import org.trucewatch.model.agreement.Text;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.evidence.Finding;
import org.trucewatch.model.evidence.Link;
import org.trucewatch.model.evidence.Parting;
import org.trucewatch.model.evidence.Relation;
import org.trucewatch.model.evidence.Report;

/// Makes a failing world smaller: clauses, texts and pieces of evidence are left out one at a time as long as it still
/// fails.
final class Shrinking {
    private Shrinking() {}

    static World shrunk(World world, Predicate<World> fails) {
        var smallest = world;
        var before = -1;
        while (before != size(smallest)) {
            before = size(smallest);
            for (int i = 0; i < smallest.agreement().texts().size(); i++) smallest = withoutClauses(smallest, i, fails);
            smallest = withoutTexts(smallest, fails);
            smallest = withoutEvidence(smallest, fails);
        }
        return smallest;
    }

    private static int size(World world) {
        var book = world.casebook();
        return world.agreement().texts().size()
                + world.agreement().texts().stream()
                        .mapToInt(text -> text.clauses().size())
                        .sum()
                + book.reports().size()
                + book.links().size()
                + book.unlinks().size()
                + book.relations().size()
                + book.findings().size()
                + book.partings().size();
    }

    private static World withoutTexts(World world, Predicate<World> fails) {
        var agreement = world.agreement();
        return dropping(
                world,
                agreement.texts(),
                texts -> world.with(new Agreement(agreement.title(), agreement.declarations(), texts)),
                fails);
    }

    private static World withoutClauses(World world, int index, Predicate<World> fails) {
        var agreement = world.agreement();
        var text = agreement.texts().get(index);
        Function<List<Clause>, World> rebuilt = clauses -> {
            var texts = new ArrayList<>(agreement.texts());
            texts.set(index, new Text(text.id(), text.name(), text.lines(), text.declarations(), clauses));
            return world.with(new Agreement(agreement.title(), agreement.declarations(), texts));
        };
        return dropping(world, text.clauses(), rebuilt, fails);
    }

    private static World withoutEvidence(World world, Predicate<World> fails) {
        var smaller = world;
        for (var part : Part.values()) smaller = part.dropped(smaller, fails);
        return smaller;
    }

    /// The lists of a casebook.
    private enum Part {
        REPORTS,
        LINKS,
        UNLINKS,
        RELATIONS,
        FINDINGS,
        PARTINGS;

        World dropped(World world, Predicate<World> fails) {
            var book = world.casebook();
            return switch (this) {
                case REPORTS -> dropping(world, book.reports(), left -> reports(world, left), fails);
                case LINKS -> dropping(world, book.links(), left -> links(world, left, book.unlinks()), fails);
                case UNLINKS -> dropping(world, book.unlinks(), left -> links(world, book.links(), left), fails);
                case RELATIONS -> dropping(world, book.relations(), left -> words(world, left, book.partings()), fails);
                case FINDINGS -> dropping(world, book.findings(), left -> findings(world, left), fails);
                case PARTINGS -> dropping(world, book.partings(), left -> words(world, book.relations(), left), fails);
            };
        }
    }

    private static World reports(World world, List<Report> reports) {
        var book = world.casebook();
        return world.with(new Casebook(
                reports,
                book.links(),
                book.unlinks(),
                book.relations(),
                book.findings(),
                book.corrections(),
                book.partings()));
    }

    private static World links(World world, List<Link> links, List<Link.Unlink> unlinks) {
        var book = world.casebook();
        return world.with(new Casebook(
                book.reports(),
                links,
                unlinks,
                book.relations(),
                book.findings(),
                book.corrections(),
                book.partings()));
    }

    private static World words(World world, List<Relation> relations, List<Parting> partings) {
        var book = world.casebook();
        return world.with(new Casebook(
                book.reports(),
                book.links(),
                book.unlinks(),
                relations,
                book.findings(),
                book.corrections(),
                partings));
    }

    private static World findings(World world, List<Finding> findings) {
        var book = world.casebook();
        return world.with(new Casebook(
                book.reports(),
                book.links(),
                book.unlinks(),
                book.relations(),
                findings,
                book.corrections(),
                book.partings()));
    }

    private static <T> World dropping(
            World world, List<T> all, Function<List<T>, World> rebuilt, Predicate<World> fails) {
        var kept = new ArrayList<>(all);
        var smallest = world;
        for (int i = kept.size() - 1; i >= 0; i--) {
            var dropped = kept.remove(i);
            var smaller = rebuilt.apply(List.copyOf(kept));
            if (fails.test(smaller)) smallest = smaller;
            else kept.add(i, dropped);
        }
        return smallest;
    }
}
