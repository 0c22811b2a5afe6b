package org.trucewatch.intake.ged;

import java.util.ArrayList;
import java.util.List;
import org.trucewatch.intake.matching.Distant;
import org.trucewatch.intake.matching.Offices;
import org.trucewatch.intake.matching.Revisions;
import org.trucewatch.intake.matching.Sides;
import org.trucewatch.intake.matching.Zones;
import org.trucewatch.model.evidence.Report;

/// What an import says of itself: how many came in, where they lie, and what remains unknown.
record Summary(
        int read,
        Distant distant,
        int refused,
        Revisions<Event> revisions,
        Sides sides,
        Offices offices,
        Zones zones,
        Columns columns) {
    List<String> sentences() {
        var sentences = new ArrayList<String>();
        int fresh = revisions.arrived().size() - revisions.corrections().size();
        sentences.add(("%d rows read: %d new, %d correct an earlier one, %d the case has already, %d far from its "
                        + "zones, %d refused.")
                .formatted(
                        read + refused,
                        fresh,
                        revisions.corrections().size(),
                        revisions.unchanged(),
                        distant.all(),
                        refused));
        sentences.addAll(columns.consequences());
        sentences.addAll(distant.sentences());
        sentences.addAll(
                zones.sentences(revisions.arrived().stream().map(Report::places).toList()));
        doers(sentences);
        sentences.addAll(sides.sentences());
        sentences.addAll(offices.sentences());
        return sentences;
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
}
