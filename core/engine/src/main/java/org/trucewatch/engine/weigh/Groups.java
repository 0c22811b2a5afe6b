package org.trucewatch.engine.weigh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.trucewatch.engine.evidence.Evidence;
import org.trucewatch.model.time.AsOf;

/// Gathers claims into incidents, and those that people linked to nothing into reports that stand for themselves.
///
/// Source: rules of the judge, B.
final class Groups {
    private static final int SINGLE = -1;
    private static final int FREE = -1;
    /// An odd number without pattern spreads numbers that follow each other.
    private static final int SPREAD = 0x9e3779b9;

    private final Evidence evidence;
    private final AsOf asOf;
    private final List<Group> groups = new ArrayList<>();
    /// The places of incidents among the groups, each at the first free slot from where its number leads; at most half
    /// of the slots are taken.
    private int[] slots;

    private int incidents;
    private int lastReport = -1;
    private int lastSingle;

    private record Group(int incident, List<Hit> hits) {}

    /// For about so many claims.
    Groups(Evidence evidence, AsOf asOf, int claims) {
        this.evidence = evidence;
        this.asOf = asOf;
        slots = free(Math.max(16, Integer.highestOneBit(claims) * 2));
    }

    private static int[] free(int size) {
        var slots = new int[size];
        Arrays.fill(slots, FREE);
        return slots;
    }

    /// Claims must come in the order of their reports.
    void add(Hit hit) {
        var linked = evidence.incidents(hit.row(), asOf);
        for (var incident : linked) of(incident).hits().add(hit);
        if (linked.length == 0) addSingle(hit);
    }

    private Group of(int incident) {
        var slot = slot(incident);
        if (slots[slot] != FREE) return groups.get(slots[slot]);
        slots[slot] = groups.size();
        var group = new Group(incident, new ArrayList<>(2));
        groups.add(group);
        if (++incidents > slots.length / 2) widen();
        return group;
    }

    private int slot(int incident) {
        var slot = (incident * SPREAD) >>> Integer.numberOfLeadingZeros(slots.length - 1);
        while (slots[slot] != FREE && groups.get(slots[slot]).incident() != incident)
            slot = (slot + 1) & (slots.length - 1);
        return slot;
    }

    private void widen() {
        slots = free(2 * slots.length);
        for (var place = 0; place < groups.size(); place++)
            if (groups.get(place).incident() != SINGLE)
                slots[slot(groups.get(place).incident())] = place;
    }

    private void addSingle(Hit hit) {
        var report = evidence.report(hit.row());
        if (report == lastReport) {
            var more = new ArrayList<>(groups.get(lastSingle).hits());
            more.add(hit);
            groups.set(lastSingle, new Group(SINGLE, more));
        } else {
            lastSingle = groups.size();
            groups.add(new Group(SINGLE, List.of(hit)));
        }
        lastReport = report;
    }

    List<Happening> happenings() {
        var all = new ArrayList<Happening>(groups.size());
        for (var group : groups) {
            var happening = group.incident() == SINGLE
                    ? Happening.single(evidence, group.hits())
                    : Happening.incident(evidence, group.incident(), group.hits());
            if (!happening.isEmpty()) all.add(happening);
        }
        return all;
    }
}
