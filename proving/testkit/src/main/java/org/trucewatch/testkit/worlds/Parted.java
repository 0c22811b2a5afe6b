package org.trucewatch.testkit.worlds;

import java.util.ArrayList;
import java.util.List;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.agreement.Clause;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.agreement.Text;
import org.trucewatch.model.agreement.TextId;
import org.trucewatch.model.registry.Registry;
import org.trucewatch.model.registry.Side;

/// Puts every other clause of a text into a second one with the same header, in which everybody has the same part.
final class Parted {
    private static final TextId SECOND = new TextId("T9");

    private Parted() {}

    /// What may lifts only bans of its own text.
    static boolean hasPermission(World world) {
        return world.agreement().texts().stream()
                .flatMap(text -> text.clauses().stream())
                .flatMap(clause -> clause.items().stream())
                .anyMatch(item ->
                        item.body() instanceof Clause.Body.Sentence sentence && sentence.modal() == Clause.Modal.MAY);
    }

    static World inTwo(World world) {
        var agreement = world.agreement();
        var text = agreement.texts().getFirst();
        var first = new ArrayList<Clause>();
        var second = new ArrayList<Clause>();
        for (var clause : text.clauses())
            if (first.size() <= second.size()) first.add(clause);
            else second.add(new Clause(new ClauseId(SECOND, clause.id().key()), clause.items(), clause.quote()));
        var texts = List.of(
                new Text(text.id(), text.name(), text.lines(), text.declarations(), first),
                new Text(SECOND, "Second", text.lines(), text.declarations(), second));
        var parted = new Agreement(agreement.title(), agreement.declarations(), texts);
        return new World(parted, inBoth(world.registry(), text.id()), world.casebook(), world.asOf());
    }

    private static Registry inBoth(Registry registry, TextId text) {
        var sides = new ArrayList<>(registry.sides());
        for (var side : registry.sides())
            if (side.text().equals(text))
                sides.add(new Side(side.actor(), SECOND, side.role(), side.during(), side.reason()));
        return new Registry(
                registry.actors(),
                sides,
                registry.places(),
                registry.drawings(),
                registry.acts(),
                registry.sources(),
                registry.lineages());
    }
}
