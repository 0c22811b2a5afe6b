package org.trucewatch.desk.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.registry.Lineage;
import org.trucewatch.model.registry.Registry;
import org.trucewatch.testkit.worlds.Worlds;

/// What came to a case leaves what was told of it as it was only where it tells nothing of it.
class FreshTest {
    private static final Lineage BETWEEN =
            new Lineage("O-between", "Between", "agency", Optional.empty(), Optional.empty(), false, "");

    private final Case world = with(Worlds.any(new Random(1)).file(), List.of(BETWEEN));

    @Test
    void anOriginThatNobodyKnewIsPlain() {
        var other = new Lineage("O-other", "Other", "agency", Optional.empty(), Optional.empty(), false, "");
        assertTrue(fresh(with(world, List.of(other))).plain());
        assertEquals(List.of(), fresh(world).reports());
    }

    /// Two whom it ties to each other may no longer be two voices.
    @Test
    void anOriginOfWhichSomethingElseIsToldIsNotPlainThoughNoReportNamesIt() {
        var family = new Lineage(
                BETWEEN.id(), BETWEEN.name(), BETWEEN.kind(), Optional.of("F"), Optional.empty(), false, "");
        var lineages = new ArrayList<>(world.registry().lineages());
        lineages.set(lineages.indexOf(BETWEEN), family);
        assertFalse(fresh(of(world, lineages)).plain());
    }

    private Fresh fresh(Case now) {
        return Fresh.of(new Edition("made-up", world, new TreeMap<>(), 1, 1), now);
    }

    private static Case with(Case one, List<Lineage> more) {
        var lineages = new ArrayList<>(one.registry().lineages());
        lineages.addAll(more);
        return of(one, lineages);
    }

    private static Case of(Case one, List<Lineage> lineages) {
        var names = one.registry();
        var registry = new Registry(
                names.actors(),
                names.sides(),
                names.places(),
                names.drawings(),
                names.acts(),
                names.sources(),
                lineages);
        return new Case(one.name(), one.agreement(), registry, one.casebook(), one.zone(), one.digest());
    }
}
