package org.trucewatch.intake.ged;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.trucewatch.intake.Refused;
import org.trucewatch.intake.matching.Dating;
import org.trucewatch.intake.matching.Key;
import org.trucewatch.intake.matching.Places;
import org.trucewatch.intake.matching.Sides;
import org.trucewatch.intake.table.EventRows;
import org.trucewatch.model.Problem;
import org.trucewatch.model.evidence.Case;

/// A release of GED held in memory, of which many cases each see what concerns them.
///
/// An event concerns a case whose actors have a name for everybody who may have done it: a fight of one of its parties
/// with a stranger is another matter. Nothing is written into a case.
public final class GedTable {
    /// The acts that events of GED are read as.
    public static final List<String> ACTS = Arrays.stream(Event.Violence.values())
            .map(Event.Violence::act)
            .distinct()
            .toList();

    private final EventRows<Columns, Event> rows;
    private final String sourceId;
    private final Map<String, List<Dyad>> dyadsOfSide = new HashMap<>();

    private GedTable(EventRows<Columns, Event> rows) {
        this.rows = rows;
        sourceId = rows.sourceId();
        var number = 0;
        for (var events : byDoers(rows.events())) {
            var dyad = Dyad.of(number++, keys(events.get(0)), events);
            for (var key : dyad.keys())
                dyadsOfSide.computeIfAbsent(key, any -> new ArrayList<>()).add(dyad);
        }
    }

    /// In the order in which the first event of each stands in the file.
    private static List<List<Event>> byDoers(List<Event> all) {
        var groups = new ArrayList<List<Event>>();
        var bySides = new HashMap<String, Map<String, List<Event>>>();
        var oneSided = new HashMap<String, Map<String, List<Event>>>();
        for (var event : all) {
            var kind = event.violence() == Event.Violence.ONE_SIDED ? oneSided : bySides;
            var group = kind.computeIfAbsent(event.sideA(), any -> new HashMap<>())
                    .computeIfAbsent(event.sideB(), any -> new ArrayList<>());
            if (group.isEmpty()) groups.add(group);
            group.add(event);
        }
        return groups;
    }

    private static List<String> keys(Event event) {
        return event.doers().stream().map(Key::of).distinct().toList();
    }

    /// Reads a file, plain or gzipped. Where it cannot be taken at all, the table is empty and has a problem.
    public static GedTable read(Path path) {
        return new GedTable(EventRows.of(path, Ged.FORMAT));
    }

    /// Why nothing of the file can be taken; what is wrong with its rows comes before.
    public Optional<Problem> problem() {
        return rows.problems().isEmpty()
                ? Optional.empty()
                : Optional.of(rows.problems().getLast());
    }

    /// The rows that could not be read and are left out.
    public List<Refused> refused() {
        return rows.refused();
    }

    public int size() {
        return rows.events().size();
    }

    /// What concerns the case. `readOn` is the day of reading, on which what has no date of its own is learnt.
    public GedPart concerning(Case one, LocalDate readOn) {
        var sides = new Sides(one.registry().actors());
        var dyads = new TreeMap<Integer, Dyad>();
        for (var key : sides.keys())
            for (var dyad : dyadsOfSide.getOrDefault(key, List.of()))
                if (sides.keys().containsAll(dyad.keys())) dyads.put(dyad.number(), dyad);
        var reports = new Reports(
                sourceId,
                sides,
                Ged.offices(one),
                new Placing(new Places(one.registry().places())),
                new Dating(one.zone(), readOn));
        return new GedPart(
                one, List.copyOf(dyads.values()), reports, rows.columns().has("source_office"));
    }
}
