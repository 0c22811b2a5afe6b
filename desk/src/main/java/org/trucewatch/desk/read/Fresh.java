package org.trucewatch.desk.read;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.evidence.Reports;

/// What came to a case since an edition of it. It is `plain` where only reports came, and nothing that tells
/// anything of those before them; all that was there was known before `lastWord`.
record Fresh(List<String> reports, boolean plain, long lastWord) {

    /// `now` has all that the edition has, in the same order, and more behind it.
    static Fresh of(Edition before, Case now) {
        var all = Reports.of(now.casebook().reports()).ids();
        var fresh = all.subList(before.size(), all.size());
        return new Fresh(
                fresh,
                isAsLong(before.watched().casebook(), now.casebook())
                        && !isCorrecting(Set.copyOf(fresh), now.casebook())
                        && sameOrigins(before, now),
                before.all().lastWord());
    }

    /// A correction may be on record before the report that it speaks of.
    private static boolean isCorrecting(Set<String> fresh, Casebook now) {
        return now.corrections().stream().anyMatch(one -> fresh.contains(one.report()));
    }

    private static boolean isAsLong(Casebook before, Casebook now) {
        return before.links().size() == now.links().size()
                && before.unlinks().size() == now.unlinks().size()
                && before.relations().size() == now.relations().size()
                && before.findings().size() == now.findings().size()
                && before.corrections().size() == now.corrections().size()
                && before.partings().size() == now.partings().size();
    }

    /// Whether the registry tells of every origin what it told, and nobody told anything yet of those that it tells of
    /// beside them: an origin that no report names can still lie between two that hang together.
    private static boolean sameOrigins(Edition before, Case now) {
        var others = new HashSet<String>();
        var known = new HashSet<>(before.watched().registry().lineages());
        for (var lineage : now.registry().lineages()) if (!known.remove(lineage)) others.add(lineage.id());
        if (!known.isEmpty()) return false;
        if (others.isEmpty()) return true;
        return before.shelf().lineages().values().stream().flatMap(List::stream).noneMatch(others::contains)
                && now.casebook().relations().stream()
                        .noneMatch(one -> others.contains(one.one()) || others.contains(one.other()));
    }
}
