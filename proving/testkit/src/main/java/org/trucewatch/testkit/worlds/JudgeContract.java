package org.trucewatch.testkit.worlds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.agreement.Clause;
import org.trucewatch.model.agreement.Text;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.evidence.Finding;
import org.trucewatch.model.evidence.Link;
import org.trucewatch.model.evidence.Parting;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Judgement;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.StandardVerdict;
import org.trucewatch.model.verdict.Verdict;

/// The laws that every judge keeps, whatever the agreement and the evidence. Source: judging rules, sections 1 and 2.
public abstract class JudgeContract {
    /// The judge under test.
    protected abstract Judgement judge(Case file, AsOf asOf);

    /// How many worlds each law is tried on; `-Dtries=` asks for another number.
    protected int tries() {
        return Integer.getInteger("tries", 25);
    }

    private Judgement judge(World world) {
        return judge(world.file(), world.asOf());
    }

    @Test
    void theOrderInWhichEvidenceArrivesDoesNotMatter() {
        Seeds.worlds(tries(), Topic.ALL, (world, random) -> {
            var book = world.casebook();
            var shuffled = new Casebook(
                    shuffled(book.reports(), random),
                    shuffled(book.links(), random),
                    shuffled(book.unlinks(), random),
                    shuffled(book.relations(), random),
                    shuffled(book.findings(), random),
                    book.corrections(),
                    shuffled(book.partings(), random));
            assertEquals(judge(world), judge(world.with(shuffled)));
        });
    }

    @Test
    void whatIsKnownLaterChangesNoEarlierAnswer() {
        Seeds.worlds(tries(), Topic.ALL, (world, random) -> {
            var later = world.asOf().known() + random.nextInt(100);
            assertEquals(judge(world), judge(world.plus(copies(world, "later", later, Optional.empty()))));
        });
    }

    @Test
    void whatPeopleKeepApartLaterChangesNoEarlierAnswer() {
        Seeds.worlds(tries(), Topic.ALL, (world, random) -> {
            var book = world.casebook();
            var partings = new ArrayList<>(book.partings());
            for (var one : book.reports())
                for (var other : book.reports())
                    if (one.id().compareTo(other.id()) < 0)
                        partings.add(new Parting(
                                one.id(), other.id(), "two", "ann", world.asOf().known() + random.nextInt(100), 0));
            var later = new Casebook(
                    book.reports(),
                    book.links(),
                    book.unlinks(),
                    book.relations(),
                    book.findings(),
                    book.corrections(),
                    partings);
            assertEquals(judge(world), judge(world.with(later)));
        });
    }

    @Test
    void unnamedHandsChangeNoVerdict() {
        Seeds.worlds(tries(), Topic.ALL, (world, random) -> {
            var more = world.plus(copies(world, "unnamed", 0, Optional.of("unnamed")));
            assertEquals(withoutAsides(judge(world)), withoutAsides(judge(more)));
        });
    }

    @Test
    void swappingTheSidesMirrorsTheVerdictsByteForByte() {
        Seeds.worlds(
                tries(),
                Topic.ALL,
                (world, random) -> assertEquals(
                        Renaming.of(judge(world)).toString(),
                        judge(Renaming.of(world)).toString()));
    }

    @Test
    void whatIsVerifiedIsCorroboratedAndWhatIsCorroboratedIsAlleged() {
        Seeds.worlds(tries(), List.of(Topic.BANS), (world, random) -> {
            for (var clause : judge(world).clauses()) {
                assertTrue(asserted(clause, Standard.CORROBORATED).containsAll(asserted(clause, Standard.VERIFIED)));
                assertTrue(asserted(clause, Standard.ALLEGED).containsAll(asserted(clause, Standard.CORROBORATED)));
            }
        });
    }

    /// The breaches that evidence asserts, denied or not.
    private static Set<String> asserted(ClauseVerdict clause, Standard standard) {
        var ids = new TreeSet<String>();
        for (var occurrence : of(clause, standard).occurrences())
            if (occurrence.verdict() == Verdict.BROKEN || occurrence.verdict() == Verdict.DISPUTED)
                ids.add(occurrence.party() + " " + occurrence.id());
        return ids;
    }

    @Test
    void anUnlinkRestoresTheFormerAnswer() {
        Seeds.worlds(tries(), Topic.ALL, (world, random) -> {
            var book = world.casebook();
            var links = new ArrayList<>(book.links());
            var unlinks = new ArrayList<>(book.unlinks());
            for (int i = 0; i + 1 < book.reports().size(); i += 2) {
                var ids = List.of(
                        book.reports().get(i).id(), book.reports().get(i + 1).id());
                links.add(new Link("more" + i, "more" + i, ids, Optional.empty(), "by mistake", 0, 0));
                unlinks.add(new Link.Unlink("more" + i, "a mistake", 1, 0));
            }
            var undone = new Casebook(
                    book.reports(),
                    links,
                    unlinks,
                    book.relations(),
                    book.findings(),
                    book.corrections(),
                    book.partings());
            assertEquals(judge(world), judge(world.with(undone)));
        });
    }

    @Test
    void aRefutedIncidentIsAsIfItHadNotBeenToldButForBeingShown() {
        Seeds.worlds(tries(), Topic.ALL, (world, random) -> {
            for (var incident : wholeIncidents(world)) {
                var refuted = withFinding(world, incident);
                assertEquals(withoutAsides(judge(without(world, incident))), withoutAsides(judge(refuted)));
            }
        });
    }

    /// Incidents whose reports assert, and are in no other incident.
    private static List<String> wholeIncidents(World world) {
        var reports = new TreeMap<String, Report>();
        for (var report : world.casebook().reports()) reports.put(report.id(), report);
        var found = new TreeSet<String>();
        for (var link : world.casebook().links())
            if (link.place().isEmpty()
                    && link.reports().stream()
                            .map(id -> Optional.ofNullable(reports.get(id)))
                            .allMatch(report -> report.filter(it -> it.polarity() == Report.Polarity.ASSERTS)
                                    .isPresent())) found.add(link.incident());
        for (var link : world.casebook().links())
            for (var unlink : world.casebook().unlinks())
                if (unlink.link().equals(link.id())) found.remove(link.incident());
        for (var link : world.casebook().links()) if (link.place().isPresent()) found.remove(link.incident());
        for (var link : world.casebook().links())
            if (!isVisible(world, link.known(), link.entered())) found.remove(link.incident());
        return List.copyOf(found);
    }

    private static boolean isVisible(World world, long known, long entered) {
        return known < world.asOf().known() && entered < world.asOf().entered();
    }

    private static World withFinding(World world, String incident) {
        var book = world.casebook();
        var findings = new ArrayList<>(book.findings());
        findings.removeIf(finding -> finding.incident().equals(incident));
        var reviewers = List.of(new Finding.Reviewer("ann", "one"), new Finding.Reviewer("ben", "two"));
        findings.add(new Finding(
                "refuting", incident, Finding.Question.OCCURRENCE, Finding.Outcome.REFUTED, "", reviewers, "", 0, -1));
        return world.with(new Casebook(
                book.reports(),
                book.links(),
                book.unlinks(),
                book.relations(),
                findings,
                book.corrections(),
                book.partings()));
    }

    private static World without(World world, String incident) {
        var book = world.casebook();
        var gone = new TreeSet<String>();
        for (var link : book.links()) if (link.incident().equals(incident)) gone.addAll(link.reports());
        var reports = book.reports().stream()
                .filter(report -> !gone.contains(report.id()))
                .toList();
        return world.with(new Casebook(
                reports,
                book.links(),
                book.unlinks(),
                book.relations(),
                book.findings(),
                book.corrections(),
                book.partings()));
    }

    @Test
    void redraftingOneClauseLeavesTheOthersAsTheyWere() {
        Seeds.worlds(tries(), List.of(Topic.BANS, Topic.DUTIES, Topic.STATES, Topic.COUNTS), (world, random) -> {
            var text = world.agreement().texts().getFirst();
            if (text.clauses().size() < 2) return;
            var redrafted = new ArrayList<>(text.clauses());
            var old = redrafted.removeLast();
            redrafted.add(new Clause(old.id(), redrafted.getFirst().items(), old.quote()));
            var after = world.with(new Agreement(
                    world.agreement().title(),
                    world.agreement().declarations(),
                    List.of(new Text(text.id(), text.name(), text.lines(), text.declarations(), redrafted))));
            assertEquals(others(judge(world), old), others(judge(after), old));
        });
    }

    private static List<ClauseVerdict> others(Judgement judgement, Clause clause) {
        return judgement.clauses().stream()
                .filter(answer -> !answer.clause().equals(clause.id()))
                .toList();
    }

    /// Every report of the world once more, under a new number.
    private static List<Report> copies(World world, String prefix, long known, Optional<String> lineage) {
        return world.casebook().reports().stream()
                .map(report -> report.withId(prefix + report.id())
                        .withKnown(known)
                        .withLineages(lineage.map(List::of).orElse(report.lineages())))
                .toList();
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        var copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    private static Judgement withoutAsides(Judgement judgement) {
        var clauses =
                judgement.clauses().stream().map(JudgeContract::withoutAsides).toList();
        return judgement.with(clauses);
    }

    private static ClauseVerdict withoutAsides(ClauseVerdict clause) {
        var verdicts = new TreeMap<Standard, StandardVerdict>();
        clause.verdicts().forEach((standard, verdict) -> verdicts.put(standard, verdict.with(List.of())));
        return clause.with(verdicts);
    }

    private static StandardVerdict of(ClauseVerdict clause, Standard standard) {
        return Optional.ofNullable(clause.verdicts().get(standard)).orElseThrow();
    }
}
