package org.trucewatch.testkit.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.trucewatch.engine.Compiled;
import org.trucewatch.engine.Judge;
import org.trucewatch.engine.Question;
import org.trucewatch.engine.Sitting;
import org.trucewatch.engine.Tasks;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.evidence.Reports;
import org.trucewatch.model.verdict.Aside;
import org.trucewatch.testkit.worlds.Seeds;
import org.trucewatch.testkit.worlds.Topic;
import org.trucewatch.testkit.worlds.World;

/// Evidence to which reports came says what evidence says that was read at once; and what is set aside of a
/// report stays where the grounds do.
@Tag("slow")
final class GrowingTest {
    private int same;
    private int other;
    private int untouched;
    private int touched;

    private static int tries() {
        return Integer.getInteger("tries", 15);
    }

    @Test
    void evidenceThatGrewIsJudgedAsThatWhichWasReadAtOnce() {
        for (var topic : Topic.values()) Seeds.worlds(tries(), List.of(topic), GrowingTest::grow);
        Seeds.worlds(2 * tries(), Topic.ALL, GrowingTest::grow);
    }

    private static void grow(World world, Random random) {
        var reports = shuffled(world, random);
        var compiled = Judge.compile(world.agreement(), world.registry(), World.ZONE);
        int size = random.nextInt(reports.size() + 1);
        var evidence = Evidence.of(first(size, reports, world), world.registry());
        while (size < reports.size()) {
            size = Math.min(reports.size(), size + 1 + random.nextInt(4));
            var book = first(size, reports, world);
            evidence = Evidence.of(book, world.registry(), evidence);
            assertEquals(
                    compiled.judge(Evidence.of(book, world.registry()), world.asOf())
                            .toString(),
                    compiled.judge(evidence, world.asOf()).toString());
        }
    }

    @Test
    void onTheSameGroundsReportsAreSetAsideAsBefore() {
        for (var topic : Topic.values()) Seeds.worlds(tries(), List.of(topic), this::compare);
        Seeds.worlds(4 * tries(), Topic.ALL, this::compare);
        assertTrue(same > other && other > 0, same + " the same, " + other + " others");
    }

    @Test
    void groundsAreToldOfEveryClauseThatRestsOnFewEvents() {
        for (var topic : Topic.values())
            Seeds.worlds(tries(), List.of(topic), (world, random) -> {
                var evidence = Evidence.of(world.casebook(), world.registry());
                var question = Judge.compile(world.agreement(), world.registry(), World.ZONE)
                        .ask(evidence, world.asOf(), Tasks.ALONE);
                var grounds = question.grounds();
                assertEquals(List.of(), aside(evidence, taker -> question.setAsideWithout(grounds, taker)));
            });
    }

    @Test
    void aClauseOnWhichNoneOfWhatCameCanBearStandsAsItStood() {
        for (var topic : Topic.values()) Seeds.worlds(tries(), List.of(topic), this::compareUntouched);
        Seeds.worlds(4 * tries(), Topic.ALL, this::compareUntouched);
        assertTrue(untouched > 0 && touched > 0, untouched + " untouched, " + touched + " touched");
    }

    private void compareUntouched(World world, Random random) {
        var reports = shuffled(world, random);
        var sitting =
                Judge.compile(world.agreement(), world.registry(), World.ZONE).at(world.asOf());
        for (int size = Math.max(0, reports.size() - 6); size < reports.size(); size++) {
            int most = Math.min(reports.size(), size + 1 + random.nextInt(2));
            var fresh = reports.subList(size, most);
            var before = first(size, reports, world);
            if (before.corrections().stream()
                    .anyMatch(
                            one -> fresh.stream().anyMatch(report -> report.id().equals(one.report())))) continue;
            compareUntouched(sitting, before, with(before, reports.subList(0, most)), fresh, world);
        }
    }

    private void compareUntouched(Sitting sitting, Casebook before, Casebook after, List<Report> fresh, World world) {
        var earlier = Evidence.of(before, world.registry());
        var later = Evidence.of(after, world.registry(), earlier);
        var one = sitting.ask(earlier, Tasks.ALONE);
        var two = sitting.ask(later, Tasks.ALONE);
        var stands = sitting.untouched(fresh, one.grounds());
        untouched += stands.size();
        touched += sitting.clauses().size() - stands.size();
        var rest = sitting.besides(stands).ask(later, Tasks.ALONE);
        var all = sitting.verdicts(two);
        assertEquals(all, sitting.together(sitting.verdicts(rest), sitting.verdicts(one), stands));
        assertTrue(two.grounds().areAs(rest.grounds().and(one.grounds(), stands)));
        var told = new ArrayList<String>();
        var numbers = fresh.stream()
                .map(report -> later.find(report.id()).orElseThrow())
                .toList();
        told.addAll(aside(later, taker -> two.setAsideOn(two.grounds(), numbers, taker)));
        var asWhole = new ArrayList<String>();
        asWhole.addAll(aside(later, taker -> rest.setAsideOn(rest.grounds(), numbers, taker)));
        asWhole.addAll(
                aside(later, taker -> sitting.about(stands).setAside(later).tell(numbers, taker)));
        Collections.sort(asWhole);
        assertEquals(told, asWhole);
    }

    private void compare(World world, Random random) {
        var reports = shuffled(world, random);
        var compiled = Judge.compile(world.agreement(), world.registry(), World.ZONE);
        for (int size = Math.max(0, reports.size() - 6); size < reports.size(); size++)
            compare(first(size, reports, world), reports.subList(0, size + 1), compiled, world);
    }

    private void compare(Casebook before, List<Report> reports, Compiled compiled, World world) {
        var after = with(before, reports);
        var earlier = Evidence.of(before, world.registry());
        var later = Evidence.of(after, world.registry(), earlier);
        var one = compiled.ask(earlier, world.asOf(), Tasks.ALONE);
        var two = compiled.ask(later, world.asOf(), Tasks.ALONE);
        var grounds = two.grounds();
        if (!grounds.areAs(one.grounds())) {
            other++;
            return;
        }
        same++;
        var fresh = later.find(reports.getLast().id()).orElseThrow();
        var told = aside(earlier, taker -> one.setAsideOn(grounds, taker));
        var toldOfFresh = aside(later, taker -> two.setAsideOn(grounds, List.of(fresh), taker));
        var all = new ArrayList<>(told);
        all.addAll(toldOfFresh);
        all.addAll(aside(later, taker -> two.setAsideWithout(grounds, taker)));
        Collections.sort(all);
        assertEquals(all, aside(later, two::setAside));
    }

    private static Casebook with(Casebook before, List<Report> reports) {
        return new Casebook(
                Reports.of(reports),
                before.links(),
                before.unlinks(),
                before.relations(),
                before.findings(),
                before.corrections(),
                before.partings());
    }

    private static List<String> aside(Evidence evidence, Consumer<Question.AsideTaker> telling) {
        var all = new ArrayList<String>();
        telling.accept((clause, standard, report, why) ->
                all.add("%s %s %s".formatted(clause, standard, new Aside(evidence.name(report), why))));
        Collections.sort(all);
        return all;
    }

    private static List<Report> shuffled(World world, Random random) {
        var reports = new ArrayList<>(world.casebook().reports());
        Collections.shuffle(reports, random);
        return reports;
    }

    /// The first reports as a desk keeps them, with all that is about any.
    private static Casebook first(int size, List<Report> reports, World world) {
        var all = world.casebook();
        Set<String> ids = new HashSet<>();
        for (var report : reports.subList(0, size)) ids.add(report.id());
        return new Casebook(
                Reports.of(reports.subList(0, size)),
                all.links().stream()
                        .filter(link -> ids.containsAll(link.reports()))
                        .toList(),
                all.unlinks(),
                all.relations(),
                all.findings(),
                all.corrections(),
                all.partings());
    }
}
