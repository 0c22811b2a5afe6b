package org.trucewatch.desk.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Judgement;
import org.trucewatch.testkit.worlds.World;
import org.trucewatch.testkit.worlds.Worlds;

/// Whoever corrects a report is told which verdicts rested on it, and does not wait for the others.
class BearingTest {
    private static final int WORLDS = 30;

    @Test
    void whatRestsOnAReportIsFoundAmongTheClausesOnWhichItCanBear() {
        int carrying = 0;
        for (int seed = 0; seed < WORLDS; seed++) {
            var edition = edition(Worlds.any(new Random(seed)));
            var asOf = AsOf.at(edition.all().lastWord());
            var whole = edition.verdicts(asOf);
            for (var report : edition.watched().casebook().reports()) {
                var carried = carried(whole, report.id());
                assertEquals(carried, carried(edition.bearing(asOf, report.id()), report.id()), "seed " + seed);
                carrying += carried.size();
            }
        }
        assertTrue(carrying > 0);
    }

    @Test
    void noDayIsJudgedForIt() {
        var edition = edition(Worlds.any(new Random(1)));
        for (var report : edition.watched().casebook().reports())
            edition.bearing(AsOf.at(edition.all().lastWord()), report.id());
        assertTrue(edition.kept().isEmpty());
    }

    private static Edition edition(World world) {
        return new Edition("made-up", world.file(), new TreeMap<>(), 1, 1);
    }

    private static List<ClauseId> carried(Judgement judgement, String report) {
        return judgement.clauses().stream()
                .filter(clause -> clause.restsOn(report))
                .map(ClauseVerdict::clause)
                .distinct()
                .toList();
    }
}
