package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.rule.Chamber.Bearing;
import org.trucewatch.model.time.Span;

/// All that is told about one duty under one standard, happening by happening, and what became of its periods.
final class DutyAccount {
    private final Demand.Duty duty;
    private final Map<Bearing, Map<String, List<Testimony>>> told = new EnumMap<>(Bearing.class);
    private final Periods periods = new Periods();
    private final List<DutyAccount> parts = new ArrayList<>();

    DutyAccount(Demand.Duty duty) {
        this.duty = duty;
        for (var part : duty.parts()) parts.add(new DutyAccount(part));
    }

    /// Of a court that has all evidence before it.
    static DutyAccount of(Court court, Gate gate, Demand.Duty duty) {
        var account = new DutyAccount(duty);
        account.hear(Touched.ALL, court, gate);
        return account;
    }

    /// Takes these happenings anew from a court. Whether any of them bears on the duty, or did.
    boolean hear(Touched touched, Court court, Gate gate) {
        if (touched.isAll()) {
            told.clear();
            periods.clear();
        }
        var moved = new ArrayList<Span>();
        var chamber = new Chamber(court, gate, duty);
        for (var bearing : Bearing.values()) {
            if (!touched.isAll()) forget(touched, bearing, moved);
            take(touched, bearing, chamber, moved);
        }
        periods.touch(moved);
        var changed = !moved.isEmpty();
        for (var part : parts) changed |= part.hear(touched, court, gate);
        return changed || touched.isAll();
    }

    private void forget(Touched touched, Bearing bearing, List<Span> moved) {
        var own = told.getOrDefault(bearing, Map.of());
        if (own.isEmpty()) return;
        for (var happening : touched.happenings()) {
            var gone = own.remove(happening);
            if (gone != null)
                gone.forEach(testimony -> moved.add(testimony.happening().reach()));
        }
    }

    private void take(Touched touched, Bearing bearing, Chamber chamber, List<Span> moved) {
        for (var happening : chamber.happenings(bearing)) {
            if (!touched.has(happening.id())) continue;
            var testimony = new Testimony(chamber, happening);
            told.computeIfAbsent(bearing, any -> new LinkedHashMap<>())
                    .computeIfAbsent(happening.id(), any -> new ArrayList<>(1))
                    .add(testimony);
            moved.add(testimony.happening().reach());
        }
    }

    Demand.Duty duty() {
        return duty;
    }

    /// In no order but that of those that go by one name.
    Collection<List<Testimony>> told(Bearing bearing) {
        return told.getOrDefault(bearing, Map.of()).values();
    }

    Periods periods() {
        return periods;
    }

    /// Those of the parts that the duty names, in their order.
    List<DutyAccount> parts() {
        return parts;
    }
}
