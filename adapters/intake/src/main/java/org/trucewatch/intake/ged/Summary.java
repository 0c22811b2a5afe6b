package org.trucewatch.intake.ged;

import java.util.ArrayList;
import java.util.List;
import org.trucewatch.intake.matching.Distant;
import org.trucewatch.intake.matching.Note;
import org.trucewatch.intake.matching.Offices;
import org.trucewatch.intake.matching.Revisions;
import org.trucewatch.intake.matching.Sides;
import org.trucewatch.intake.matching.Zones;
import org.trucewatch.model.agreement.Words;
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
    List<Words> sentences() {
        if (read + refused == 0) return List.of(Note.NO_ROWS.with());
        var sentences = new ArrayList<Words>();
        int corrected = revisions.corrections().size();
        sentences.add(Note.ROWS_READ.with(
                read + refused,
                revisions.arrived().size() - corrected,
                corrected,
                revisions.unchanged(),
                distant.all(),
                refused));
        sentences.addAll(columns.consequences());
        sentences.addAll(distant.sentences());
        sentences.addAll(
                zones.sentences(revisions.arrived().stream().map(Report::places).toList()));
        doers(sentences);
        sentences.addAll(sides.sentences());
        sentences.addAll(revisions.sentences());
        sentences.addAll(offices.sentences());
        return sentences;
    }

    private void doers(List<Words> sentences) {
        var arrived = revisions.arrived();
        long oneSided = arrived.stream()
                .filter(report -> report.act().equals(Event.Violence.ONE_SIDED.act()))
                .count();
        sentences.add(Note.TWO_SIDES.with(arrived.size() - oneSided, oneSided));
    }
}
