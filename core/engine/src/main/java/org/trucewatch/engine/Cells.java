package org.trucewatch.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.trucewatch.engine.clause.Agreed.Reading;
import org.trucewatch.engine.clause.Demand;
import org.trucewatch.engine.rule.Touched;
import org.trucewatch.engine.time.Calendar;
import org.trucewatch.engine.time.Spans;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.time.Span;

/// Which happenings a report can bear on, and which reports bear on a happening.
///
/// An act is its own happening, with the reports that are linked with it. Beside it stands what speaks against it in
/// its time, the notices before it that may cover it, the ends told at its place before it has lasted long enough,
/// and every event that a clause waits for.
final class Cells {
    /// Sentences that ask for notice, how long before an act it may lie, and how long an act lasts until it counts.
    private final List<Demand.Notice> sentences;

    private final long reach;
    private final long hold;
    private final Filed filed;
    private final Map<String, Bearing> reports = new HashMap<>();
    private final Map<Role, Spans<String>> spans = new EnumMap<>(Role.class);
    private final Map<Location, Spans<String>> acts = new HashMap<>();
    private final Map<Location, Spans<String>> ends = new HashMap<>();

    /// Happenings to be looked at again, and the reports that this takes.
    record Slice(Touched touched, Set<String> reports) {}

    Cells(List<Reading> readings, Filed filed) {
        this.filed = filed;
        var demands =
                readings.stream().flatMap(reading -> reading.demands().stream()).toList();
        sentences = demands.stream()
                .flatMap(demand -> demand instanceof Demand.Notice notice ? Stream.of(notice) : Stream.empty())
                .toList();
        reach = sentences.stream().mapToLong(Cells::reach).max().orElse(0);
        hold = demands.stream().mapToLong(Cells::hold).max().orElse(0);
        for (var role : Role.values()) spans.put(role, new Spans<>());
    }

    private static long reach(Demand.Notice notice) {
        var before = notice.before();
        return before.atLeast() || before.period().isEmpty()
                ? Long.MAX_VALUE
                : Calendar.atMost(before.period().get());
    }

    /// Two seconds more: the first after the last of the act, and the first over the period.
    private static long hold(Demand demand) {
        return demand instanceof Demand.Ban ban
                ? ban.hold().map(hold -> Calendar.atMost(hold.period()) + 2).orElse(0L)
                : 0;
    }

    void add(String report, Bearing bearing) {
        reports.put(report, bearing);
        for (var role : bearing.roles()) of(role).add(report, bearing.span());
        if (hold > 0 && bearing.is(Role.ACT)) put(acts, report, bearing);
        if (hold > 0 && bearing.is(Role.END)) put(ends, report, bearing);
    }

    private static void put(Map<Location, Spans<String>> at, String report, Bearing bearing) {
        for (var place : new LinkedHashSet<>(bearing.places()))
            at.computeIfAbsent(place, any -> new Spans<>()).add(report, bearing.span());
    }

    private Spans<String> of(Role role) {
        return spans.computeIfAbsent(role, any -> new Spans<>());
    }

    private Bearing bearing(String report) {
        return reports.getOrDefault(report, Bearing.NONE);
    }

    /// What these reports touch, of which something changed; empty where it may be everything.
    Optional<Slice> slice(Collection<String> changed) {
        if (isTooMuch(changed.size())) return Optional.empty();
        var events = new TreeSet<String>();
        of(Role.EVENT).all(events::add);
        for (var report : changed)
            if (bearing(report).is(Role.EVENT) || (bearing(report).is(Role.CALM) && !events.isEmpty()))
                return Optional.empty();
        if (!events.isEmpty()) of(Role.CALM).all(events::add);
        Set<String> acts = new LinkedHashSet<>(changed);
        for (var report : changed) addTouched(bearing(report), acts);
        if (isTooMuch(acts.size())) return Optional.empty();
        return Optional.of(slice(happenings(acts), events));
    }

    private boolean isTooMuch(int size) {
        return size > 200 && size > reports.size() / 4;
    }

    private void addTouched(Bearing changed, Set<String> into) {
        if (changed.is(Role.CONTRARY) || changed.is(Role.CALM)) of(Role.ACT).overlapping(changed.span(), into::add);
        if (changed.is(Role.NOTICE)) addNoticed(changed, into);
        if (changed.is(Role.END)) addAt(changed.places(), acts, before(changed.span(), hold), into);
    }

    private void addNoticed(Bearing notice, Set<String> into) {
        var near = new ArrayList<String>();
        of(Role.ACT).overlapping(after(notice.span(), reach), near::add);
        for (var act : near) if (notice.mayCover(bearing(act), sentences)) into.add(act);
    }

    private static void addAt(
            List<Location> places, Map<Location, Spans<String>> some, Span stretch, Set<String> into) {
        for (var place : places) {
            var there = some.get(place);
            if (there != null) there.overlapping(stretch, into::add);
        }
    }

    private static Span after(Span span, long more) {
        return new Span(span.from(), span.to() > Span.END - more ? Span.END : span.to() + more);
    }

    private static Span before(Span span, long more) {
        return new Span(span.from() < Span.BEGINNING + more ? Span.BEGINNING : span.from() - more, span.to());
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
        of(Role.CONTRARY).overlapping(spans, into::add);
        of(Role.CALM).overlapping(spans, into::add);
        addNotices(acts, spans.stream().map(span -> before(span, reach)).toList(), into);
        for (var act : acts) addAt(act.places(), ends, after(act.span(), hold), into);
    }

    private void addNotices(List<Bearing> acts, List<Span> spans, Set<String> into) {
        var near = new ArrayList<String>();
        of(Role.NOTICE).overlapping(spans, near::add);
        for (var report : near) {
            var notice = bearing(report);
            if (acts.stream().anyMatch(act -> notice.mayCover(act, sentences))) into.add(report);
        }
    }
}
