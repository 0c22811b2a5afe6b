package org.trucewatch.desk.archive;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import org.trucewatch.desk.record.content.CaseFile;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.registry.ActKind;
import org.trucewatch.model.registry.Actor;
import org.trucewatch.model.registry.Lineage;
import org.trucewatch.model.registry.Place;
import org.trucewatch.model.registry.Registry;

/// Whether names were only added to a case: then every row that could be read before says the same as before.
final class Widening {
    private Widening() {}

    static boolean sameAgreement(SortedMap<String, byte[]> old, SortedMap<String, byte[]> files) {
        return Arrays.equals(
                old.getOrDefault(CaseFile.AGREEMENT, new byte[0]), files.getOrDefault(CaseFile.AGREEMENT, new byte[0]));
    }

    /// A row names actors, places, acts, sources and lineages, leaves its lineage to its source, and tells times in the
    /// zone of the case.
    static boolean of(Case held, Case wider) {
        return held.zone().equals(wider.zone())
                && has(held, wider, Registry::actors, Actor::id)
                && has(held, wider, Registry::places, Place::id)
                && has(held, wider, Registry::acts, ActKind::id)
                && has(held, wider, Registry::lineages, Lineage::id)
                && has(held, wider, Registry::sources, source -> List.of(source.id(), source.lineage()));
    }

    private static <T> boolean has(Case held, Case wider, Function<Registry, List<T>> table, Function<T, ?> key) {
        var keys = new HashSet<Object>();
        table.apply(wider.registry()).forEach(one -> keys.add(key.apply(one)));
        return table.apply(held.registry()).stream().allMatch(one -> keys.contains(key.apply(one)));
    }
}
