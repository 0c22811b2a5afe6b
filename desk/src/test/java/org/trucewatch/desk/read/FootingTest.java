package org.trucewatch.desk.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trucewatch.desk.report.Verdicts;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.Judgement;
import org.trucewatch.model.verdict.Occurrence;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.StandardVerdict;
import org.trucewatch.model.verdict.Verdict;
import org.trucewatch.testkit.worlds.World;
import org.trucewatch.testkit.worlds.Worlds;

/// Whatever a reader may not see: what is counted for them in shared pages is what the judgement holds that is
/// put together for them alone.
class FootingTest {
    private static final int WORLDS = 30;
    private static final int MOST = 2;
    private static final long DAY = 86_400;

    @Test
    void whatIsCountedIsWhatTheirOwnJudgementHolds() {
        int counted = 0;
        for (int seed = 0; seed < WORLDS; seed++) {
            var random = new Random(seed);
            var world = Worlds.any(random);
            var edition = new Edition("made-up", world.file(), new TreeMap<>(), 1, 1);
            for (var eyes :
                    List.of(edition.all(), hiding(world, edition, 2, random), hiding(world, edition, 5, random)))
                for (int day = -2; day <= 2; day++)
                    counted += compare(edition, AsOf.at(world.asOf().happened() + day * DAY), eyes, "seed " + seed);
        }
        assertTrue(counted > WORLDS, counted + " happenings");
    }

    /// One report in so many is not shown.
    private static Eyes hiding(World world, Edition edition, int one, Random random) {
        var hidden = new BitSet();
        for (int row = 0; row < edition.shelf().size(); row++) hidden.set(row, random.nextInt(one) == 0);
        var ids = HiddenIds.of(edition.shelf(), hidden, List.of());
        return new Eyes(world.file(), edition.shelf(), hidden, ids, Set.of());
    }

    private static int compare(Edition edition, AsOf asOf, Eyes eyes, String seed) {
        var state = edition.state(asOf);
        var whole = eyes.sight().of(state.verdicts());
        assertEquals(bare(whole), bare(eyes.sight().of(state.bare())), seed);
        int counted = 0;
        for (var clause : eyes.sight().of(state.bare()).clauses()) {
            var own = whole.clauses().stream()
                    .filter(one -> one.clause().equals(clause.clause())
                            && one.reading().equals(clause.reading()))
                    .findFirst()
                    .orElseThrow();
            for (var standard : Standard.values())
                counted += compare(Verdicts.under(own, standard), state.footing(clause, standard), eyes.sight(), seed);
        }
        return counted;
    }

    private static int compare(StandardVerdict own, Footing footing, Sight sight, String seed) {
        var happenings = footing.happenings(sight);
        assertEquals(ids(own.occurrences()).size(), happenings.all(), seed);
        assertEquals(ids(broken(own.occurrences())).size(), happenings.breaches(), seed);
        for (int at = 0; at < own.parties().size(); at++) {
            var party = own.parties().get(at);
            var breaches = broken(own.occurrences()).stream()
                    .filter(one -> one.party().equals(party.party()))
                    .toList();
            assertEquals(ids(breaches).size(), happenings.breachesOf(party.party()), seed);
            var first = party.by().stream().limit(MOST).toList();
            assertEquals(new Footing.Carriers(party.by().size(), first), footing.carriers(at, MOST, sight), seed);
        }
        var reports = new LinkedHashSet<String>();
        own.occurrences().forEach(one -> reports.addAll(one.by()));
        own.parties().forEach(one -> reports.addAll(one.by()));
        assertEquals(List.copyOf(reports), List.copyOf(footing.reports(sight)), seed);
        return happenings.all();
    }

    private static List<Occurrence> broken(List<Occurrence> all) {
        return all.stream().filter(one -> one.verdict() == Verdict.BROKEN).toList();
    }

    private static Set<String> ids(List<Occurrence> all) {
        var ids = new LinkedHashSet<String>();
        all.forEach(one -> ids.add(one.id()));
        return ids;
    }

    /// All of a judgement but what its verdicts stand on.
    private static List<?> bare(Judgement judgement) {
        return judgement.clauses().stream()
                .map(clause -> List.of(
                        clause.clause(),
                        clause.reading(),
                        clause.status(),
                        clause.statusReason(),
                        clause.statusBy(),
                        clause.verdicts().values().stream()
                                .map(under -> List.of(
                                        under.verdict(),
                                        under.reason(),
                                        under.patterns(),
                                        under.parties().stream()
                                                .map(one -> List.of(
                                                        one.party(),
                                                        one.verdict(),
                                                        one.since(),
                                                        one.due(),
                                                        one.reason()))
                                                .toList()))
                                .toList()))
                .toList();
    }
}
