package org.trucewatch.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.trucewatch.engine.clause.Agreed.Reading;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.rule.Touched;
import org.trucewatch.engine.time.Calendar;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.time.Span;

/// Which happenings a report can bear on, and which reports bear on a happening.
///
/// An act is its own happening, with the reports that are linked with it. Beside it stands what speaks against it in
/// its time, the notices before it, the ends told at its place, and every event that a clause waits for.
final class Cells {
    private final long reach;
    private final Filed filed;
    private final Map<String, Bearing> reports = new HashMap<>();
    private final Map<Role, Spans> spans = new EnumMap<>(Role.class);
    private final Map<Location, List<String>> acts = new HashMap<>();
    private final Map<Location, List<String>> ends = new HashMap<>();

    /// How, when and where a report bears.
    record Bearing(Set<Role> roles, Span span, List<Location> places) {
        boolean is(Role role) {
            return roles.contains(role);
        }

        /// With what another claim of the same report bears on.
        Bearing and(Bearing other) {
            var both = EnumSet.noneOf(Role.class);
            both.addAll(roles);
            both.addAll(other.roles());
            var all = new ArrayList<>(places);
            all.addAll(other.places());
            return new Bearing(both, span, all);
        }
    }

    /// Happenings to be looked at again, and the reports that this takes.
    record Slice(Touched touched, Set<String> reports) {}

    Cells(List<Reading> readings, Filed filed) {
        this.filed = filed;
        reach = readings.stream()
                .flatMap(reading -> reading.demands().stream())
                .mapToLong(Cells::reach)
                .max()
                .orElse(0);
        for (var role : Role.values()) spans.put(role, new Spans());
    }

    /// How long before an act notice of it may lie.
    private static long reach(Demand demand) {
        if (!(demand instanceof Demand.Notice notice)) return 0;
        var before = notice.before();
        return before.atLeast() || before.period().isEmpty()
                ? Long.MAX_VALUE
                : Calendar.atMost(before.period().get());
    }

    void add(String report, Bearing bearing) {
        reports.put(report, bearing);
        for (var role : bearing.roles()) of(role).add(report, bearing.span());
        if (bearing.is(Role.ACT)) put(acts, report, bearing);
        if (bearing.is(Role.END)) put(ends, report, bearing);
    }

    private static void put(Map<Location, List<String>> at, String report, Bearing bearing) {
        for (var place : bearing.places())
            at.computeIfAbsent(place, any -> new ArrayList<>()).add(report);
    }

    private Spans of(Role role) {
        return spans.computeIfAbsent(role, any -> new Spans());
    }

    private Bearing bearing(String report) {
        return reports.getOrDefault(report, new Bearing(EnumSet.noneOf(Role.class), Span.ALWAYS, List.of()));
    }

    /// What these reports touch, of which something changed; empty where it may be everything.
    Optional<Slice> slice(Collection<String> changed) {
        if (isTooMuch(changed.size())) return Optional.empty();
        var events = new TreeSet<String>();
        of(Role.EVENT).all(events);
        for (var report : changed)
            if (bearing(report).is(Role.EVENT) || (bearing(report).is(Role.CALM) && !events.isEmpty()))
                return Optional.empty();
        if (!events.isEmpty()) of(Role.CALM).all(events);
        Set<String> acts = new LinkedHashSet<>(changed);
        for (var report : changed) addTouched(bearing(report), acts);
        if (isTooMuch(acts.size())) return Optional.empty();
        return Optional.of(slice(happenings(acts), events));
    }

    private boolean isTooMuch(int size) {
        return size > 200 && size > reports.size() / 4;
    }

    private void addTouched(Bearing changed, Set<String> into) {
        if (changed.is(Role.CONTRARY) || changed.is(Role.CALM)) of(Role.ACT).overlapping(changed.span(), into);
        if (changed.is(Role.NOTICE)) of(Role.ACT).overlapping(until(changed.span()), into);
        if (changed.is(Role.END)) for (var place : changed.places()) into.addAll(acts.getOrDefault(place, List.of()));
    }

    private Span until(Span notice) {
        return new Span(notice.from(), notice.to() > Span.END - reach ? Span.END : notice.to() + reach);
    }

    private Span before(Span act) {
        return new Span(act.from() < Span.BEGINNING + reach ? Span.BEGINNING : act.from() - reach, act.to());
    }

    private Set<String> happenings(Set<String> acts) {
        Set<String> all = new LinkedHashSet<>();
        for (var report : acts) {
            all.add(report);
            for (var link : filed.linksOf(report)) all.add(link.incident());
        }
        return all;
    }

    private Slice slice(Set<String> happenings, Set<String> events) {
        var own = new TreeSet<String>();
        for (var happening : happenings) {
            own.add(happening);
            for (var link : filed.linksInto(happening)) own.addAll(link.reports());
        }
        var all = new TreeSet<>(events);
        all.addAll(own);
        addBeside(
                own.stream().map(this::bearing).filter(one -> one.is(Role.ACT)).toList(), all);
        return new Slice(new Touched(happenings), all);
    }

    private void addBeside(List<Bearing> acts, Set<String> into) {
        var spans = acts.stream().map(Bearing::span).toList();
        of(Role.CONTRARY).overlapping(spans, into);
        of(Role.CALM).overlapping(spans, into);
        of(Role.NOTICE).overlapping(spans.stream().map(this::before).toList(), into);
        for (var act : acts) for (var place : act.places()) into.addAll(ends.getOrDefault(place, List.of()));
    }
}
