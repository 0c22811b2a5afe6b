package org.trucewatch.engine.rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.rule.Chamber.Bearing;
import org.trucewatch.engine.time.Spans;
import org.trucewatch.engine.time.Window;
import org.trucewatch.model.time.Span;
import org.trucewatch.model.verdict.Standard;

/// All that is told about one duty under one standard, happening by happening, and what became of its periods.
final class DutyAccount {
    private final Demand.Duty duty;
    private final Standard standard;
    private final Map<Bearing, Told> told = new EnumMap<>(Bearing.class);
    /// Performances that may stand under the standard: of thousands that one voice tells, none may under a higher one.
    private final Spans<Testimony> weighty = new Spans<>();

    private final Periods periods = new Periods();
    private final List<DutyAccount> parts = new ArrayList<>();

    /// What is told one way, by happening and by time.
    private static final class Told {
        private final Map<String, List<Testimony>> byHappening = new HashMap<>();
        private final Spans<Testimony> byTime = new Spans<>();

        void add(Testimony testimony) {
            byHappening
                    .computeIfAbsent(testimony.happening().id(), any -> new ArrayList<>(1))
                    .add(testimony);
            byTime.add(testimony, testimony.span());
        }

        List<Testimony> forget(String happening) {
            var gone = byHappening.remove(happening);
            if (gone == null) return List.of();
            for (var testimony : gone) byTime.remove(testimony, testimony.span());
            return gone;
        }
    }

    DutyAccount(Demand.Duty duty, Standard standard) {
        this.duty = duty;
        this.standard = standard;
        for (var part : duty.parts()) parts.add(new DutyAccount(part, standard));
    }

    /// Of a court that has all evidence before it.
    static DutyAccount of(Court court, Gate gate, Demand.Duty duty, Standard standard) {
        var account = new DutyAccount(duty, standard);
        account.hear(Touched.ALL, court, gate);
        return account;
    }

    /// Takes these happenings anew from a court. Whether any of them bears on the duty, or did.
    boolean hear(Touched touched, Court court, Gate gate) {
        if (touched.isAll()) {
            told.clear();
            weighty.clear();
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
        var own = of(bearing);
        if (own.byHappening.isEmpty()) return;
        for (var happening : touched.happenings())
            for (var testimony : own.forget(happening)) {
                weighty.remove(testimony, testimony.span());
                moved.add(testimony.span());
            }
    }

    private void take(Touched touched, Bearing bearing, Chamber chamber, List<Span> moved) {
        for (var happening : chamber.happenings(bearing)) {
            if (!touched.has(happening.id())) continue;
            var testimony = new Testimony(chamber, happening);
            of(bearing).add(testimony);
            if (bearing == Bearing.DONE && !chamber.performed().isAtMostTold(happening, standard))
                weighty.add(testimony, testimony.span());
            moved.add(testimony.span());
        }
    }

    private Told of(Bearing bearing) {
        return told.computeIfAbsent(bearing, any -> new Told());
    }

    Demand.Duty duty() {
        return duty;
    }

    /// All that may lie in a window, in no order but that of those that go by one name.
    List<Testimony> told(Bearing bearing, Window window) {
        return overlapping(of(bearing).byTime, window, Span.END);
    }

    /// Performances in a window that may have begun before an instant, less those that can at most be told under the
    /// standard of the account.
    List<Testimony> weighty(Window window, long before) {
        return overlapping(weighty, window, before);
    }

    private static List<Testimony> overlapping(Spans<Testimony> some, Window window, long before) {
        var all = new ArrayList<Testimony>();
        if (window.isEmpty()) return all;
        some.overlapping(new Span(window.earliestStart(), Math.min(window.latestEnd(), before)), all::add);
        return all;
    }

    Periods periods() {
        return periods;
    }

    /// Those of the parts that the duty names, in their order.
    List<DutyAccount> parts() {
        return parts;
    }
}
