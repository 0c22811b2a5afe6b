package org.trucewatch.testkit.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.trucewatch.engine.Judge;
import org.trucewatch.engine.Sitting;
import org.trucewatch.engine.Tasks;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.evidence.Correction;
import org.trucewatch.model.verdict.Aside;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Judgement;
import org.trucewatch.model.verdict.Kind;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.StandardVerdict;
import org.trucewatch.testkit.worlds.Seeds;
import org.trucewatch.testkit.worlds.Topic;
import org.trucewatch.testkit.worlds.World;

/// What is set aside of one report, for one clause, or told one by one, is what the whole answer lists.
@Tag("slow")
final class SetAsideTest {
    private static final Set<Kind> COMPARED = EnumSet.of(
            Kind.PROHIBITION,
            Kind.PERMISSION,
            Kind.DUTY_TO_LET,
            Kind.DUTY_TO_PREVENT,
            Kind.DUTY_OF_EFFORT,
            Kind.PATTERN);

    private static int tries() {
        return Integer.getInteger("tries", 15);
    }

    @Test
    void aNarrowAnswerIsAPartOfTheWholeOne() {
        for (var topic : Topic.values()) Seeds.worlds(tries(), List.of(topic), SetAsideTest::compare);
        Seeds.worlds(2 * tries(), Topic.ALL, SetAsideTest::compare);
    }

    @Test
    void whatCarriesAVerdictIsNotSetAsideAndNothingIsTwice() {
        for (var topic : Topic.values())
            Seeds.worlds(tries(), List.of(topic), (world, random) -> {
                usedOrAside(Judge.judge(world.file(), world.asOf()));
                usedOrAside(SlowJudge.judge(world.file(), world.asOf()));
            });
    }

    private static void usedOrAside(Judgement whole) {
        for (var clause : whole.clauses())
            clause.verdicts().forEach((standard, under) -> {
                var aside = under.aside().stream().map(Aside::id).toList();
                assertEquals(aside.stream().distinct().toList(), aside, "set aside twice");
                var used = new TreeSet<String>();
                under.parties().forEach(party -> used.addAll(party.by()));
                under.occurrences().forEach(one -> used.addAll(one.by()));
                used.retainAll(aside);
                assertEquals(Set.of(), used, clause.clause() + " under " + standard + " uses what it sets aside");
            });
    }

    /// Of bans and what is like them; of duties to act, notices, states and numbers the judges do not yet say the same.
    @Test
    void bothJudgesSetAsideTheSameReportsOfWhatIsForbiddenLetPreventedOrTried() {
        for (var topic : Topic.values())
            Seeds.worlds(
                    tries(),
                    List.of(topic),
                    (world, random) -> assertEquals(
                            setAside(SlowJudge.judge(world.file(), world.asOf())),
                            setAside(Judge.judge(world.file(), world.asOf()))));
    }

    private static List<String> setAside(Judgement whole) {
        var all = new ArrayList<String>();
        for (var clause : whole.clauses())
            if (COMPARED.contains(clause.kind()))
                clause.verdicts()
                        .forEach((standard, under) -> all.add("%s %s %s %s"
                                .formatted(
                                        clause.clause(),
                                        clause.reading(),
                                        standard,
                                        under.aside().stream().map(Aside::id).toList())));
        return all;
    }

    private static void compare(World world, Random random) {
        var book = corrected(world.casebook(), random);
        var sitting =
                Judge.compile(world.agreement(), world.registry(), World.ZONE).at(world.asOf());
        var evidence = Evidence.of(book, world.registry());
        var whole = sitting.judge(evidence);
        var verdicts = sitting.verdicts(evidence);
        var setAside = sitting.setAside(evidence);
        assertEquals(only(whole, aside -> false), verdicts, "verdicts alone");
        for (var report : book.reports())
            assertEquals(
                    only(whole, aside -> aside.id().equals(report.id())),
                    setAside.of(verdicts, report.id()),
                    report.id());
        assertEquals(verdicts, setAside.of(verdicts, "of no report"));
        for (var clause : whole.clauses())
            assertEquals(
                    whole.clauses().stream()
                            .filter(one -> one.clause().equals(clause.clause()))
                            .toList(),
                    setAside.of(verdicts, clause.clause()).clauses());
        assertEquals(listed(whole), told(sitting, evidence));
    }

    private static Casebook corrected(Casebook all, Random random) {
        var corrections = new ArrayList<Correction>();
        for (var report : all.reports()) {
            var other = all.reports().get(random.nextInt(all.reports().size()));
            if (random.nextInt(5) == 0 && !other.equals(report))
                corrections.add(new Correction(other.id(), report.id(), other.known(), other.entered()));
        }
        return new Casebook(
                all.reports(),
                all.links(),
                all.unlinks(),
                all.relations(),
                all.findings(),
                corrections,
                all.partings());
    }

    private static Judgement only(Judgement whole, Predicate<Aside> kept) {
        return whole.with(
                whole.clauses().stream().map(clause -> only(clause, kept)).toList());
    }

    private static ClauseVerdict only(ClauseVerdict whole, Predicate<Aside> kept) {
        var verdicts = new EnumMap<Standard, StandardVerdict>(Standard.class);
        whole.verdicts()
                .forEach((standard, under) -> verdicts.put(
                        standard, under.with(under.aside().stream().filter(kept).toList())));
        return whole.with(verdicts);
    }

    private static List<String> listed(Judgement whole) {
        var all = new ArrayList<String>();
        for (var clause : whole.clauses())
            if (!clause.reading().equals(ClauseVerdict.ALL_READINGS))
                clause.verdicts()
                        .forEach((standard, under) -> under.aside()
                                .forEach(aside -> all.add("%s %s %s".formatted(clause.clause(), standard, aside))));
        return all.stream().sorted().toList();
    }

    private static List<String> told(Sitting sitting, Evidence evidence) {
        var all = new ArrayList<String>();
        sitting.ask(evidence, Tasks.ALONE)
                .setAside((clause, standard, report, why) ->
                        all.add("%s %s %s".formatted(clause, standard, new Aside(evidence.name(report), why))));
        return all.stream().sorted().toList();
    }
}
