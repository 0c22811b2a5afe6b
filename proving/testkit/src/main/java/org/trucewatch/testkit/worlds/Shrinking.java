package org.trucewatch.testkit.worlds;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.agreement.Clause;
import org.trucewatch.model.agreement.Text;
import org.trucewatch.model.evidence.Casebook;

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
                + book.findings().size();
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
        FINDINGS;

        World dropped(World world, Predicate<World> fails) {
            var book = world.casebook();
            return switch (this) {
                case REPORTS ->
                    dropping(
                            world,
                            book.reports(),
                            left -> world.with(new Casebook(
                                    left, book.links(), book.unlinks(), book.relations(), book.findings())),
                            fails);
                case LINKS ->
                    dropping(
                            world,
                            book.links(),
                            left -> world.with(new Casebook(
                                    book.reports(), left, book.unlinks(), book.relations(), book.findings())),
                            fails);
                case UNLINKS ->
                    dropping(
                            world,
                            book.unlinks(),
                            left -> world.with(new Casebook(
                                    book.reports(), book.links(), left, book.relations(), book.findings())),
                            fails);
                case RELATIONS ->
                    dropping(
                            world,
                            book.relations(),
                            left -> world.with(
                                    new Casebook(book.reports(), book.links(), book.unlinks(), left, book.findings())),
                            fails);
                case FINDINGS ->
                    dropping(
                            world,
                            book.findings(),
                            left -> world.with(
                                    new Casebook(book.reports(), book.links(), book.unlinks(), book.relations(), left)),
                            fails);
            };
        }
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
