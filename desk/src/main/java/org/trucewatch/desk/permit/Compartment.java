package org.trucewatch.desk.permit;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.registry.Lineage;
import org.trucewatch.model.registry.Source;

/// The parts in which reports are kept apart: not everybody who works on an agreement reads them all.
public enum Compartment {
    /// Read in public or told by a body that speaks in public.
    PUBLIC_REPORT,
    /// Handed in by a party.
    SUBMISSION,
    /// Seen or heard by the mission itself.
    OBSERVATION,
    /// Told by somebody who is not named.
    ANONYMOUS;

    /// The kinds of source that the desk writes when it files what a party hands in, and what its own people see.
    public static final List<String> OF_PARTIES = List.of("party complaint", "party self-report");

    public static final List<String> OF_THE_MISSION = List.of("own observation", "nothing heard", "access denied");

    /// The resource under which the table of permissions has it.
    public String resource() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The reports that people with these roles may not read.
    public static Set<String> hidden(Case watched, Set<Role> roles) {
        var closed = new HashSet<Compartment>();
        for (var one : values())
            if (!Permits.TABLE.of(roles, Act.of(one.resource(), "read")).admits()) closed.add(one);
        if (closed.isEmpty()) return Set.of();
        var sorting = new Sorting(watched);
        var hidden = new HashSet<String>();
        for (var report : watched.casebook().reports())
            if (closed.contains(sorting.of(report))) hidden.add(report.id());
        return hidden;
    }

    /// Tells the compartment of each report of one case.
    private static final class Sorting {
        private final Set<String> anonymous = new HashSet<>();
        private final Set<String> submitted = new HashSet<>();
        private final Set<String> observed = new HashSet<>();

        Sorting(Case watched) {
            watched.registry().lineages().stream()
                    .filter(Lineage::anonymous)
                    .forEach(lineage -> anonymous.add(lineage.id()));
            for (var source : watched.registry().sources()) sort(source);
        }

        private void sort(Source source) {
            if (OF_PARTIES.contains(source.kind())) submitted.add(source.id());
            if (OF_THE_MISSION.contains(source.kind())) observed.add(source.id());
        }

        Compartment of(Report report) {
            if (anonymous.containsAll(report.lineages())) return ANONYMOUS;
            if (submitted.contains(report.source())) return SUBMISSION;
            return observed.contains(report.source()) ? OBSERVATION : PUBLIC_REPORT;
        }
    }
}
