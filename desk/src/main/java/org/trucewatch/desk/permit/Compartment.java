package org.trucewatch.desk.permit;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import org.trucewatch.model.registry.Lineage;
import org.trucewatch.model.registry.Registry;
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

    /// Whether people with these roles are told what is protected: where a place lies, who a source is.
    public static boolean opensProtected(Set<Role> roles) {
        return Permits.TABLE.of(roles, Act.of("protected", "read")).admits();
    }

    /// Whether people with these roles may not read a report: by its source, and the lineages behind it.
    public static BiPredicate<String, List<String>> hidden(Registry registry, Set<Role> roles) {
        var closed = new HashSet<Compartment>();
        for (var one : values())
            if (!Permits.TABLE.of(roles, Act.of(one.resource(), "read")).admits()) closed.add(one);
        if (closed.isEmpty()) return (source, lineages) -> false;
        var sorting = new Sorting(registry);
        return (source, lineages) -> closed.contains(sorting.of(source, lineages));
    }

    /// Tells the compartment of each report of one case.
    private static final class Sorting {
        private final Set<String> anonymous = new HashSet<>();
        private final Set<String> submitted = new HashSet<>();
        private final Set<String> observed = new HashSet<>();

        Sorting(Registry registry) {
            registry.lineages().stream().filter(Lineage::anonymous).forEach(lineage -> anonymous.add(lineage.id()));
            for (var source : registry.sources()) sort(source);
        }

        private void sort(Source source) {
            if (OF_PARTIES.contains(source.kind())) submitted.add(source.id());
            if (OF_THE_MISSION.contains(source.kind())) observed.add(source.id());
        }

        Compartment of(String source, List<String> lineages) {
            if (anonymous.containsAll(lineages)) return ANONYMOUS;
            if (submitted.contains(source)) return SUBMISSION;
            return observed.contains(source) ? OBSERVATION : PUBLIC_REPORT;
        }
    }
}
