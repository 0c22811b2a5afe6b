package org.trucewatch.testkit.worlds;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.trucewatch.language.Language;
import org.trucewatch.model.Defect;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.registry.Registry;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.time.Span;

/// Draws a small agreement, those it names, contradictory evidence and a question, all from one seed.
public final class Worlds {
    private static final int CLAUSES = 4;
    private static final String START = "2017-08-03 12:00 Europe/Paris";
    private static final long MIDDLE = second("2017-08-11T00:00");

    private Worlds() {}

    public static World any(Random random) {
        return about(Topic.ALL, random);
    }

    /// A world whose clauses are about some topics only.
    public static World about(Iterable<Topic> topics, Random random) {
        var chance = new Chance(random);
        var ground = new Ground(chance, MIDDLE);
        var people = new People(chance, MIDDLE);
        var sides = new ArrayList<>(people.sides());
        if (has(topics, Topic.NAMES) && chance.in(2)) sides.addAll(Naming.sides(chance, MIDDLE));
        var registry = new Registry(
                people.actors(),
                sides,
                ground.places(),
                ground.drawings(),
                People.acts(),
                List.of(),
                People.lineages());
        var agreement = agreement(topics, chance);
        var casebook = new Happenings(chance, ground).casebook();
        return new World(agreement, registry, casebook, asOf(chance));
    }

    private static Agreement agreement(Iterable<Topic> topics, Chance chance) {
        var hasTerms = has(topics, Topic.TERMS);
        var hasDates = has(topics, Topic.DATES);
        var hasNames = has(topics, Topic.NAMES);
        var text = new StringBuilder("# A made-up agreement\n\n```text\n").append(declarations(chance));
        text.append(hasDates ? Dating.phases(chance) : "").append(hasNames ? Naming.lists(chance) : "");
        text.append("text T1 \"First\" in force from ")
                .append(hasDates ? chance.of(START, START, "2017-08-03") : START)
                .append(chance.of("", "", "", " until 2017-08-14", " until unknown"))
                .append(hasTerms ? chance.of("", "", "", " if release by north") : "")
                .append(" binds north and south")
                .append(chance.of("", " covers zone", ""))
                .append(hasTerms ? term(chance) : "")
                .append(hasDates ? Dating.header(chance) : "")
                .append(hasNames ? Naming.header(chance) : "")
                .append(chance.in(5) ? " counts days from the " + chance.of("next day", "day", "hour") : "")
                .append('\n');
        for (var clause : new Clauses(chance).all(topics, CLAUSES))
            text.append(clause).append('\n');
        if (has(topics, Topic.TEXTS)) text.append(second(chance));
        text.append("```\n");
        var reading = Language.read("made-up.md", text.toString());
        if (!reading.isSound()) throw new Defect("a made-up agreement must read: " + reading.problems() + text);
        return reading.agreement();
    }

    private static String term(Chance chance) {
        return chance.of(
                "",
                "",
                "",
                " renews for 3 days if release by south before it",
                " renews for 3 days if release by north and south before it",
                " renews for 3 days if release by north and south",
                " renews for 3 days except if give-notice by north before it",
                " ends 2 days after give-notice");
    }

    private static String declarations(Chance chance) {
        return "goods aid\ngoods food part of aid\ngoods rockets\ngoods big-rockets means rockets of at least 90 mm\n"
                + "place lookouts means unknown\nact fortify means unknown\n"
                + "act encircle means raid or shell in town-one\n"
                + "people guards\npeople officers part of guards\n"
                + "people civilians\nline front within " + chance.of("1 km", "3 km") + "\n"
                + "place listed-towns: town-one, hill" + chance.of("", ", among others") + "\n"
                + "list hostile: raid, among others\nact aiding means deliver, release or refuse-aid\n"
                + "list good-deeds: deliver, among others\n"
                + "list calm-days: 2017-08-05, 2017-08-12\ntable rates: officers 3, guards 2\n";
    }

    /// A second text that stands in some relation to the first.
    private static String second(Chance chance) {
        return "text T2 \"Second\""
                + chance.of("", " extends T1", " ends T1", " amends T1", " renders T1", " replaces T1")
                + chance.of("", " announced 2017-08-09")
                + " in force from 2017-08-10 binds north, south and third"
                + chance.of("", " excludes town-one", " excludes outcasts") + "\n"
                + "quiet: " + chance.of("as in clause T1/quiet", "north must not shell in zone") + "\n";
    }

    private static boolean has(Iterable<Topic> topics, Topic wanted) {
        for (var topic : topics) if (topic == wanted) return true;
        return false;
    }

    private static AsOf asOf(Chance chance) {
        var happened = second("2017-08-01T00:00") + chance.between(1, 40) * 43_200L;
        var known = chance.in(2) ? happened : happened + chance.between(1, 20) * 86_400L;
        return new AsOf(happened, known, chance.in(5) ? chance.between(1, 5) : Span.END);
    }

    static long second(String time) {
        return LocalDateTime.parse(time).atZone(World.ZONE).toEpochSecond();
    }
}
