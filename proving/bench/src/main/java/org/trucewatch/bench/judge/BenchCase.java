package org.trucewatch.bench.judge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trucewatch.engine.Compiled;
import org.trucewatch.engine.Judge;
import org.trucewatch.language.Language;
import org.trucewatch.language.known.KnownNames;
import org.trucewatch.language.read.NameKind;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.registry.ActKind;
import org.trucewatch.model.registry.Actor;
import org.trucewatch.model.registry.Lineage;
import org.trucewatch.model.registry.Place;
import org.trucewatch.model.registry.Registry;
import org.trucewatch.model.space.Drawing;
import org.trucewatch.model.space.Position;
import org.trucewatch.model.space.Shape;
import org.trucewatch.model.time.Span;

/// The agreement of the workload and whom and what it names, in one of its two drafts.
record BenchCase(Agreement agreement, Registry registry) {
    static final ZoneId ZONE = ZoneOffset.UTC;
    static final int CHECKPOINTS = 3;
    static final int ROADS = 12;
    static final int SOURCES = 60;

    private static final int E7_PER_E5 = 100;
    private static final List<String> NONE = List.of();
    /// Held in memory, as whoever edits it holds it.
    private static final String WORDS = words();

    static BenchCase draft(int draft) {
        var ground = Ground.draft(draft);
        var registry =
                new Registry(actors(), List.of(), places(), List.of(zone(ground)), acts(), List.of(), lineages());
        return new BenchCase(agreement(ground, registry), registry);
    }

    /// Other words over the same names.
    BenchCase with(String markdown) {
        return new BenchCase(read(markdown, registry), registry);
    }

    /// As a case without reports: its evidence comes in columns.
    Case asCase() {
        return new Case("bench", agreement, registry, Casebook.EMPTY, ZONE, "");
    }

    Compiled compile() {
        return Judge.compile(agreement, registry, ZONE);
    }

    private static Agreement agreement(Ground ground, Registry registry) {
        return read(WORDS.formatted(ground.aidDue(), ground.aidDue()), registry);
    }

    private static Agreement read(String markdown, Registry registry) {
        var names = KnownNames.of(registry).with("checkpoint", NameKind.PLACE);
        var reading = Language.load("agreement.md", markdown, names);
        for (var problem : reading.problems())
            if (!problem.warning()) throw new IllegalStateException(problem.asLine());
        return reading.agreement();
    }

    private static String words() {
        try (var in = BenchCase.class.getResourceAsStream("agreement.md")) {
            if (in == null) throw new IllegalStateException("agreement.md is not beside the classes");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /// The name of an act in the agreement.
    static String act(String word) {
        return switch (word) {
            case "AID_FOOD_MED", "AID_FOOD", "AID_MED" -> "deliver";
            case "DETAINEE_RELEASE" -> "release";
            case "NOTICE_FILED" -> "give-notice";
            case "PRESENCE" -> "be-present";
            case "ROAD_CLOSED" -> "close-road";
            case "ROAD_OPEN" -> "open-road";
            default -> word.toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }

    private static Drawing zone(Ground ground) {
        var ring = new ArrayList<Position>();
        for (var number = 0; number <= Ground.CORNERS; number++) {
            var corner = number % Ground.CORNERS;
            ring.add(new Position(ground.lonE5(corner) * E7_PER_E5, ground.latE5(corner) * E7_PER_E5));
        }
        var area = new Shape.Area(List.of(new Shape.Polygon(ring, List.of())));
        return new Drawing("zone", area, Span.ALWAYS, 0);
    }

    private static List<Actor> actors() {
        var all = new ArrayList<Actor>();
        for (var group : Names.GROUPS) all.add(Actor.plain(group.name().toLowerCase(Locale.ROOT), Optional.empty()));
        for (var member : Names.ACTORS)
            all.add(Actor.plain(member.name(), Optional.of(member.group().toLowerCase(Locale.ROOT))));
        return all;
    }

    private static List<Place> places() {
        var all = new ArrayList<Place>();
        all.add(place("checkpoint", NONE));
        for (var post = 1; post <= CHECKPOINTS; post++) all.add(place("cp-" + post, List.of("checkpoint")));
        for (var road = 1; road <= ROADS; road++) all.add(place("road-" + road, NONE));
        return all;
    }

    private static Place place(String id, List<String> partOf) {
        return new Place(id, Words.NONE, NONE, "", Optional.empty(), 0, partOf, NONE, List.of());
    }

    private static List<ActKind> acts() {
        var all = new ArrayList<ActKind>();
        all.add(ActKind.plain("use-of-force", NONE));
        for (var force : Names.FORCE) all.add(ActKind.plain(act(force), List.of("use-of-force")));
        for (var plain : List.of("deliver", "release", "give-notice", "be-present", "open-road"))
            all.add(ActKind.plain(plain, NONE));
        all.add(kind("close-road", List.of("open-road"), NONE, NONE));
        for (var stock : List.of("personnel", "commanders")) {
            var one = stock.equals("commanders") ? "commander" : stock;
            all.add(kind("deploy-" + one, NONE, List.of(stock), NONE));
            all.add(kind("withdraw-" + one, NONE, NONE, List.of(stock)));
        }
        return all;
    }

    private static ActKind kind(String id, List<String> opposites, List<String> adds, List<String> removes) {
        return new ActKind(id, Words.NONE, NONE, "", NONE, opposites, NONE, NONE, NONE, NONE, adds, removes);
    }

    private static List<Lineage> lineages() {
        var all = new ArrayList<Lineage>();
        for (var source = 0; source < SOURCES; source++)
            all.add(new Lineage("s" + source, "", "", Optional.empty(), Optional.empty(), false, ""));
        return all;
    }
}
