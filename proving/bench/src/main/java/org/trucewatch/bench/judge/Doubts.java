package org.trucewatch.bench.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.trucewatch.engine.evidence.EvidenceBuilder;
import org.trucewatch.model.evidence.Finding;
import org.trucewatch.model.evidence.Link;
import org.trucewatch.model.evidence.Relation;

/// What real evidence has beside clear reports: links, related sources, vague places, denials, findings.
///
/// With [#none] the events are told plainly, as in the first workload. With [#many], one use of force in ten has a
/// vague place, one in fifty is a denial, each three uses of force in a row by one party are linked by people, every
/// tenth link has a finding of two reviewers, and one pair of sources in ten is not independent.
final class Doubts {
    static final long VAGUE_METRES = 1_500;

    private static final int LINKED = 3;

    private final boolean any;
    private final List<List<Integer>> linked = new ArrayList<>();
    private final int[][] open = new int[Names.GROUPS.size()][];

    private Doubts(boolean any) {
        this.any = any;
    }

    static Doubts none() {
        return new Doubts(false);
    }

    static Doubts many() {
        return new Doubts(true);
    }

    private static boolean isForce(Event event) {
        return event.act() < Names.FORCE.size();
    }

    boolean isVague(Event event) {
        return any && isForce(event) && event.id() % 10 == 3;
    }

    boolean isDenial(Event event) {
        return any && isForce(event) && event.id() % 50 == 7;
    }

    /// Remembers an event for linking: each three uses of force of one group that follow each other.
    void see(Event event) {
        if (!any || !isForce(event)) return;
        var group = group(event.actor());
        var waiting = open[group] == null ? new int[0] : open[group];
        if (waiting.length + 1 < LINKED) {
            var more = Arrays.copyOf(waiting, waiting.length + 1);
            more[waiting.length] = event.id();
            open[group] = more;
        } else {
            var all = new ArrayList<Integer>();
            for (var one : waiting) all.add(one);
            all.add(event.id());
            linked.add(all);
            open[group] = new int[0];
        }
    }

    private static int group(int actor) {
        var group = Names.ACTORS.get(actor).group();
        return Names.GROUPS.stream().map(Names.Group::name).toList().indexOf(group);
    }

    void add(EvidenceBuilder builder) {
        if (!any) return;
        var findings = new ArrayList<Finding>();
        for (var number = 0; number < linked.size(); number++) {
            var incident = "I" + number;
            var rows = linked.get(number).stream().mapToInt(Integer::intValue).toArray();
            builder.link(new Link("L" + number, incident, List.of("-"), Optional.empty(), "", 0, 0), rows);
            if (number % 10 == 0) findings.add(finding(incident));
        }
        builder.findings(findings);
        builder.relations(relations());
    }

    private static Finding finding(String incident) {
        var reviewers = List.of(new Finding.Reviewer("one", "a"), new Finding.Reviewer("two", "b"));
        return new Finding(
                "F-" + incident,
                incident,
                Finding.Question.OCCURRENCE,
                Finding.Outcome.CONFIRMED,
                "",
                reviewers,
                "",
                0,
                0);
    }

    private static List<Relation> relations() {
        var all = new ArrayList<Relation>();
        for (var one = 0; one < BenchCase.SOURCES; one++)
            for (var other = one + 1; other < BenchCase.SOURCES; other++) {
                if ((one + other) % 10 != 0) continue;
                var kind = one % 2 == 0 ? Relation.Kind.RELATED : Relation.Kind.CANNOT_TELL;
                all.add(new Relation("s" + one, "s" + other, kind, "", 0, 0));
            }
        return all;
    }
}
