package org.trucewatch.flink;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trucewatch.casefolder.table.Fields;
import org.trucewatch.model.evidence.Detail;
import org.trucewatch.model.evidence.Location;
import org.trucewatch.model.evidence.Report;

/// Where the columns of `reports.csv` stand under one header; -1 where there is none.
record Columns(
        int size,
        int id,
        int source,
        int act,
        int claim,
        int actor,
        int places,
        int lat,
        int lon,
        int precision,
        int cover,
        int corrects,
        int happenedFrom,
        int happenedTo,
        int saidFrom,
        int saidTo,
        List<Ends> counts,
        List<Integer> empty,
        List<Words> words) {
    /// The columns of the least and the most of a count.
    record Ends(int least, int most) {}

    /// A column whose cells are empty or hold one of a few words.
    record Words(int column, Set<String> all) {
        public Words {
            all = Set.copyOf(all);
        }
    }

    public Columns {
        counts = List.copyOf(counts);
        empty = List.copyOf(empty);
        words = List.copyOf(words);
    }

    private static final List<String> COUNTED = List.of("count", "killed", "wounded");
    private static final Set<String> YES_OR_NO = Set.of("yes", "no");
    private static final Map<String, Set<String>> CHOSEN = Map.of(
            "certainty", words(Report.Certainty.values()),
            "modality", words(Report.Modality.values()),
            "standing", words(Report.Standing.values()),
            "nearness", words(Location.Nearness.values()),
            "against_own_side", YES_OR_NO,
            "reply", YES_OR_NO);
    /// They say more of a report than its row alone could tell: where one is told, the report is read.
    private static final List<String> EMPTY = List.of(
            "relayed_from", "lineages", "read_on", "entered_on", "origins", "polarity", "not_observed", "protected");
    private static final List<String> LOOKED_AT = List.of(
            "id",
            "source",
            "act",
            "claim",
            "actor",
            "places",
            "lat",
            "lon",
            "precision_m",
            "cover_m",
            "corrects",
            "happened_from",
            "happened_to",
            "said_from",
            "said_to");
    /// They may hold any text.
    private static final List<String> FREE = List.of(
            "actor_label",
            "place_words",
            "note",
            "address",
            "count_unit",
            "said_precision",
            "happened_precision",
            "happened_estimated");
    private static final Set<String> KNOWN = Stream.of(
                    LOOKED_AT.stream(),
                    EMPTY.stream(),
                    FREE.stream(),
                    CHOSEN.keySet().stream(),
                    COUNTED.stream().flatMap(one -> Stream.of(one + "_min", one + "_max")),
                    Arrays.stream(Detail.Part.values()).map(part -> part.name().toLowerCase(Locale.ROOT)))
            .flatMap(names -> names)
            .collect(Collectors.toUnmodifiableSet());

    private static Set<String> words(Enum<?>... constants) {
        return Arrays.stream(constants).map(Fields::word).collect(Collectors.toUnmodifiableSet());
    }

    /// Nothing where a column is none of these or stands twice, or one is missing that a table needs.
    static Optional<Columns> of(String header) {
        var names = List.of(header.split(",", -1));
        boolean isSound = new HashSet<>(names).size() == names.size()
                && KNOWN.containsAll(names)
                && names.containsAll(List.of("id", "source", "act", "claim"));
        return isSound ? Optional.of(of(names)) : Optional.empty();
    }

    private static Columns of(List<String> names) {
        return new Columns(
                names.size(),
                names.indexOf("id"),
                names.indexOf("source"),
                names.indexOf("act"),
                names.indexOf("claim"),
                names.indexOf("actor"),
                names.indexOf("places"),
                names.indexOf("lat"),
                names.indexOf("lon"),
                names.indexOf("precision_m"),
                names.indexOf("cover_m"),
                names.indexOf("corrects"),
                names.indexOf("happened_from"),
                names.indexOf("happened_to"),
                names.indexOf("said_from"),
                names.indexOf("said_to"),
                COUNTED.stream()
                        .map(one -> new Ends(names.indexOf(one + "_min"), names.indexOf(one + "_max")))
                        .toList(),
                EMPTY.stream().map(names::indexOf).filter(place -> place >= 0).toList(),
                CHOSEN.entrySet().stream()
                        .map(one -> new Words(names.indexOf(one.getKey()), one.getValue()))
                        .filter(one -> one.column() >= 0)
                        .toList());
    }
}
