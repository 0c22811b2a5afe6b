package org.trucewatch.testkit.worlds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.trucewatch.language.Language;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.agreement.TextId;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.evidence.Link;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Judgement;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.Verdict;

/// The same story told in another way is judged as it was: two judges written after one page may share a mistake, and
/// these say nothing of the page.
public abstract class RetoldContract {
    /// What nobody would say of a ban that was broken in a part of the place.
    private static final Set<Verdict> CLEARED =
            EnumSet.of(Verdict.NO_BREACH_RECORDED, Verdict.NOT_DETERMINED, Verdict.NOT_TRIGGERED, Verdict.NOT_COVERED);

    /// The judge under test.
    protected abstract Judgement judge(Case file, AsOf asOf);

    /// How many worlds each is tried on; `-Dtries=` asks for another number.
    protected int tries() {
        return Integer.getInteger("tries", 25);
    }

    private Judgement judge(World world) {
        return judge(world.file(), world.asOf());
    }

    @Test
    void aWeekLaterEverythingIsAsItWas() {
        Seeds.worlds(tries(), Topic.ALL, (world, random) -> {
            if (Language.print(world.agreement()).contains("month")) return; // of months some are longer
            assertEquals(found(judge(world)), found(judge(Later.byAWeek(world))));
        });
    }

    @Test
    void clausesPutInTwoTextsAreJudgedAsInOne() {
        for (var topic : List.of(Topic.BANS, Topic.DUTIES, Topic.STATES, Topic.COUNTS, Topic.OTHERS_ACTS))
            Seeds.worlds(tries(), List.of(topic), (world, random) -> {
                if (Parted.hasPermission(world)) return;
                assertEquals(byKey(judge(world)), byKey(judge(Parted.inTwo(world))));
            });
    }

    @Test
    void theSameWordAgainFromTheSameOriginAddsNothingToAnIncident() {
        Seeds.worlds(
                tries(),
                Topic.ALL,
                (world, random) -> assertEquals(verdicts(judge(world)), verdicts(judge(again(world)))));
    }

    @Test
    void whatBreaksABanInAPlaceIsNoLessInAWiderOne() {
        Seeds.worlds(2 * tries(), List.of(Topic.BANS), (world, random) -> {
            var wider = byKey(judge(Wider.of(world)));
            byKey(judge(world)).forEach((key, clause) -> {
                for (var standard : Standard.values())
                    if (verdict(Optional.of(clause), standard) == Verdict.BROKEN) {
                        var then = verdict(Optional.ofNullable(wider.get(key)), standard);
                        assertFalse(CLEARED.contains(then), key + " " + standard + " " + then);
                    }
            });
        });
    }

    private static Verdict verdict(Optional<ClauseVerdict> clause, Standard standard) {
        return clause.map(one -> one.verdicts().get(standard)).orElseThrow().verdict();
    }

    private static String key(ClauseVerdict clause) {
        return clause.clause().key() + " " + clause.reading();
    }

    private static Map<String, ClauseVerdict> byKey(Judgement judgement) {
        var all = new TreeMap<String, ClauseVerdict>();
        for (var clause : judgement.clauses())
            all.put(
                    key(clause),
                    new ClauseVerdict(
                            new ClauseId(new TextId("T"), clause.clause().key()),
                            clause.reading(),
                            clause.kind(),
                            clause.status(),
                            clause.statusReason(),
                            clause.statusBy(),
                            clause.verdicts()));
        return all;
    }

    /// All but days: status and verdicts, and what each rests on.
    private static List<String> found(Judgement judgement) {
        var all = new ArrayList<String>();
        for (var clause : judgement.clauses())
            clause.verdicts().forEach((standard, under) -> {
                all.add("%s %s %s %s %s"
                        .formatted(clause.clause(), clause.reading(), clause.status(), standard, under.verdict()));
                under.parties().forEach(one -> all.add("  %s %s %s".formatted(one.party(), one.verdict(), one.by())));
                under.occurrences()
                        .forEach(one -> all.add("  %s %s %s".formatted(one.party(), one.verdict(), one.by())));
                all.add("  " + under.aside());
            });
        return all;
    }

    private static List<String> verdicts(Judgement judgement) {
        var all = new ArrayList<String>();
        for (var clause : judgement.clauses())
            for (var standard : Standard.values()) {
                var under = Optional.ofNullable(clause.verdicts().get(standard)).orElseThrow();
                all.add("%s %s %s %s".formatted(clause.clause(), clause.reading(), standard, under.verdict()));
                under.parties().forEach(one -> all.add("  %s %s".formatted(one.party(), one.verdict())));
            }
        return all;
    }

    /// Each report that people linked as a whole, once more beside it.
    private static World again(World world) {
        var book = world.casebook();
        var undone = new TreeSet<String>();
        for (var unlink : book.unlinks()) undone.add(unlink.link());
        var twice = new TreeSet<String>();
        var links = new ArrayList<Link>();
        for (var link : book.links()) {
            if (undone.contains(link.id()) || link.place().isPresent() || !isOnlyHere(link, book)) {
                links.add(link);
                continue;
            }
            var all = new ArrayList<>(link.reports());
            link.reports().forEach(id -> all.add("again-" + id));
            twice.addAll(link.reports());
            links.add(
                    new Link(link.id(), link.incident(), all, link.place(), link.why(), link.known(), link.entered()));
        }
        var reports = new ArrayList<Report>(book.reports());
        for (var report : book.reports())
            if (twice.contains(report.id())) reports.add(report.withId("again-" + report.id()));
        return world.with(new Casebook(
                reports,
                links,
                book.unlinks(),
                book.relations(),
                book.findings(),
                book.corrections(),
                book.partings()));
    }

    private static boolean isOnlyHere(Link link, Casebook book) {
        return book.links().stream()
                        .filter(other -> other.reports().stream().anyMatch(link.reports()::contains))
                        .count()
                == 1;
    }
}
