package org.trucewatch.testkit.worlds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.evidence.Detail;
import org.trucewatch.model.evidence.Finding;
import org.trucewatch.model.evidence.Link;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.evidence.Location.Nearness;
import org.trucewatch.model.evidence.Parting;
import org.trucewatch.model.evidence.Relation;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.time.Span;

/// Evidence of things that may have happened: told by one or by several, alike or not, linked or not, denied, found.
final class Happenings {
    private static final long HOUR = 3_600;
    private static final long DAY = 86_400;
    private static final long FIRST = Worlds.second("2017-08-01T00:00");
    private static final List<String> ACTS = List.of(
            "shell",
            "shell",
            "mortar",
            "raid",
            "use-of-force",
            "deliver",
            "deliver",
            "refuse-aid",
            "hold-back",
            "release",
            "release",
            "demand-release",
            "leave",
            "presence",
            "open-road",
            "close-road",
            "head-count",
            "head-count",
            "arrive",
            "depart",
            "man-lookout",
            "man-lookout",
            "leave-lookout",
            "give-notice",
            "statement-of-end");

    /// Acts with goods.
    private static final List<String> CARRYING = List.of("deliver", "pass", "refuse-aid");

    /// Acts of which a number may be told.
    private static final List<String> COUNTING =
            List.of("head-count", "arrive", "depart", "deliver", "release", "pass", "refuse-aid");

    /// Acts that lead from one to another.
    private static final List<String> BETWEEN_TWO = List.of("deliver", "pass", "release", "refuse-aid", "hold-back");

    private final Chance chance;
    private final Ground ground;
    private final List<Report> reports = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Link.Unlink> unlinks = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    Happenings(Chance chance, Ground ground) {
        this.chance = chance;
        this.ground = ground;
    }

    Casebook casebook() {
        var many = chance.between(2, 7);
        for (int i = 0; i < many; i++) happening(i);
        return new Casebook(reports, links, unlinks, relations(), findings, List.of(), partings());
    }

    /// What is common to the tellings of one thing.
    private record Core(String act, String actor, Location place, Span span) {}

    private void happening(int number) {
        var core = new Core(chance.of(ACTS), chance.of(People.names()), place(), span());
        var ids = new ArrayList<String>();
        var tellings = chance.of(1, 1, 2, 2, 3);
        for (int i = 0; i < tellings; i++) {
            var report = telling(core, "R" + number + (char) ('a' + i));
            reports.add(report);
            ids.add(report.id());
        }
        if (chance.in(4)) reports.add(contrary(core, "R" + number + "x"));
        if (ids.size() > 1 && !chance.in(4)) link("I" + number, ids, core);
        if (chance.in(8)) link("I" + number, List.of(ids.getFirst()), core);
        if (chance.in(4)) findings.add(finding("I" + number, number));
    }

    private Span span() {
        var start = FIRST + chance.between(0, 38) * (12 * HOUR) + chance.of(0L, HOUR, 5 * HOUR);
        return switch (chance.below(8)) {
            case 0 -> Span.ALWAYS;
            case 1, 2, 3 -> new Span(start - start % DAY, start - start % DAY + DAY);
            case 4 -> new Span(start, start + chance.between(2, 4) * DAY);
            case 5 -> new Span(start, start + 3 * HOUR);
            default -> Span.at(start);
        };
    }

    private Location place() {
        if (chance.in(6)) return new Location.Point(ground.spot(1_200), chance.of(0L, 0L, 500L, 3_000L));
        var nearness = chance.in(6) ? chance.of(Nearness.NEAR, Nearness.AREA, Nearness.UNKNOWN) : Nearness.NAMED;
        return new Location.Named(chance.of(Ground.names()), nearness);
    }

    private ReportDraft draft(Core core, String id, String act) {
        var said = core.span().isUnknown()
                ? FIRST + chance.between(1, 20) * DAY
                : core.span().to();
        var until = said + chance.of(0L, 0L, DAY, 3 * DAY);
        return new ReportDraft(World.ZONE, id, act)
                .during(core.span())
                .said(new Span(Math.min(said, until) - 1, until + 1))
                .known(until + chance.of(0L, HOUR, 2 * DAY))
                .entered(chance.between(0, 5));
    }

    private Report telling(Core core, String id) {
        var act = core.act().equals("mortar") && chance.in(2) ? "shell" : core.act();
        var draft = draft(chance.in(5) ? shifted(core) : core, id, act)
                .by(chance.in(8) ? "unknown" : chance.in(8) ? chance.of(People.names()) : core.actor())
                .from(lineages());
        if (!chance.in(12)) where(draft, core.place());
        if (chance.in(6)) where(draft, place());
        if (chance.in(6)) draft.outOf(chance.of("town-one", "hill", "far-town"));
        details(draft, act);
        if (chance.in(8)) draft.modality(chance.of(Report.Modality.PLANNED, Report.Modality.PROMISED));
        if (chance.in(12)) draft.denied();
        if (chance.in(6)) draft.certainty(Report.Certainty.GROUP_NOT_NAMED);
        if (chance.in(10)) draft.asReply();
        return draft.done();
    }

    private static Core shifted(Core core) {
        var span = core.span();
        return span.isUnknown()
                ? core
                : new Core(core.act(), core.actor(), core.place(), new Span(span.from() - HOUR, span.to() + HOUR));
    }

    private static void where(ReportDraft draft, Location place) {
        switch (place) {
            case Location.Named named -> draft.in(named.place(), named.nearness());
            case Location.Point point -> draft.at(point.position(), point.precisionMetres());
        }
    }

    private String[] lineages() {
        var first = chance.of(People.lineageNames());
        return chance.in(6) ? new String[] {first, chance.of(People.lineageNames())} : new String[] {first};
    }

    private void details(ReportDraft draft, String act) {
        if (chance.in(3)) draft.with(Detail.Part.AGAINST, chance.of("outcasts", "south", "north-brigade", "civilians"));
        if (chance.in(8)) draft.with(Detail.Part.FOR, chance.of("self-defence", "self-defence", "civilians"));
        if (chance.in(10)) draft.with(Detail.Part.WITH, chance.of("rockets", "guns"));
        if (chance.in(12)) draft.with(Detail.Part.WITHOUT, chance.of("rockets", "guns"));
        if (BETWEEN_TWO.contains(act)) between(draft);
        if (CARRYING.contains(act) && chance.in(2))
            draft.with(Detail.Part.OF, chance.of("food", "aid", "rockets", "aid", "north-brigade"));
        if ((act.equals("leave") || act.equals("hold-back")) && chance.in(2))
            draft.with(Detail.Part.TO, chance.of("far-town", "town-one", "hill", "nowhere"));
        if (chance.in(8)) draft.with(Detail.Part.CONSENT_OF, chance.of("north", "south", "south-guard", "third"));
        if (chance.in(6)) draft.with(Detail.Part.ACCEPTED_BY, chance.of("third", "third", "south", "bystander"));
        if (chance.in(12)) draft.with(Detail.Part.ACCEPTED_BY, chance.of("south", "north-brigade", "either-side"));
        if (act.equals("give-notice")) draft.covering(chance.of(0L, 5_000L, 20_000L));
        if (COUNTING.contains(act) && !chance.in(4)) counts(draft, act);
    }

    private void between(ReportDraft draft) {
        if (chance.in(4)) draft.with(Detail.Part.TO, chance.of("south", "civilians", "bystander", "town-one", "hill"));
        if (chance.in(8)) draft.with(Detail.Part.FROM, chance.of("third", "north", "town-one", "far-town"));
        if (chance.in(8)) draft.with(Detail.Part.VIA, chance.of("road", "third", "hill"));
    }

    private void counts(ReportDraft draft, String act) {
        var from = act.equals("head-count") ? chance.of(1, 2, 30, 38, 40, 41, 60) : chance.between(1, 4);
        var to = from + chance.of(0, 0, 0, 2, 5);
        var unit =
                CARRYING.contains(act) ? chance.of("aid", "lorries") : chance.of("guards", "guards", "officers", "men");
        draft.counting(from, to, unit);
    }

    /// A denial, or a calm observation, that covers the core or does not.
    private Report contrary(Core core, String id) {
        var span = core.span();
        var wide = span.isUnknown() || chance.in(3) ? span : new Span(span.from() - HOUR, span.to() + HOUR);
        var around = new Core(core.act(), core.actor(), core.place(), wide);
        var calm = chance.in(2);
        var draft = draft(around, id, calm ? "calm" : chance.of(core.act(), "use-of-force", core.act()))
                .by(calm ? "unknown" : chance.in(3) ? "unknown" : core.actor())
                .from(lineages());
        where(draft, chance.in(2) ? core.place() : new Location.Named(chance.of("zone", "region"), Nearness.NAMED));
        return calm
                ? draft.notSeeing(chance.of(core.act(), "use-of-force")).done()
                : draft.denied().done();
    }

    private void link(String incident, List<String> ids, Core core) {
        var id = "L" + links.size();
        var known = core.span().isUnknown() ? FIRST : core.span().to() + chance.of(0L, DAY, 4 * DAY);
        Optional<String> place = core.place() instanceof Location.Named named && chance.in(3)
                ? Optional.of(named.place())
                : Optional.empty();
        links.add(new Link(id, incident, ids, place, "made up", known, chance.between(0, 5)));
        if (chance.in(6)) unlinks.add(new Link.Unlink(id, "made up", known + chance.of(0L, 2 * DAY), 0));
    }

    private Finding finding(String incident, int number) {
        var one = new Finding.Reviewer("ann", "first office");
        var two = new Finding.Reviewer("ben", chance.in(5) ? "first office" : "second office");
        var outcome = chance.of(
                Finding.Outcome.CONFIRMED,
                Finding.Outcome.CONFIRMED,
                Finding.Outcome.REFUTED,
                Finding.Outcome.PROBABLE);
        var known = FIRST + chance.between(3, 25) * DAY;
        return new Finding(
                "F" + number, incident, Finding.Question.OCCURRENCE, outcome, "", List.of(one, two), "", known, 0);
    }

    private List<Parting> partings() {
        var partings = new ArrayList<Parting>();
        if (reports.size() < 2) return partings;
        for (int i = chance.below(5); i > 0; i--) {
            var one = reports.get(chance.below(reports.size())).id();
            var other = reports.get(chance.below(reports.size())).id();
            var known = FIRST + chance.between(0, 15) * DAY;
            if (!one.equals(other))
                partings.add(new Parting(one, other, "made up", "ann", known, chance.between(0, 5)));
        }
        return partings;
    }

    private List<Relation> relations() {
        var relations = new ArrayList<Relation>();
        for (int i = chance.below(3); i > 0; i--)
            relations.add(new Relation(
                    chance.of(People.lineageNames()),
                    chance.of(People.lineageNames()),
                    chance.of(Relation.Kind.values()),
                    "made up",
                    FIRST + chance.between(0, 10) * DAY,
                    0));
        return relations;
    }
}
