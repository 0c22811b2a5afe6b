package org.trucewatch.desk.work;

import java.util.List;
import java.util.Optional;
import org.trucewatch.desk.record.replay.HeldRow;

/// What is told of a report and no form asks for. A correction changes what it names and nothing else: the rest stands
/// in it as it stood before.
final class Unasked {
    private static final List<String> OF_WHAT_IS_TOLD = List.of(
            "origins",
            "without",
            "to",
            "from",
            "via",
            "for",
            "accepted_by",
            "consent_of",
            "cover_m",
            "modality",
            "happened_estimated");
    private static final List<String> OF_ITS_SOURCE = List.of("relayed_from", "lineages", "address");
    private static final List<String> OF_ITS_WEIGHT = List.of("standing", "against_own_side");

    private static final List<String> OF_ITS_SAYING = List.of("said_from", "said_to", "said_precision");

    private Unasked() {}

    /// Puts into `row` what `before` has and `form` cannot say. Whose word it is and through whom it came stay with
    /// its source: under another one they would be made up. How near a place is told belongs to the places named.
    static void carry(HeldRow before, ReportForm form, Cells row) {
        OF_WHAT_IS_TOLD.forEach(column -> row.put(column, before.cell(column)));
        if (form.source().equals(Optional.of(before.cell("source")))) carryOfSource(before, form, row);
        if (form.nearness().isEmpty() && form.places().equals(before.list("places")))
            row.put("nearness", before.cell("nearness"));
    }

    /// What was an admission is none any more where it turns out to be a denial, and the other way round.
    private static void carryOfSource(HeldRow before, ReportForm form, Cells row) {
        OF_ITS_SOURCE.forEach(column -> row.put(column, before.cell(column)));
        if (form.isDenial() == before.cell("polarity").equals(ReportForm.DENIES))
            OF_ITS_WEIGHT.forEach(column -> row.put(column, before.cell(column)));
    }

    /// When its source spoke, which no correction of its words moves.
    static void carrySaid(HeldRow before, Cells row) {
        OF_ITS_SAYING.forEach(column -> row.put(column, before.cell(column)));
    }
}
