package org.trucewatch.testkit.worlds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trucewatch.model.agreement.TextId;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.registry.ActKind;
import org.trucewatch.model.registry.Actor;
import org.trucewatch.model.registry.Lineage;
import org.trucewatch.model.registry.Side;
import org.trucewatch.model.time.Span;

/// Who may act, whose word it is, and what kinds of act there are.
final class People {
    private final Chance chance;
    private final long middle;

    People(Chance chance, long middle) {
        this.chance = chance;
        this.middle = middle;
    }

    static List<String> names() {
        return List.of(
                "north",
                "south",
                "third",
                "north-brigade",
                "south-brigade",
                "defectors",
                "outcasts",
                "doubtful",
                "collective",
                "either-side",
                "both-sides",
                "bystander",
                "unknown");
    }

    List<Actor> actors() {
        return List.of(
                Actor.plain("north", Optional.empty()),
                Actor.plain("south", Optional.empty()),
                Actor.plain("third", Optional.empty()),
                Actor.plain("north-brigade", Optional.of("north")),
                Actor.plain("south-brigade", Optional.of("south")),
                actor(
                        "defectors",
                        "",
                        List.of(
                                new Actor.Membership("north", Span.before(middle)),
                                new Actor.Membership("south", Span.from(middle))),
                        false),
                Actor.plain("outcasts", Optional.empty()),
                Actor.plain("doubtful", Optional.of("south")),
                actor("collective", "", always("south"), true),
                actor("either-side", "either", always("north", "south"), false),
                actor("both-sides", "both", always("north", "south"), false),
                Actor.plain("bystander", Optional.empty()));
    }

    private static Actor actor(String id, String kind, List<Actor.Membership> parents, boolean hides) {
        return new Actor(id, Words.NONE, List.of(), kind, parents, hides);
    }

    private static List<Actor.Membership> always(String... parents) {
        return List.of(parents).stream()
                .map(parent -> new Actor.Membership(parent, Span.ALWAYS))
                .toList();
    }

    List<Side> sides() {
        var sides = new ArrayList<Side>();
        for (var text : List.of("T1", "T2")) {
            sides.add(side("north", text, Side.Role.PARTY, Span.ALWAYS));
            sides.add(side("south", text, Side.Role.PARTY, Span.ALWAYS));
            var since = chance.in(3) ? Span.from(middle) : Span.ALWAYS;
            sides.add(side("outcasts", text, chance.of(Side.Role.EXCLUDED, Side.Role.NOT_COVERED), since));
            sides.add(side("doubtful", text, Side.Role.DISPUTED, Span.ALWAYS));
        }
        return sides;
    }

    private static Side side(String actor, String text, Side.Role role, Span during) {
        return new Side(actor, new TextId(text), role, during, "made up");
    }

    static List<String> lineageNames() {
        return List.of(
                "voice-one",
                "voice-two",
                "voice-three",
                "paper-one",
                "paper-two",
                "north-office",
                "south-office",
                "third-office",
                "unnamed");
    }

    static List<Lineage> lineages() {
        return List.of(
                lineage("voice-one", "", "", false),
                lineage("voice-two", "", "", false),
                lineage("voice-three", "", "", false),
                lineage("paper-one", "papers", "", false),
                lineage("paper-two", "papers", "", false),
                lineage("north-office", "", "north", false),
                lineage("south-office", "", "south-brigade", false),
                lineage("third-office", "", "third", false),
                lineage("unnamed", "", "", true));
    }

    private static Lineage lineage(String id, String family, String speaksFor, boolean anonymous) {
        return new Lineage(id, id, "", told(family), told(speaksFor), anonymous, "");
    }

    private static Optional<String> told(String name) {
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    static List<ActKind> acts() {
        var none = List.<String>of();
        return List.of(
                ActKind.plain("use-of-force", none),
                ActKind.plain("shell", List.of("use-of-force")),
                ActKind.plain("mortar", List.of("shell")),
                ActKind.plain("raid", List.of("use-of-force")),
                ActKind.plain("deliver", none),
                ActKind.plain("pass", none),
                ActKind.plain("walk", List.of("pass")),
                kind("refuse-aid", none, none, none, List.of("deliver", "pass")),
                kind("hold-back", none, none, none, List.of("leave", "pass")),
                ActKind.plain("release", none),
                kind("demand-release", none, none, List.of("release"), none),
                ActKind.plain("leave", none),
                kind("presence", none, none, List.of("leave"), none),
                kind("open-road", List.of("open"), List.of("close-road"), none, none),
                kind("close-road", List.of("closed"), List.of("open-road"), none, none),
                kind("open", none, List.of("closed"), none, none),
                kind("closed", none, List.of("open"), none, none),
                counting("head-count", List.of("guards", "officers"), none, none),
                counting("arrive", none, List.of("guards"), none),
                counting("depart", none, none, List.of("guards")),
                posting("man-lookout", List.of("leave-lookout"), List.of("lookouts")),
                posting("leave-lookout", List.of("man-lookout"), none),
                ActKind.plain("give-notice", none),
                ActKind.plain("statement-of-end", none),
                ActKind.plain("calm", none),
                ActKind.plain("blanket", none));
    }

    private static ActKind kind(
            String id, List<String> parents, List<String> opposites, List<String> notDone, List<String> prevents) {
        var none = List.<String>of();
        return new ActKind(id, Words.NONE, none, "", parents, opposites, notDone, none, prevents, none, none, none);
    }

    private static ActKind posting(String id, List<String> opposites, List<String> adds) {
        var none = List.<String>of();
        return new ActKind(id, Words.NONE, none, "", none, opposites, none, none, none, none, adds, none);
    }

    private static ActKind counting(String id, List<String> counts, List<String> adds, List<String> removes) {
        var none = List.<String>of();
        return new ActKind(id, Words.NONE, none, "", none, none, none, none, none, counts, adds, removes);
    }
}
