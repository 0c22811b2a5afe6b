package org.trucewatch.desk.work;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trucewatch.model.registry.Actor;
import org.trucewatch.model.registry.Registry;
import org.trucewatch.model.time.Span;

/// Who belongs to a party, and for whom a source speaks, as a case declares them.
record Belonging(Registry registry) {
    /// One of the parties itself, or whoever always belongs to it and to nobody else: a joint body is of neither side.
    boolean isOf(String actor, List<String> parties) {
        return Stream.iterate(Optional.of(actor), Optional::isPresent, at -> at.flatMap(this::onlyParent))
                .limit(registry.actors().size() + 1L)
                .flatMap(Optional::stream)
                .anyMatch(parties::contains);
    }

    private Optional<String> onlyParent(String actor) {
        return registry.actors().stream()
                .filter(one -> one.id().equals(actor) && one.parents().size() == 1)
                .map(one -> one.parents().getFirst())
                .filter(one -> one.during().equals(Span.ALWAYS))
                .map(Actor.Membership::parent)
                .findFirst();
    }

    /// Empty for a source that speaks for nobody but itself.
    Stream<String> speakers(String source) {
        return registry.sources().stream()
                .filter(one -> one.id().equals(source))
                .flatMap(one -> registry.lineages().stream()
                        .filter(lineage -> lineage.id().equals(one.lineage())))
                .flatMap(lineage -> lineage.speaksFor().stream());
    }
}
