package org.trucewatch.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
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

    private static final List<Long> PRECISIONS = List.of(0L, 0L, 400L, 400L, 3_000L);

    /// By which acts others are told as not done.
    private static final Map<String, String> UNDONE = Map.of("release", "demand-release", "leave", "presence");

    private final Random random;
    private final Crowd crowd;
    private final List<Report> reports = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Link.Unlink> unlinks = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private Crowded(Random random, Crowd crowd) {
        this.random = random;
        this.crowd = crowd;
    }

    static World world(Random random, Crowd about) {
        var world = Worlds.about(Topic.ALL, random);
        var crowd = new Crowded(random, about);
        return world.with(about.agreement(random))
                .with(crowd.casebook())
                .with(crowd.one(3) == 0 ? world.asOf() : AsOf.at(FIRST + 60 * DAY));
    }

    private int one(int of) {
        return random.nextInt(of);
    }

    private String of(String... words) {
        return words[one(words.length)];
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
        var act = crowd.acts().get(one(crowd.acts().size()));
        if (act.equals("statement-of-end") && one(6) > 0) act = crowd.acts().getFirst();
        var from = FIRST + one(12 * 24) * HOUR;
        var span =
                one(12) == 0 ? Span.ALWAYS : one(5) == 0 ? new Span(from, from + (1 + one(60)) * HOUR) : Span.at(from);
        var actor = crowd.actors().get(one(crowd.actors().size()));
        var place = act.endsWith("-road") ? one(3) : one(9); // an end is one only at its own place
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
                draft.at(new Position(100_000_000 + one(9) * 100_000, 500_000_000 + one(9) * 100_000), precision());
        };
    }

    /// The last is more than half of the least distance that a pattern asks about: such a point is near none like it.
    private long precision() {
        return PRECISIONS.get(one(PRECISIONS.size()));
    }

    private String id(int number) {
        return "R" + (char) ('a' + one(26)) + number + "-" + reports.size();
    }

    private String report(int number, String act, Span span, String actor, int place) {
        var draft = draft(id(number), act, span, place).by(actor);
        if (one(8) == 0) draft.with(Detail.Part.AGAINST, "outcasts");
        if (act.equals("give-notice")) draft.covering(one(4) * 2_000L);
        if (List.of("head-count", "arrive", "depart").contains(act)) {
            var least = 1 + one(3);
            draft.counting(least, least + one(4) / 3, of("guards", "guards", "officers"));
        }
        if (act.equals("release") && one(2) == 0) draft.counting(1 + one(2), 2 + one(2), "guards");
        if (List.of("deliver", "pass", "refuse-aid").contains(act)) goods(draft);
        if (one(15) == 0) draft.denied();
        reports.add(draft.done());
        return reports.getLast().id();
    }

    private void contrary(int number, String act, Span span, String actor, int place) {
        var wide = span.isUnknown() ? span : new Span(span.from() - one(30) * HOUR, span.to() + one(30) * HOUR);
        var undone = UNDONE.get(act);
        if (undone != null && one(2) == 0) {
            reports.add(draft(id(number), undone, wide, place)
                    .by(of("south", "unknown"))
                    .done());
            return;
        }
        var isCalm = one(2) == 0;
        var draft = draft(id(number), isCalm ? "calm" : act, wide, place).by(isCalm ? "unknown" : actor);
        if (one(2) == 0) draft.in("zone");
        reports.add(
                isCalm
                        ? draft.notSeeing(act, "use-of-force").done()
                        : draft.denied().done());
    }

    private void goods(ReportDraft draft) {
        if (one(4) > 0) draft.with(Detail.Part.OF, of("aid", "food", "food", "rockets"));
        if (one(2) == 0) draft.counting(1 + one(2), 2 + one(2), "aid");
        if (one(9) == 0) draft.asReply();
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
