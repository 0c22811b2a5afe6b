package org.trucewatch.intake.ged;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trucewatch.model.evidence.Report;

/// What an import says of itself: how many came in, where they lie, and what remains unknown.
record Summary(
        int read,
        int far,
        int refused,
        Revisions revisions,
        Sides sides,
        Offices offices,
        Zones zones,
        Columns columns) {
    private static final int MOST_NAMES = 12;

    List<String> sentences() {
        var sentences = new ArrayList<String>();
        int fresh = revisions.arrived().size() - revisions.corrections().size();
        sentences.add(("%d rows read: %d new, %d correct an earlier one, %d the case has already, %d far from its "
                        + "zones, %d refused.")
                .formatted(read + refused, fresh, revisions.corrections().size(), revisions.unchanged(), far, refused));
        sentences.addAll(columns.consequences());
        places(sentences);
        doers(sentences);
        names(sentences);
        return sentences;
    }

    private void places(List<String> sentences) {
        var locations = revisions.arrived().stream().map(Report::places).toList();
        zones.tally(locations).forEach((zone, counts) -> {
            int in = counts.getOrDefault("in", 0);
            int out = counts.getOrDefault("out", 0);
            var why = counts.entrySet().stream()
                    .filter(entry ->
                            !entry.getKey().equals("in") && !entry.getKey().equals("out"))
                    .map(entry -> entry.getKey() + ": " + entry.getValue())
                    .collect(Collectors.joining("; "));
            int doubtful = locations.size() - in - out;
            sentences.add("Zone %s: %d in, %d out, %d cannot be told%s."
                    .formatted(zone, in, out, doubtful, why.isEmpty() ? "" : " (" + why + ")"));
        });
    }

    private void doers(List<String> sentences) {
        var arrived = revisions.arrived();
        long oneSided = arrived.stream()
                .filter(report -> report.act().equals(Event.Violence.ONE_SIDED.act()))
                .count();
        sentences.add(("%d rows name two sides and not who fired: they make nobody's breach certain. %d are attacks of "
                        + "one side on civilians.")
                .formatted(arrived.size() - oneSided, oneSided));
    }

    private void names(List<String> sentences) {
        if (!sides.unmatched().isEmpty())
            sentences.add("Actors not in the case, so that the doer of their rows is unknown: "
                    + list(sides.unmatched()) + ".");
        if (!offices.matched().isEmpty())
            sentences.add("Offices that are lineages of the case: "
                    + offices.matched().entrySet().stream()
                            .map(entry -> entry.getKey() + " is " + entry.getValue())
                            .collect(Collectors.joining(", "))
                    + ".");
        if (!offices.fresh().isEmpty())
            sentences.add("New lineages, taken as independent of the others until you declare otherwise: "
                    + offices.fresh().stream().map(lineage -> lineage.id()).collect(Collectors.joining(", ")) + ".");
    }

    private static String list(Map<String, Integer> counts) {
        var most = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_NAMES)
                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                .collect(Collectors.joining(", "));
        return counts.size() > MOST_NAMES ? most + " and " + (counts.size() - MOST_NAMES) + " more" : most;
    }
}
