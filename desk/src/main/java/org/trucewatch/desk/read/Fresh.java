package org.trucewatch.desk.read;

import java.util.HashSet;
import java.util.List;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.evidence.Reports;
import org.trucewatch.model.registry.Registry;

/// What came to a case since an edition of it. It is `plain` where only reports came, and nothing that tells
/// anything of those before them; all that was there was known before `lastWord`.
record Fresh(List<String> reports, boolean plain, long lastWord) {

    /// `now` has all that the edition has, in the same order, and more behind it.
    static Fresh of(Edition before, Case now) {
        var all = Reports.of(now.casebook().reports()).ids();
        return new Fresh(
                all.subList(before.size(), all.size()),
                isAsLong(before.watched().casebook(), now.casebook()) && sameOrigins(before, now.registry()),
                before.all().lastWord());
    }

    private static boolean isAsLong(Casebook before, Casebook now) {
        return before.links().size() == now.links().size()
                && before.unlinks().size() == now.unlinks().size()
                && before.relations().size() == now.relations().size()
                && before.findings().size() == now.findings().size()
                && before.corrections().size() == now.corrections().size()
                && before.partings().size() == now.partings().size();
    }

    /// Whether the registry tells of every origin of a report what it told.
    private static boolean sameOrigins(Edition before, Registry now) {
        var others = new HashSet<String>();
        var known = new HashSet<>(before.watched().registry().lineages());
        for (var lineage : now.lineages()) if (!known.remove(lineage)) others.add(lineage.id());
        for (var gone : known) others.add(gone.id());
        if (others.isEmpty()) return true;
        return before.shelf().lineages().values().stream().flatMap(List::stream).noneMatch(others::contains);
    }
}
