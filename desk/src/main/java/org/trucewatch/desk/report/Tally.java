package org.trucewatch.desk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trucewatch.model.Defect;
import org.trucewatch.model.evidence.Casebook;
import org.trucewatch.model.evidence.Correction;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.evidence.Reports;
import org.trucewatch.model.time.AsOf;
import org.trucewatch.model.verdict.Judgement;

/// How the reports that could be seen divide, each counted once: the parts add up to `received`.
///
/// What was received, set aside, undecided, refuted and upheld is never one number.
public record Tally(int received, List<Part> parts) {
    public Tally {
        parts = List.copyOf(parts);
        if (parts.stream().mapToInt(Part::count).sum() != received)
            throw new Defect("the parts of a tally must add up to what was received");
    }

    /// What became of a report.
    public enum Fate {
        /// It carries a verdict as corroborated or verified.
        UPHELD,
        /// It asserts something, and that is not enough for a verdict beyond an allegation.
        UNDECIDED,
        REFUTED,
        /// It names an act of a clause and does not count there.
        SET_ASIDE,
        /// No clause of the question is about what it says.
        NO_CLAUSE
    }

    /// Reports with one fate for one reason; the reason is empty where the fate says all.
    public record Part(Fate fate, String why, int count) {}

    public static Tally of(Casebook casebook, Judgement judgement) {
        var roles = ReportRoles.of(judgement);
        var counted = new TreeMap<Fate, Map<String, Integer>>();
        var asOf = judgement.asOf();
        var corrected = corrected(casebook, asOf);
        int received = 0;
        for (var report : casebook.reports()) {
            if (!sees(asOf, report) || corrected.contains(report.id())) continue;
            received++;
            var fate = roles.fate(report.id());
            counted.computeIfAbsent(fate.fate(), any -> new TreeMap<>(ReportRoles.BY_QUESTION))
                    .merge(fate.why(), 1, Integer::sum);
        }
        var parts = new ArrayList<Part>();
        counted.forEach((fate, reasons) -> reasons.forEach((why, count) -> parts.add(new Part(fate, why, count))));
        return new Tally(received, parts);
    }

    /// As for the judge, a correction holds once it can be seen, and with it the report that makes it.
    private static Set<String> corrected(Casebook casebook, AsOf asOf) {
        var all = Reports.of(casebook.reports());
        return casebook.corrections().stream()
                .filter(one -> one.known() < asOf.known() && one.entered() < asOf.entered())
                .filter(one -> all.number(one.report()).stream().anyMatch(number -> sees(asOf, all.get(number))))
                .map(Correction::corrected)
                .collect(Collectors.toSet());
    }

    /// The same cut as the judge's: all three ends are exclusive.
    static boolean sees(AsOf asOf, Report report) {
        return report.known() < asOf.known()
                && report.entered() < asOf.entered()
                && report.happened().from() < asOf.happened();
    }
}
