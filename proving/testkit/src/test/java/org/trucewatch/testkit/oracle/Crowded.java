package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.trucewatch.language.Language;
import org.trucewatch.model.agreement.Agreement;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.evidence.Detail;
import org.trucewatch.model.evidence.Finding;
import org.trucewatch.model.evidence.Link;
import org.trucewatch.model.evidence.Location.Nearness;
import org.trucewatch.model.evidence.Relation;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.space.Position;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.time.Span;
import org.trucewatch.testkit.worlds.ReportDraft;
import org.trucewatch.testkit.worlds.Topic;
import org.trucewatch.testkit.worlds.World;
import org.trucewatch.testkit.worlds.Worlds;

/// A made-up case in which few kinds of acts crowd in time and place, so that notices, ends, denials and breaches that
/// make up patterns bear on one another.
final class Crowded {
    private static final long HOUR = 3_600;
    private static final long DAY = 24 * HOUR;
    private static final long FIRST = 1_501_754_400; // 2017-08-03T10:00Z
    private static final List<String> VOICES =
            List.of("voice-one", "voice-two", "voice-three", "paper-one", "paper-two", "north-office", "unnamed");

    private final Random random;
    private final List<Report> reports = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Link.Unlink> unlinks = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private Crowded(Random random) {
        this.random = random;
    }

    static World world(Random random) {
        var world = Worlds.about(Topic.ALL, random);
        var crowd = new Crowded(random);
        return world.with(crowd.agreement())
                .with(crowd.casebook())
                .with(crowd.one(3) == 0 ? world.asOf() : AsOf.at(FIRST + 60 * DAY));
    }

    private int one(int of) {
        return random.nextInt(of);
    }

    private String of(String... words) {
        return words[one(words.length)];
    }

    private Agreement agreement() {
        var text = "# A crowd\n\n```text\npeople guards\npeople officers part of guards\n"
                + "place listed: town-one, town-two\nplace hut means unknown\n"
                + "text T1 \"First\" in force from 2017-08-03 12:00 Europe/Paris binds north and south\n"
                + "quiet: north and south must not use-of-force in zone"
                + of("", " except against outcasts") + ";\n  north and south must give-notice "
                + of("within 72 hours", "within 72 hours", "at least 1 day", "within 1 month")
                + " before each " + of("shell by the same", "use-of-force by the same", "raid") + " in zone"
                + of("", ", covering it") + of("", ", silence counts") + "\n"
                + "thrice: north and south must not break clause quiet "
                + of("2", "2", "3") + " times within " + of("2 days", "5 days", "36 hours")
                + of("", " and 5 km", " and 20 km") + of("", " from 2017-08-06") + "\n"
                + "open: " + of("parties", "north and south") + " must not close-road for over "
                + of("24 hours", "48 hours", "3 days") + "\n"
                + "calm: north must not raid in region"
                + of(
                        "",
                        " if release by south before it",
                        "; north may raid in town-one if give-notice by north before it")
                + "\nfew: north must keep " + of("at most 3", "at most 3", "exactly 2", "at least 2") + " guards "
                + of("at each post", "at each hut", "at each hut", "in zone")
                + of("", " from 2017-08-06") + "\n"
                + "some: north and south must keep at most 2 officers at each listed"
                + "\n```\n";
        var reading = Language.read("crowd.md", text);
        if (!reading.isSound()) throw new AssertionError(reading.problems() + text);
        return reading.agreement();
    }

    private Casebook casebook() {
        var many = 12 + one(30);
        for (var number = 0; number < many; number++) happening(number);
        var relations = one(4) > 0
                ? List.<Relation>of()
                : List.of(new Relation("voice-one", "voice-two", Relation.Kind.CANNOT_TELL, "made up", FIRST, 0));
        return new Casebook(reports, links, unlinks, relations, findings);
    }

    private void happening(int number) {
        var act = of(
                "shell",
                "shell",
                "raid",
                "use-of-force",
                "give-notice",
                "give-notice",
                "close-road",
                "close-road",
                "open-road",
                "release",
                "head-count",
                "arrive",
                "arrive",
                "depart",
                "depart",
                "statement-of-end");
        if (act.equals("statement-of-end") && one(6) > 0) act = "shell";
        var from = FIRST + one(12 * 24) * HOUR;
        var span =
                one(12) == 0 ? Span.ALWAYS : one(5) == 0 ? new Span(from, from + (1 + one(60)) * HOUR) : Span.at(from);
        var actor = of("north", "north", "south", "north-brigade", "unknown");
        var place = one(9);
        var tellings = 1 + one(3) / 2;
        var ids = new ArrayList<String>();
        for (var telling = 0; telling < tellings; telling++) ids.add(report(number, act, span, actor, place));
        if (one(5) == 0) contrary(number, act, span, actor, place);
        if (one(3) == 0) link(number, ids);
        if (one(6) == 0) finding(number);
    }

    private ReportDraft draft(String id, String act, Span span, int place) {
        var told = span.isUnknown() ? FIRST + 5 * DAY : span.to();
        var draft = new ReportDraft(World.ZONE, id, act)
                .during(span)
                .said(new Span(told - 1, told + HOUR))
                .known(told + one(3) * DAY)
                .from(VOICES.get(one(VOICES.size())));
        return where(draft, place);
    }

    private ReportDraft where(ReportDraft draft, int place) {
        return switch (place) {
            case 0 -> draft.in("town-one");
            case 1 -> draft.in("town-two");
            case 2 -> draft.in("road");
            case 3 -> draft;
            case 4 -> draft.in("town-one").in("town-two");
            case 5 -> draft.in("post-one");
            case 6 -> draft.in("post-two", one(2) == 0 ? Nearness.NAMED : Nearness.NEAR);
            default ->
                draft.at(new Position(100_000_000 + one(9) * 100_000, 500_000_000 + one(9) * 100_000), one(2) * 400L);
        };
    }

    private String id(int number) {
        return "R" + (char) ('a' + one(26)) + number + "-" + reports.size();
    }

    private String report(int number, String act, Span span, String actor, int place) {
        var draft = draft(id(number), act, span, place).by(actor);
        if (one(8) == 0) draft.with(Detail.Part.AGAINST, "outcasts");
        if (act.equals("give-notice")) draft.covering(one(3) * 8_000L);
        if (List.of("head-count", "arrive", "depart").contains(act)) {
            var least = 1 + one(3);
            draft.counting(least, least + one(4) / 3, of("guards", "guards", "officers"));
        }
        if (one(15) == 0) draft.denied();
        reports.add(draft.done());
        return reports.getLast().id();
    }

    private void contrary(int number, String act, Span span, String actor, int place) {
        var wide = span.isUnknown() ? span : new Span(span.from() - one(30) * HOUR, span.to() + one(30) * HOUR);
        var isCalm = one(2) == 0;
        var draft = draft(id(number), isCalm ? "calm" : act, wide, place).by(isCalm ? "unknown" : actor);
        if (one(2) == 0) draft.in("zone");
        reports.add(
                isCalm
                        ? draft.notSeeing(act, "use-of-force").done()
                        : draft.denied().done());
    }

    /// Now and then with a report of another happening, which then has two.
    private void link(int number, List<String> ids) {
        var all = new ArrayList<>(ids);
        if (one(2) == 0) all.add(reports.get(one(reports.size())).id());
        var id = "L" + links.size();
        links.add(new Link(id, "I" + number, all, Optional.empty(), "made up", FIRST + one(9) * DAY, 0));
        if (one(4) == 0) unlinks.add(new Link.Unlink(id, "made up", FIRST + one(20) * DAY, 0));
    }

    private void finding(int number) {
        var reviewers = List.of(
                new Finding.Reviewer("ann", "first office"),
                new Finding.Reviewer("ben", one(4) == 0 ? "first office" : "second office"));
        var outcome = one(3) == 0 ? Finding.Outcome.REFUTED : Finding.Outcome.CONFIRMED;
        findings.add(new Finding(
                "F" + number,
                "I" + number,
                Finding.Question.OCCURRENCE,
                outcome,
                "",
                reviewers,
                "",
                FIRST + one(9) * DAY,
                0));
    }
}
