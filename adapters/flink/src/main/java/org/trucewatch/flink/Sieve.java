package org.trucewatch.flink;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.registry.ActKind;
import org.trucewatch.model.registry.Actor;
import org.trucewatch.model.registry.Place;
import org.trucewatch.model.registry.Registry;
import org.trucewatch.model.registry.Source;
import org.trucewatch.model.space.Position;
import org.trucewatch.model.time.Span;

/// Tells by a look at its cells that a row of `reports.csv` can be read, and that its report bears on no verdict. Of
/// most rows of most agreements that is so.
///
/// That a row can be read means what the reader of cases means by it, except that its id may be taken.
final class Sieve {
    /// What a look tells of a row.
    enum Look {
        /// It can be read, and its report bears on nothing.
        PASSES,
        /// It can be read.
        SOUND,
        /// It may name another report.
        NAMES,
        /// Nothing that is sure.
        UNSURE
    }

    private static final int LATITUDES = 90;
    private static final int LONGITUDES = 180;

    private final Bearing bearing;
    private final Set<String> sources;
    private final Set<String> actors;
    private final Set<String> places;
    private final Set<String> acts;
    private final Map<String, Optional<Columns>> headers = new HashMap<>();
    private final RowCells cells = new RowCells();
    private String header = "";
    private Optional<Columns> columns = Optional.empty();

    Sieve(Bearing bearing, Registry registry) {
        this.bearing = bearing;
        sources = ids(registry.sources(), Source::id);
        actors = ids(registry.actors(), Actor::id);
        actors.add(Actor.UNKNOWN);
        places = ids(registry.places(), Place::id);
        acts = ids(registry.acts(), ActKind::id);
    }

    private static <T> Set<String> ids(List<T> all, Function<T, String> id) {
        return all.stream().map(id).collect(Collectors.toCollection(HashSet::new));
    }

    /// The id of the report that a plain row tells of; nothing where it is not written plainly.
    Optional<String> id(RawLine row) {
        if (!cut(row)) return Optional.empty();
        int id = columns.map(Columns::id).orElse(-1);
        return cells.isId(id) ? Optional.of(cells.text(id)) : Optional.empty();
    }

    private boolean cut(RawLine row) {
        if (!row.head().header().equals(header)) {
            header = row.head().header();
            columns = headers.computeIfAbsent(header, Columns::of);
        }
        return columns.isPresent()
                && cells.cut(row)
                && cells.size() == columns.get().size();
    }

    /// What is said of the row whose id was found last.
    Look look() {
        var at = columns.orElseThrow();
        if (!cells.isEmpty(at.corrects())) return Look.NAMES;
        if (!isSound(at)) return Look.UNSURE;
        return bears(at) ? Look.SOUND : Look.PASSES;
    }

    private boolean isSound(Columns at) {
        return sources.contains(cells.text(at.source()))
                && acts.contains(cells.text(at.act()))
                && cells.isTold(at.claim())
                && isOneOf(actors, at.actor())
                && isOneOf(places, at.places())
                && areWords(at.words())
                && areEmpty(at.empty())
                && areCounts(at.counts())
                && isPosition(at)
                && isNumber(at.cover())
                && span(at.saidFrom(), at.saidTo()).isPresent()
                && span(at.happenedFrom(), at.happenedTo()).isPresent();
    }

    private boolean areWords(List<Columns.Words> columnsOfWords) {
        for (var words : columnsOfWords) if (!isOneOf(words.all(), words.column())) return false;
        return true;
    }

    private boolean areEmpty(List<Integer> all) {
        for (int cell : all) if (!cells.isEmpty(cell)) return false;
        return true;
    }

    private boolean areCounts(List<Columns.Ends> counts) {
        for (var ends : counts) if (!isCount(ends)) return false;
        return true;
    }

    private boolean isOneOf(Set<String> all, int cell) {
        return cells.isEmpty(cell) || all.contains(cells.text(cell));
    }

    private boolean isNumber(int cell) {
        return cells.isEmpty(cell) || cells.number(cell).isPresent();
    }

    private boolean isCount(Columns.Ends ends) {
        if (!isNumber(ends.least()) || !isNumber(ends.most())) return false;
        boolean isOpen = cells.isEmpty(ends.least()) || cells.isEmpty(ends.most());
        return isOpen
                || cells.number(ends.least()).orElseThrow()
                        <= cells.number(ends.most()).orElseThrow();
    }

    private boolean isPosition(Columns at) {
        boolean isTold = !cells.isEmpty(at.lat()) || !cells.isEmpty(at.lon());
        return isTold ? point(at).isPresent() : isNumber(at.precision());
    }

    private Optional<Location.Point> point(Columns at) {
        if (cells.isEmpty(at.lat()) || cells.isEmpty(at.lon()) || cells.isEmpty(at.precision()))
            return Optional.empty();
        var north = cells.degrees(at.lat(), LATITUDES);
        var east = cells.degrees(at.lon(), LONGITUDES);
        var metres = cells.number(at.precision());
        return north.isPresent() && east.isPresent() && metres.isPresent()
                ? Optional.of(new Location.Point(new Position(east.get(), north.get()), metres.getAsLong()))
                : Optional.empty();
    }

    /// Nothing where a time is not written plainly, or the end comes before the start. A second named as the end is not
    /// included, unless it is the start as well.
    private Optional<Span> span(int fromCell, int toCell) {
        boolean isRead = (cells.isEmpty(fromCell) || cells.second(fromCell).isPresent())
                && (cells.isEmpty(toCell) || cells.second(toCell).isPresent());
        if (!isRead) return Optional.empty();
        long from = cells.isEmpty(fromCell)
                ? Span.BEGINNING
                : cells.second(fromCell).orElseThrow();
        long to = cells.isEmpty(toCell) ? Span.END : cells.second(toCell).orElseThrow();
        if (from > to) return Optional.empty();
        return Optional.of(new Span(from, from == to ? to + 1 : to));
    }

    private boolean bears(Columns at) {
        var reach = bearing.reach(cells.text(at.act()));
        if (reach.isEmpty()) return false;
        if (!reach.get()
                .time()
                .overlaps(span(at.happenedFrom(), at.happenedTo()).orElse(Span.ALWAYS))) return false;
        boolean isCovered =
                !cells.isEmpty(at.cover()) && cells.number(at.cover()).orElse(1) > 0;
        return !reach.get().drawn() || isCovered || !isFar(at);
    }

    private boolean isFar(Columns at) {
        return cells.isEmpty(at.places()) && point(at).map(bearing::isFar).orElse(false);
    }
}
