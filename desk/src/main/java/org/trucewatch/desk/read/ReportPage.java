package org.trucewatch.desk.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trucewatch.desk.report.Verdicts;
import org.trucewatch.model.evidence.Report;
import org.trucewatch.model.verdict.ClauseVerdict;
import org.trucewatch.model.verdict.Standard;

/// One report with all it tells, and what it does for each clause.
public record ReportPage(
        ReportsPage.Row report,
        List<DetailPart> details,
        List<ReportsPage.Spot> origins,
        List<View.Named> notObserved,
        boolean backfilled,
        String address,
        String language,
        List<Role> clauses,
        Optional<String> corrects,
        Optional<String> correctedBy,
        Optional<Long> entry) {

    /// A further part of what is told: target, means, goods.
    public record DetailPart(String part, View.Named value) {}

    /// What a report does for a clause: it `carries` a verdict or stands `aside` with a reason.
    public record Role(String clause, String standard, String role, String verdict, String words) {}

    /// Empty where no such report could be seen at the time asked about. One in whose place another stands by then does
    /// nothing for any clause, and is told as it was.
    public static Optional<ReportPage> of(View view, String id) {
        return view.cut().toldByThen(id).map(report -> of(view, report));
    }

    private static ReportPage of(View view, Report report) {
        var rows = new ReportRows(view);
        var book = view.watched().casebook();
        var source = view.watched().registry().sources().stream()
                .filter(one -> one.id().equals(report.source()))
                .findFirst();
        return new ReportPage(
                rows.row(report),
                report.details().stream()
                        .map(detail -> new DetailPart(ReportRows.word(detail.part()), view.named(detail.name())))
                        .toList(),
                report.origins().stream().map(rows::spot).toList(),
                report.notObserved().stream().map(view::named).toList(),
                report.backfilled(),
                report.telling().address().isEmpty()
                        ? source.flatMap(one -> one.address()).orElse("")
                        : report.telling().address(),
                source.map(one -> one.language()).orElse(""),
                view.shows(report.id()) ? roles(view, report.id()) : List.of(),
                book.corrections().stream()
                        .filter(one -> one.report().equals(report.id()))
                        .map(one -> one.corrected())
                        .findFirst(),
                book.corrections().stream()
                        .filter(one -> one.corrected().equals(report.id()))
                        .map(one -> one.report())
                        .findFirst(),
                Optional.empty());
    }

    /// The same with the number of its entry in the ledger, for those who may read entries.
    public ReportPage enteredAs(Optional<Long> entry) {
        return new ReportPage(
                report,
                details,
                origins,
                notObserved,
                backfilled,
                address,
                language,
                clauses,
                corrects,
                correctedBy,
                entry);
    }

    private static List<Role> roles(View view, String report) {
        var roles = new ArrayList<Role>();
        for (var readings : Verdicts.byClause(view.with(report).clauses())) {
            if (!view.mandate(readings.getFirst().clause().text()).judges()) continue;
            for (var standard : Standard.values())
                readings.reversed().stream() // the verdict folded over all stands last, and speaks first
                        .flatMap(reading -> role(view, reading, standard, report).stream())
                        .findFirst()
                        .ifPresent(roles::add);
        }
        return roles;
    }

    private static Optional<Role> role(View view, ClauseVerdict reading, Standard standard, String report) {
        var under = Verdicts.under(reading, standard);
        var clause = reading.clause().toString();
        var verdict = under.verdict().word();
        if (under.restsOn(report)) {
            var words = view.wording().verdict(under.verdict());
            return Optional.of(new Role(clause, standard.word(), "carries", verdict, words));
        }
        return under.aside().stream()
                .filter(one -> one.id().equals(report))
                .findFirst()
                .map(one -> new Role(
                        clause,
                        standard.word(),
                        "aside",
                        one.why().code(),
                        view.wording().reason(one.why())));
    }
}
