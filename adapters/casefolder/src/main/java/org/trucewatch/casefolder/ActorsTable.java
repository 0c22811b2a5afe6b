package org.trucewatch.casefolder;

import java.util.ArrayList;
import java.util.List;
import org.trucewatch.casefolder.table.Row;
import org.trucewatch.casefolder.table.Schema;
import org.trucewatch.casefolder.table.Table;
import org.trucewatch.model.agreement.TextId;
import org.trucewatch.model.registry.Actor;
import org.trucewatch.model.registry.Side;
import org.trucewatch.model.time.Span;

/// `actors.csv`, `members.csv` and `sides.csv`: who acts, who belongs to whom, and what each is under each text.
final class ActorsTable {
    static final Schema ACTORS = Schema.of(
            "actors.csv",
            List.of("id"),
            List.of(
                    "english",
                    "arabic",
                    "aliases",
                    "kind",
                    "part_of",
                    "may_hide_excluded",
                    "active_from",
                    "active_until",
                    "note"));
    static final Schema MEMBERS =
            Schema.optional("members.csv", List.of("actor", "part_of"), List.of("from", "until", "reason"));
    static final Schema SIDES =
            Schema.optional("sides.csv", List.of("actor", "text", "role", "reason"), List.of("from", "until"));

    private ActorsTable() {}

    static List<Actor> read(Table actors, Table members, Reading reading) {
        var dated = members.rows().stream().map(row -> member(row, reading)).toList();
        Cycles.check(actors.rows(), "part_of", Cycles.Chain.PART, reading.problems());
        return actors.rows().stream().map(row -> actor(row, dated, reading)).toList();
    }

    private record Member(String actor, Actor.Membership membership) {}

    private static Member member(Row row, Reading reading) {
        var actor = reading.use(Names.Kind.ACTOR, row, "actor").orElse("");
        var parent = reading.use(Names.Kind.ACTOR, row, "part_of").orElse("");
        return new Member(actor, new Actor.Membership(parent, reading.during(row)));
    }

    private static Actor actor(Row row, List<Member> dated, Reading reading) {
        var parents = new ArrayList<Actor.Membership>();
        for (var parent : reading.useAll(Names.Kind.ACTOR, row, "part_of"))
            parents.add(new Actor.Membership(parent, Span.ALWAYS));
        for (var member : dated) if (member.actor.equals(row.text("id"))) parents.add(member.membership);
        reading.times().span(row.cell("active_from"), row.cell("active_until"));
        return new Actor(
                row.text("id"),
                Reading.words(row),
                row.words("aliases"),
                row.text("kind"),
                parents,
                reading.fields().yes(row.cell("may_hide_excluded")));
    }

    static List<Side> sides(Table sides, Reading reading) {
        return sides.rows().stream().map(row -> side(row, reading)).toList();
    }

    private static Side side(Row row, Reading reading) {
        return new Side(
                reading.use(Names.Kind.ACTOR, row, "actor").orElse(""),
                new TextId(reading.use(Names.Kind.TEXT, row, "text").orElse("")),
                reading.fields().word(row.cell("role"), Side.Role.NONE),
                reading.during(row),
                row.text("reason"));
    }
}
