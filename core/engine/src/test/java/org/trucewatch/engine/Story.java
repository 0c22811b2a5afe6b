package org.trucewatch.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.trucewatch.language.Language;
import org.trucewatch.language.known.KnownNames;
import org.trucewatch.language.read.NameKind;
import org.trucewatch.model.agreement.ClauseId;
import org.trucewatch.model.agreement.TextId;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.evidence.Finding;
import org.trucewatch.model.evidence.Link;
import org.trucewatch.model.evidence.Relation;
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
import org.trucewatch.model.verdict.Verdict;

/// A small made-up war in which every test tells its own: two sides, a harbour, a valley, some sources.
///
/// The harbour is the square from 10.0 to 10.2 degrees east and 50.0 to 50.2 degrees north.
final class Story {
    static final ZoneId ZONE = ZoneId.of("UTC");

    private final StringBuilder agreement = new StringBuilder("# Made-up truce\n\n```text\n");
    private final List<Actor> actors = new ArrayList<>();
    private final List<Side> sides = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Drawing> drawings = new ArrayList<>();
    private final List<ActKind> acts = new ArrayList<>();
    private final List<Lineage> lineages = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    Story() {
        for (var name : List.of("north", "south", "mission", "bandits")) actor(name, "");
        actor("coast-brigade", "north");
        actor("river-guard", "south");
        place("harbour", Optional.empty(), List.of());
        place("old-pier", Optional.of(new Position(101_000_000, 501_000_000)), List.of("harbour"));
        place("lighthouse", Optional.of(new Position(101_000_000, 501_000_000)), List.of());
        place("valley", Optional.of(new Position(120_000_000, 520_000_000)), List.of());
        place("coast-road", Optional.empty(), List.of());
        place("gate-a", Optional.empty(), List.of("gate"));
        place("gate-b", Optional.empty(), List.of("gate"));
        place("gate", Optional.empty(), List.of());
        drawings.add(new Drawing("harbour", square(), Span.ALWAYS, 0));
        vocabulary();
        for (var name : List.of("radio", "paper", "agency", "observers", "north-office", "south-office", "street"))
            lineage(name);
    }

    private static Shape square() {
        var a = new Position(100_000_000, 500_000_000);
        var ring = List.of(
                a,
                new Position(102_000_000, 500_000_000),
                new Position(102_000_000, 502_000_000),
                new Position(100_000_000, 502_000_000),
                a);
        return new Shape.Area(List.of(new Shape.Polygon(ring, List.of())));
    }

    private void vocabulary() {
        plain("force", "");
        plain("shell", "force");
        plain("raid", "force");
        for (var name : List.of("deliver", "release", "leave", "report-to", "talk", "meet", "inspect", "give-notice"))
            plain(name, "");
        plain("presence", "");
        marked("turn-back", List.of(), List.of("deliver"), List.of());
        marked("demand-release", List.of("release"), List.of(), List.of());
        opposite("road-open", "road-closed");
        plain("road-closed", "");
        counting("head-count", List.of("guards", "commanders"), List.of(), List.of());
        counting("arrive", List.of(), List.of("guards"), List.of());
        counting("depart", List.of(), List.of(), List.of("guards"));
    }

    private void plain(String name, String parent) {
        acts.add(ActKind.plain(name, parent.isEmpty() ? List.of() : List.of(parent)));
    }

    private void marked(String name, List<String> notDone, List<String> prevents, List<String> implies) {
        var none = List.<String>of();
        acts.add(new ActKind(name, Words.NONE, none, "", none, none, notDone, implies, prevents, none, none, none));
    }

    private void opposite(String name, String other) {
        var none = List.<String>of();
        acts.add(new ActKind(name, Words.NONE, none, "", none, List.of(other), none, none, none, none, none, none));
    }

    private void counting(String name, List<String> counts, List<String> adds, List<String> removes) {
        var none = List.<String>of();
        acts.add(new ActKind(name, Words.NONE, none, "", none, none, none, none, none, counts, adds, removes));
    }

    private void actor(String name, String parent) {
        actors.add(Actor.plain(name, parent.isEmpty() ? Optional.empty() : Optional.of(parent)));
    }

    private void place(String name, Optional<Position> position, List<String> partOf) {
        places.add(new Place(name, Words.NONE, List.of(), "", position, 0, partOf, List.of(), List.of()));
    }

    private void lineage(String name) {
        var speaksFor =
                name.endsWith("-office") ? Optional.of(name.substring(0, name.indexOf('-'))) : Optional.<String>empty();
        lineages.add(new Lineage(name, name, "", Optional.empty(), speaksFor, name.equals("street"), ""));
    }

    Story kind(String actor, String kind, String... parents) {
        var all = Arrays.stream(parents)
                .map(parent -> new Actor.Membership(parent, Span.ALWAYS))
                .toList();
        actors.add(new Actor(actor, Words.NONE, List.of(), kind, all, false));
        return this;
    }

    Story side(String actor, Side.Role role) {
        sides.add(new Side(actor, new TextId("A"), role, Span.ALWAYS, ""));
        return this;
    }

    /// A place far outside the harbour, held by somebody and lying on lines.
    Story holds(String place, String actor, String... lines) {
        places.removeIf(known -> known.id().equals(place));
        places.add(new Place(
                place,
                Words.NONE,
                List.of(),
                "",
                Optional.of(new Position(120_000_000, 520_000_000)),
                0,
                List.of(),
                List.of(lines),
                List.of(new Place.Held(actor, Span.ALWAYS))));
        return this;
    }

    /// The harbour's drawing holds to the start of a day.
    Story drawnUntil(String day) {
        var end = LocalDate.parse(day).atStartOfDay(ZONE).toEpochSecond();
        drawings.replaceAll(drawing -> new Drawing(drawing.id(), drawing.shape(), new Span(Span.BEGINNING, end), 0));
        return this;
    }

    /// Lines of the agreement; a text named A in force from 1 May 2017 binds north and south unless one is written.
    Story says(String... lines) {
        if (!agreement.toString().contains("text ") && !lines[0].startsWith("text "))
            agreement.append("text A \"The truce\" in force from 2017-05-01 binds north and south\n");
        for (var line : lines) agreement.append(line).append('\n');
        return this;
    }

    Told report(String id, String act) {
        var one = new Told(id, act);
        told.add(one);
        return one;
    }

    Story link(String incident, String... reports) {
        links.add(new Link("l-" + incident, incident, List.of(reports), Optional.empty(), "", 0, 0));
        return this;
    }

    Story related(String one, String other, Relation.Kind kind) {
        relations.add(new Relation(one, other, kind, "", 0, 0));
        return this;
    }

    Story found(String incident, Finding.Outcome outcome) {
        var reviewers = List.of(new Finding.Reviewer("Ada", "one"), new Finding.Reviewer("Ben", "two"));
        findings.add(
                new Finding("f-" + incident, incident, Finding.Question.OCCURRENCE, outcome, "", reviewers, "", 0, 0));
        return this;
    }

    Case asCase() {
        var registry = registry();
        var names = KnownNames.of(registry).with("guards", NameKind.GOODS).with("commanders", NameKind.GOODS);
        var reading = Language.load("story.md", agreement + "```\n", names);
        Assertions.assertEquals(
                List.of(),
                reading.problems().stream().filter(one -> !one.warning()).toList());
        var reports = told.stream().map(Told::report).toList();
        var casebook = new Casebook(reports, links, List.of(), relations, findings);
        return new Case("story", reading.agreement(), registry, casebook, ZONE, "digest");
    }

    Registry registry() {
        return new Registry(actors, sides, places, drawings, acts, List.of(), lineages);
    }

    /// Judges as the whole day of `date` has passed.
    Judged on(String date) {
        var end = LocalDate.parse(date).plusDays(1).atTime(LocalTime.MIN).toEpochSecond(ZoneOffset.UTC);
        var one = asCase();
        var judgement = Judge.judge(one, AsOf.at(end));
        var shuffled = new ArrayList<>(one.casebook().reports());
        Collections.shuffle(shuffled, new Random(1));
        var book = new Casebook(shuffled, links, List.of(), relations, findings);
        var other = new Case(one.name(), one.agreement(), one.registry(), book, ZONE, "digest");
        Assertions.assertEquals(judgement, Judge.judge(other, AsOf.at(end)), "the order of reports must not show");
        return new Judged(judgement);
    }

    /// The answers, found by short names.
    record Judged(Judgement judgement) {
        ClauseVerdict clause(String key, String reading) {
            return judgement.clauses().stream()
                    .filter(one -> one.clause().equals(new ClauseId(new TextId("A"), key)))
                    .filter(one -> one.reading().equals(reading))
                    .findFirst()
                    .orElseThrow();
        }

        StandardVerdict alleged(String key) {
            return standard(key, Standard.ALLEGED);
        }

        StandardVerdict standard(String key, Standard standard) {
            return Objects.requireNonNull(clause(key, "").verdicts().get(standard));
        }

        StandardVerdict alleged(String key, String reading) {
            return Objects.requireNonNull(clause(key, reading).verdicts().get(Standard.ALLEGED));
        }

        PartyVerdict party(String key, String party) {
            return alleged(key).parties().stream()
                    .filter(one -> one.party().equals(party))
                    .findFirst()
                    .orElseThrow();
        }

        /// The verdicts under the three standards, in words.
        String words(String key) {
            return words(key, "");
        }

        String words(String key, String reading) {
            return clause(key, reading).verdicts().values().stream()
                    .map(StandardVerdict::verdict)
                    .map(Verdict::word)
                    .reduce((one, other) -> one + " " + other)
                    .orElseThrow();
        }
    }

    static long at(String instant) {
        return Instant.parse(instant).getEpochSecond();
    }
}
