package org.trucewatch.flink;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trucewatch.casefolder.table.Clock;
import org.trucewatch.casefolder.table.Fields;
import org.trucewatch.model.evidence.Detail;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.registry.ActKind;
import org.trucewatch.model.registry.Actor;
import org.trucewatch.model.registry.Place;
import org.trucewatch.model.registry.Registry;

/// Makes the report of a row whose cells are all written plainly, as the reader of cases makes it but for the words
/// that no verdict rests on. Of another row it makes none.
final class PlainReports {
    private record Voice(String source, List<String> lineages) {}

    private record Slot(Detail.Part part, Column column) {}

    private static final List<Slot> SLOTS = Arrays.stream(Detail.Part.values())
            .map(part -> new Slot(part, Column.valueOf(part.name())))
            .toList();
    private static final Lexicon<Boolean> ANSWERS = new Lexicon<>(Map.of("yes", true, "no", false, "", false));
    private static final Lexicon<Report.Certainty> CERTAINTIES = words(Report.Certainty.UNKNOWN);
    private static final Lexicon<Report.Modality> MODALITIES = words(Report.Modality.TOLD);
    private static final Lexicon<Report.Standing> STANDINGS = words(Report.Standing.ALLEGED);
    private static final Lexicon<Location.Nearness> NEARNESSES = words(Location.Nearness.NAMED);

    private final RowCells cells;
    private final RowValues values;
    private final Lexicon<Voice> sources;
    private final Lexicon<String> acts;
    private final Lexicon<String> actors;
    private final Lexicon<String> places;

    PlainReports(RowCells cells, Registry registry) {
        this.cells = cells;
        values = new RowValues(cells);
        var voices = new LinkedHashMap<String, Voice>();
        for (var source : registry.sources())
            voices.put(source.id(), new Voice(source.id(), List.of(source.lineage())));
        sources = new Lexicon<>(voices);
        acts = new Lexicon<>(ids(registry.acts(), ActKind::id));
        var all = ids(registry.actors(), Actor::id);
        all.put("", Actor.UNKNOWN);
        all.put(Actor.UNKNOWN, Actor.UNKNOWN);
        actors = new Lexicon<>(all);
        var named = ids(registry.places(), Place::id);
        named.put("", "");
        places = new Lexicon<>(named);
    }

    private static <T> Map<String, String> ids(List<T> all, Function<T, String> id) {
        return all.stream().map(id).collect(Collectors.toMap(own -> own, own -> own, (one, _) -> one, HashMap::new));
    }

    private static <E extends Enum<E>> Lexicon<E> words(E empty) {
        var words = new LinkedHashMap<String, E>();
        for (var constant : empty.getDeclaringClass().getEnumConstants()) words.put(Fields.word(constant), constant);
        words.put("", empty);
        return new Lexicon<>(words);
    }

    /// The report of the row that was cut last and became known then.
    Optional<Report> report(long known) {
        if (sources.isEmpty()) return Optional.empty(); // whoever is named, the reader says that there is none
        values.begin();
        values.expect(known > Clock.SINCE_EVER && cells.isTold(Column.CLAIM));
        values.expect(areEmpty(Column.FOR_THE_READER));
        var source = values.word(Column.SOURCE, sources);
        var act = values.word(Column.ACT, acts);
        if (values.isUnsure()) return Optional.empty();
        var report = new Report(
                cells.text(Column.ID),
                source.source(),
                source.lineages(),
                values.span(Column.SAID_FROM, Column.SAID_TO),
                known,
                known,
                false,
                values.span(Column.HAPPENED_FROM, Column.HAPPENED_TO),
                where(),
                List.of(),
                act,
                values.word(Column.ACTOR, actors),
                values.word(Column.CERTAINTY, CERTAINTIES),
                details(),
                values.range(Column.COUNT_MIN, Column.COUNT_MAX)
                        .map(range -> new Report.Count(range, cells.text(Column.COUNT_UNIT))),
                values.range(Column.KILLED_MIN, Column.KILLED_MAX),
                values.range(Column.WOUNDED_MIN, Column.WOUNDED_MAX),
                values.number(Column.COVER_M, 0),
                values.word(Column.MODALITY, MODALITIES),
                Report.Polarity.ASSERTS,
                values.word(Column.STANDING, STANDINGS),
                values.word(Column.AGAINST_OWN_SIDE, ANSWERS),
                values.word(Column.REPLY, ANSWERS),
                List.of(),
                Report.Telling.NONE);
        return values.isUnsure() ? Optional.empty() : Optional.of(report);
    }

    private boolean areEmpty(List<Column> columns) {
        for (int at = 0; at < columns.size(); at++) if (!cells.isEmpty(columns.get(at))) return false;
        return true;
    }

    private List<Location> where() {
        var name = values.word(Column.PLACES, places);
        var nearness = values.word(Column.NEARNESS, NEARNESSES);
        var point = values.point();
        if (name.isEmpty()) return point.map(List::of).orElse(List.of());
        var named = new Location.Named(name, nearness);
        return point.map(beside -> List.of(named, beside)).orElse(List.of(named));
    }

    /// A detail may be the source's own word. Most rows have few.
    private List<Detail> details() {
        List<Detail> details = List.of();
        for (int at = 0; at < SLOTS.size(); at++) {
            var slot = SLOTS.get(at);
            if (cells.isEmpty(slot.column())) continue;
            if (details.isEmpty()) details = new ArrayList<>();
            for (var name : cells.parts(slot.column())) details.add(new Detail(slot.part(), name));
        }
        return details;
    }
}
