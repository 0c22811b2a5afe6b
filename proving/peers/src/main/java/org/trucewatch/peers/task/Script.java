package org.trucewatch.peers.task;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trucewatch.bench.judge.Workload;

/// Rules in the language of a peer, with the terms of the agreement to be filled in.
public record Script(String words) {

    /// The file that lies beside a class.
    public static Script beside(Class<?> type, String file) {
        try (var in = type.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException(file + " is not beside " + type);
            return new Script(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    public Script and(Script further) {
        return new Script(words + "\n" + further.words);
    }

    public String filled(Terms terms) {
        return filled(Map.ofEntries(
                Map.entry("start", Workload.START),
                Map.entry("personnel_most", Terms.PERSONNEL_MOST),
                Map.entry("commanders", Terms.COMMANDERS),
                Map.entry("metres_per_lon", Workload.metresPerLon()),
                Map.entry("metres_per_lat", Workload.metresPerLat()),
                Map.entry("edges", edges(terms.zone())),
                Map.entry("corners", corners(terms.zone())),
                Map.entry("in_force", Terms.IN_FORCE),
                Map.entry("exclusion_ends", Terms.EXCLUSION_ENDS),
                Map.entry("notice_before", Terms.NOTICE_BEFORE),
                Map.entry("serious_within", Terms.SERIOUS_WITHIN),
                Map.entry("serious_metres", (long) Terms.SERIOUS_METRES),
                Map.entry("aid_every", Terms.AID_EVERY),
                Map.entry("aid_deadline", terms.aidDeadline()),
                Map.entry("aid_remains", terms.aidDeadline() - Workload.START),
                Map.entry("release_remains", Terms.RELEASE_DEADLINE - Workload.START),
                Map.entry("release_deadline", Terms.RELEASE_DEADLINE),
                Map.entry("road_closed_most", Terms.ROAD_CLOSED_MOST),
                Map.entry("the_end", Workload.END)));
    }

    /// With each name in braces replaced by its value.
    public String filled(Map<String, ?> values) {
        var filled = words;
        for (var value : values.entrySet())
            filled = filled.replace("{" + value.getKey() + "}", value.getValue().toString());
        return filled;
    }

    private static String corners(List<Workload.Corner> zone) {
        return zone.stream().map(Script::pair).collect(Collectors.joining("), (", "(", ")"));
    }

    private static String edges(List<Workload.Corner> zone) {
        var edges = new ArrayList<String>();
        var before = zone.getLast();
        for (var corner : zone) {
            edges.add("(" + pair(before) + ", " + pair(corner) + ")");
            before = corner;
        }
        return String.join(", ", edges);
    }

    private static String pair(Workload.Corner corner) {
        return corner.lonE5() + ", " + corner.latE5();
    }
}
