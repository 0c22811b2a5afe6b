package org.trucewatch.desk.read;

import java.util.ArrayList;
import java.util.List;
import org.trucewatch.desk.report.ReportRoles;
import org.trucewatch.desk.report.Tally;
import org.trucewatch.desk.shelf.Shelf;
import org.trucewatch.model.verdict.Judgement;

/// What became of each report under one judgement: a byte for each row of the shelf.
final class Fates {
    private final byte[] codes;
    private final List<ReportRoles.Fate> known = new ArrayList<>();

    private Fates(int size) {
        codes = new byte[size];
        known.add(new ReportRoles.Fate(Tally.Fate.NO_CLAUSE, ""));
    }

    static Fates of(Judgement judgement, Shelf shelf) {
        var roles = ReportRoles.of(judgement);
        var fates = new Fates(shelf.size());
        for (var report : roles.reports())
            shelf.row(report).ifPresent(row -> fates.codes[row] = fates.code(roles.fate(report)));
        return fates;
    }

    private byte code(ReportRoles.Fate fate) {
        int code = known.indexOf(fate);
        if (code < 0) {
            code = known.size();
            known.add(fate);
        }
        return (byte) code;
    }

    int code(int row) {
        return codes[row];
    }

    /// All fates that some report has, by code; the first is that of a report that no clause asks for.
    List<ReportRoles.Fate> all() {
        return known;
    }

    int size() {
        return codes.length;
    }
}
