package org.trucewatch.testkit.oracle;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trucewatch.language.Language;
import org.trucewatch.model.agreement.TextId;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.evidence.Finding;
import org.trucewatch.model.evidence.Link;
import org.trucewatch.model.evidence.Relation;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.registry.ActKind;
import org.trucewatch.model.registry.Actor;
import org.trucewatch.model.registry.Lineage;
import org.trucewatch.model.registry.Place;
import org.trucewatch.model.registry.Registry;
import org.trucewatch.model.registry.Side;
import org.trucewatch.model.space.Drawing;
import org.trucewatch.model.space.Position;
import org.trucewatch.model.space.Shape;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Judgement;
import org.trucewatch.model.verdict.PartyVerdict;
import org.trucewatch.model.verdict.Standard;
import org.trucewatch.model.verdict.StandardVerdict;
import org.trucewatch.model.verdict.Status;
import org.trucewatch.model.verdict.Verdict;
import org.trucewatch.testkit.worlds.ReportDraft;

/// A small case to judge by hand: a harbour, two sides and an excluded group; the agreement in the language itself.
///
/// The harbour is a square from 10.0 to 10.1 east and 50.0 to 50.1 north, its eastern edge the quay line. The pier lies
/// well inside, the village 700 m east of the line, the far town 7 km east of it; the south holds both.
final class Worked {
    private static final String TRUCE = """
            line quay-line within 2 km
            text T1 "Truce" in force from 2017-08-03 12:00 Europe/Paris binds north and south
            quiet: north and south must not use-of-force in harbour or across quay-line
            """;

    static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final StringBuilder text = new StringBuilder("# A worked case\n\n```text\n");
    private final List<Report> reports = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Link.Unlink> unlinks = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<ActKind> acts = new ArrayList<>(vocabulary());
    private final List<Actor> actors = new ArrayList<>(people());

    /// No force in the harbour, nor across the line at its quay.
    static Worked truce() {
        return agreement(TRUCE);
    }

    static Worked agreement(String statements) {
        var worked = new Worked();
        worked.text.append(statements.strip()).append("\n```\n");
        return worked;
    }

    static ReportDraft report(String id, String act) {
        return new ReportDraft(ZONE, id, act);
    }

    Worked told(ReportDraft... drafts) {
        for (var draft : drafts) reports.add(draft.done());
        return this;
    }

    Worked linked(String incident, String... ids) {
        links.add(new Link("L" + links.size(), incident, List.of(ids), Optional.empty(), "one happening", 0, 0));
        return this;
    }

    Worked linkedAt(String incident, String place, String... ids) {
        links.add(new Link("L" + links.size(), incident, List.of(ids), Optional.of(place), "one happening", 0, 0));
        return this;
    }

    Worked unlinked(int link, String known) {
        unlinks.add(new Link.Unlink("L" + link, "two happenings", second(known), 0));
        return this;
    }

    Worked related(String one, String other, Relation.Kind kind) {
        relations.add(new Relation(one, other, kind, "declared", 0, 0));
        return this;
    }

    Worked found(String incident, Finding.Outcome outcome) {
        var reviewers = List.of(new Finding.Reviewer("ann", "one office"), new Finding.Reviewer("ben", "another"));
        findings.add(new Finding(
                "F" + findings.size(), incident, Finding.Question.OCCURRENCE, outcome, "", reviewers, "", 0, 0));
        return this;
    }

    Worked alsoActor(Actor actor) {
        actors.add(actor);
        return this;
    }

    Case file() {
        var reading = Language.read("worked.md", text.toString());
        assertTrue(reading.isSound(), () -> "the agreement must read: " + reading.problems());
        var registry = new Registry(actors, sides(), places(), drawings(), acts, List.of(), lineages());
        var book = new Casebook(reports, links, unlinks, relations, findings);
        return new Case("worked", reading.agreement(), registry, book, ZONE, "digest");
    }

    /// As of the end of a local day, or of a clock time, knowing everything told by then.
    Asked asOf(String time) {
        var second = second(time);
        return new Asked(SlowJudge.judge(file(), new AsOf(second, second + 1, Span.END)));
    }

    Asked asOf(String time, String known) {
        return new Asked(SlowJudge.judge(file(), new AsOf(second(time), second(known), Span.END)));
    }

    static long second(String time) {
        return time.contains("T")
                ? LocalDateTime.parse(time).atZone(ZONE).toEpochSecond()
                : LocalDate.parse(time).plusDays(1).atStartOfDay(ZONE).toEpochSecond();
    }

    /// The answers, by clause.
    record Asked(Judgement judgement) {
        Status status(String key) {
            return clause(key, "").status();
        }

        ClauseVerdict clause(String key, String reading) {
            return judgement.clauses().stream()
                    .filter(clause -> clause.clause().key().equals(key)
                            && clause.reading().equals(reading))
                    .findFirst()
                    .orElseThrow();
        }

        StandardVerdict standard(String key, Standard standard) {
            return standard(key, "", standard);
        }

        StandardVerdict standard(String key, String reading, Standard standard) {
            return Optional.ofNullable(clause(key, reading).verdicts().get(standard))
                    .orElseThrow();
        }

        Verdict alleged(String key) {
            return standard(key, Standard.ALLEGED).verdict();
        }

        Verdict corroborated(String key) {
            return standard(key, Standard.CORROBORATED).verdict();
        }

        Verdict verified(String key) {
            return standard(key, Standard.VERIFIED).verdict();
        }

        PartyVerdict party(String key, Standard standard, String party) {
            return standard(key, standard).parties().stream()
                    .filter(found -> found.party().equals(party))
                    .findFirst()
                    .orElseThrow();
        }

        /// Why a report was set aside, or nothing.
        String aside(String key, String report) {
            return standard(key, Standard.ALLEGED).aside().stream()
                    .filter(aside -> aside.id().equals(report))
                    .map(aside -> aside.why().code())
                    .findFirst()
                    .orElse("");
        }
    }

    private static List<Actor> people() {
        return List.of(
                Actor.plain("north", Optional.empty()),
                Actor.plain("south", Optional.empty()),
                Actor.plain("carrier", Optional.empty()),
                Actor.plain("north-brigade", Optional.of("north")),
                Actor.plain("south-brigade", Optional.of("south")),
                Actor.plain("outcasts", Optional.empty()),
                new Actor("some-side", Words.NONE, List.of(), "either", memberships("north", "south"), false),
                new Actor("both-sides", Words.NONE, List.of(), "both", memberships("north", "south"), false),
                new Actor("armed-groups", Words.NONE, List.of(), "", memberships("south"), true));
    }

    private static List<Actor.Membership> memberships(String... parents) {
        return List.of(parents).stream()
                .map(parent -> new Actor.Membership(parent, Span.ALWAYS))
                .toList();
    }

    private static List<Side> sides() {
        return List.of(new Side("outcasts", new TextId("T1"), Side.Role.EXCLUDED, Span.ALWAYS, "named in the text"));
    }

    private static List<Place> places() {
        return List.of(
                place("harbour", Optional.empty(), 0, List.of(), List.of(), ""),
                place("pier", Optional.of(at(10.05, 50.05)), 500, List.of("harbour"), List.of(), "north"),
                place("mole", Optional.of(at(10.05, 50.02)), 500, List.of(), List.of(), "north"),
                place("gate", Optional.of(at(10.0, 50.05)), 0, List.of(), List.of(), "north"),
                place("fringe", Optional.of(at(10.001, 50.05)), 1_000, List.of(), List.of(), "north"),
                place("village", Optional.of(at(10.11, 50.05)), 200, List.of(), List.of(), "south"),
                place("farm", Optional.of(at(10.12, 50.06)), 200, List.of(), List.of("quay-line"), "south"),
                place("far-town", Optional.of(at(10.2, 50.05)), 500, List.of(), List.of(), "south"),
                place("post-one", Optional.of(at(10.03, 50.03)), 0, List.of("post"), List.of(), "north"),
                place("post-two", Optional.of(at(10.04, 50.04)), 0, List.of("post"), List.of(), "north"),
                place("post", Optional.empty(), 0, List.of(), List.of(), ""),
                place("coast-road", Optional.of(at(10.06, 50.06)), 0, List.of(), List.of(), ""));
    }

    private static Place place(
            String id,
            Optional<Position> position,
            long precision,
            List<String> partOf,
            List<String> faces,
            String holder) {
        var held = holder.isEmpty() ? List.<Place.Held>of() : List.of(new Place.Held(holder, Span.ALWAYS));
        return new Place(id, Words.NONE, List.of(), "", position, precision, partOf, faces, held);
    }

    static Position at(double longitude, double latitude) {
        return new Position((int) Math.round(longitude * 1e7), (int) Math.round(latitude * 1e7));
    }

    private static List<Drawing> drawings() {
        var square = List.of(at(10.0, 50.0), at(10.1, 50.0), at(10.1, 50.1), at(10.0, 50.1), at(10.0, 50.0));
        return List.of(
                new Drawing("harbour", new Shape.Area(List.of(new Shape.Polygon(square, List.of()))), Span.ALWAYS, 0),
                new Drawing("quay-line", new Shape.Line(List.of(at(10.1, 50.0), at(10.1, 50.1))), Span.ALWAYS, 0));
    }

    private static List<ActKind> vocabulary() {
        var none = List.<String>of();
        return List.of(
                ActKind.plain("use-of-force", none),
                ActKind.plain("shell", List.of("use-of-force")),
                ActKind.plain("raid", List.of("use-of-force")),
                ActKind.plain("calm", none),
                ActKind.plain("blanket", none),
                ActKind.plain("deliver", none),
                ActKind.plain("pass", none),
                new ActKind(
                        "refuse-aid",
                        Words.NONE,
                        none,
                        "",
                        none,
                        none,
                        none,
                        none,
                        List.of("deliver", "pass"),
                        none,
                        none,
                        none),
                ActKind.plain("release", none),
                new ActKind(
                        "demand-release",
                        Words.NONE,
                        none,
                        "",
                        none,
                        none,
                        List.of("release"),
                        none,
                        none,
                        none,
                        none,
                        none),
                ActKind.plain("leave", none),
                new ActKind(
                        "be-present", Words.NONE, none, "", none, none, List.of("leave"), none, none, none, none, none),
                new ActKind(
                        "open-road",
                        Words.NONE,
                        none,
                        "",
                        List.of("open"),
                        List.of("close-road"),
                        none,
                        none,
                        none,
                        none,
                        none,
                        none),
                new ActKind(
                        "close-road",
                        Words.NONE,
                        none,
                        "",
                        List.of("closed"),
                        List.of("open-road"),
                        none,
                        none,
                        none,
                        none,
                        none,
                        none),
                new ActKind("open", Words.NONE, none, "", none, List.of("closed"), none, none, none, none, none, none),
                new ActKind("closed", Words.NONE, none, "", none, List.of("open"), none, none, none, none, none, none),
                new ActKind(
                        "head-count",
                        Words.NONE,
                        none,
                        "",
                        none,
                        none,
                        none,
                        none,
                        none,
                        List.of("guards"),
                        none,
                        none),
                ActKind.plain("give-notice", none),
                ActKind.plain("statement-of-end", none));
    }

    private static List<Lineage> lineages() {
        return List.of(
                lineage("first-voice", Optional.empty(), Optional.empty(), false),
                lineage("second-voice", Optional.empty(), Optional.empty(), false),
                lineage("third-voice", Optional.empty(), Optional.empty(), false),
                lineage("paper-one", Optional.of("papers"), Optional.empty(), false),
                lineage("paper-two", Optional.of("papers"), Optional.empty(), false),
                lineage("north-office", Optional.empty(), Optional.of("north"), false),
                lineage("south-office", Optional.empty(), Optional.of("south"), false),
                lineage("carrier-office", Optional.empty(), Optional.of("carrier"), false),
                lineage("unnamed", Optional.empty(), Optional.empty(), true));
    }

    private static Lineage lineage(String id, Optional<String> family, Optional<String> speaksFor, boolean anonymous) {
        return new Lineage(id, id, "", family, speaksFor, anonymous, "");
    }
}
