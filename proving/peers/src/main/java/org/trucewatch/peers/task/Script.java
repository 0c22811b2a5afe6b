package org.trucewatch.peers.task;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
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

    public String filled(Terms terms) {
        var values = Map.ofEntries(
                Map.entry("start", Workload.START),
                Map.entry("in_force", Terms.IN_FORCE),
                Map.entry("exclusion_ends", Terms.EXCLUSION_ENDS),
                Map.entry("notice_before", Terms.NOTICE_BEFORE),
                Map.entry("serious_within", Terms.SERIOUS_WITHIN),
                Map.entry("serious_metres", (long) Terms.SERIOUS_METRES),
                Map.entry("aid_every", Terms.AID_EVERY),
                Map.entry("aid_deadline", terms.aidDeadline()),
                Map.entry("release_deadline", Terms.RELEASE_DEADLINE),
                Map.entry("road_closed_most", Terms.ROAD_CLOSED_MOST),
                Map.entry("the_end", Workload.END));
        var filled = words;
        for (var value : values.entrySet())
            filled = filled.replace("{" + value.getKey() + "}", value.getValue().toString());
        return filled;
    }
}
