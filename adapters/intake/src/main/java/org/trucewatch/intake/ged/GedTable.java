package org.trucewatch.intake.ged;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.trucewatch.intake.Refused;
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

    private final GedRows rows;
    private final Map<String, List<Dyad>> dyadsOfSide = new HashMap<>();

    private record Doers(boolean oneSided, String sideA, String sideB) {
        static Doers of(Event event) {
            return new Doers(event.violence() == Event.Violence.ONE_SIDED, event.sideA(), event.sideB());
        }
    }

    private GedTable(GedRows rows) {
        this.rows = rows;
        var byDoers = new LinkedHashMap<Doers, List<Event>>();
        for (var event : rows.events())
            byDoers.computeIfAbsent(Doers.of(event), any -> new ArrayList<>()).add(event);
        var number = 0;
        for (var events : byDoers.values()) {
            var dyad = Dyad.of(number++, keys(events.get(0)), events);
            for (var key : dyad.keys())
                dyadsOfSide.computeIfAbsent(key, any -> new ArrayList<>()).add(dyad);
        }
    }

    private static List<String> keys(Event event) {
        return Sides.doers(event).stream().map(Key::of).distinct().toList();
    }

    /// Reads a file, plain or gzipped. Where it cannot be taken at all, the table is empty and has a problem.
    public static GedTable read(Path path) {
        return new GedTable(GedRows.of(GedFile.read(path)));
    }

    /// Why nothing of the file can be taken.
    public Optional<Problem> problem() {
        return rows.problem();
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
                rows.file().sourceId(),
                sides,
                new Offices(one.registry().lineages()),
                new Placing(one.registry().places()),
                new Dating(one.zone(), readOn));
        return new GedPart(
                one, List.copyOf(dyads.values()), reports, rows.columns().has("source_office"));
    }
}
