package org.trucewatch.desk.read;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trucewatch.desk.report.ReportRoles;
import org.trucewatch.desk.report.Tally;
import org.trucewatch.desk.report.Verdicts;
import org.trucewatch.engine.Judge;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.Aside;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Judgement;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.testkit.worlds.World;
import org.trucewatch.testkit.worlds.Worlds;

/// What is kept of a judgement says what the whole one says.
class StateTest {
    private static final int WORLDS = 12;
    private static final long DAY = 86_400;

    @Test
    void verdictsAndFatesAreThoseOfTheWholeJudgement() {
        int aside = 0;
        for (int seed = 0; seed < WORLDS; seed++) {
            var world = Worlds.any(new Random(seed));
            var edition = new Edition("made-up", world.file(), new TreeMap<>(), 1, 1);
            for (int day = -3; day <= 3; day++) {
                var asOf = AsOf.at(world.asOf().happened() + day * DAY);
                var whole = Judge.judge(world.file(), asOf);
                var state = edition.state(asOf);
                assertEquals(found(whole), found(state.verdicts()), "seed " + seed);
                aside += compareFates(world, edition, state, whole);
                compareAsides(world, edition, asOf, whole);
            }
        }
        assertTrue(aside > 0);
    }

    private static int compareFates(World world, Edition edition, State state, Judgement whole) {
        var roles = ReportRoles.of(whole);
        int aside = 0;
        for (var report : world.casebook().reports()) {
            int row = edition.shelf().row(report.id()).orElseThrow();
            var fate = state.fates().all().get(state.fates().code(row));
            assertEquals(roles.fate(report.id()), fate, report.id());
            if (fate.fate() == Tally.Fate.SET_ASIDE) aside++;
        }
        compareCounts(edition, state.fates());
        return aside;
    }

    /// Few rows are counted one by one, and of many the others are taken off.
    private static void compareCounts(Edition edition, Fates fates) {
        for (int one = 1; one <= 4; one++) {
            int each = one;
            for (var some : List.of(
                    edition.shelf().rows(row -> row % each == 0),
                    edition.shelf().rows(row -> row % each > 0))) {
                var counts = new int[fates.all().size()];
                some.stream().forEach(row -> counts[fates.code(row)]++);
                assertArrayEquals(counts, fates.counts(some));
            }
        }
    }

    private static void compareAsides(World world, Edition edition, AsOf asOf, Judgement whole) {
        for (var report : world.casebook().reports())
            assertEquals(
                    asides(whole.clauses(), report.id()),
                    asides(edition.with(asOf, report.id()).clauses(), report.id()));
        for (var readings : Verdicts.byClause(whole.clauses()))
            assertEquals(
                    readings, edition.on(asOf, readings.getFirst().clause()).clauses());
    }

    private static List<Aside> asides(List<ClauseVerdict> clauses, String report) {
        return clauses.stream()
                .flatMap(clause -> clause.verdicts().values().stream())
                .flatMap(under -> under.aside().stream())
                .filter(one -> one.id().equals(report))
                .toList();
    }

    private static List<?> found(Judgement judgement) {
        return judgement.clauses().stream()
                .flatMap(clause -> List.of(Standard.values()).stream()
                        .map(standard -> Verdicts.under(clause, standard))
                        .map(under -> List.of(
                                clause.clause(),
                                clause.status(),
                                under.verdict(),
                                under.parties(),
                                under.occurrences(),
                                under.patterns())))
                .toList();
    }
}
