package org.trucewatch.desk.archive;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.trucewatch.desk.record.content.RowTable;
import org.trucewatch.desk.record.replay.Destroyed;
import org.trucewatch.desk.record.replay.HeldRow;
import org.trucewatch.desk.record.replay.HeldSeal;
import org.trucewatch.desk.record.replay.Replay;
import org.trucewatch.ledger.entry.Label;

/// Which entries speak of one report, one incident, or one day.
///
/// With a report go its corrections and what people kept apart from it, with an incident its links, their undoings, the
/// findings and all its reports, with a day every report that is said to have happened on it. The agreement goes with
/// all of them.
final class Concern {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Replay replay;
    private final Label agreement;
    private final SortedSet<Long> entries = new TreeSet<>();

    private Concern(Replay replay, Label agreement) {
        this.replay = replay;
        this.agreement = agreement;
    }

    /// Empty if nothing on record has that id or day.
    static SortedSet<Long> of(Replay replay, Label agreement, String about) {
        var concern = new Concern(replay, agreement);
        if (isDay(about)) concern.day(about);
        else concern.named(about);
        if (!concern.entries.isEmpty()) concern.entries.addAll(replay.agreementEntries(agreement));
        return concern.entries;
    }

    private static boolean isDay(String about) {
        try {
            return DAY.matcher(about).matches() && LocalDate.parse(about).getYear() > 0;
        } catch (DateTimeParseException none) { // such as 31 February
            return false;
        }
    }

    /// The entries of one report and its corrections alone.
    static SortedSet<Long> report(Replay replay, Label agreement, String id) {
        var concern = new Concern(replay, agreement);
        concern.report(id);
        return concern.entries;
    }

    /// The rows of the reports among `entries`.
    static List<HeldRow> reports(Replay replay, Label agreement, Set<Long> entries) {
        return replay.rows(agreement, RowTable.REPORTS).stream()
                .filter(report -> entries.contains(report.index()))
                .toList();
    }

    /// The sealed rows of `reports`, of their sources and of their places.
    static List<HeldSeal> seals(Replay replay, Label agreement, List<HeldRow> reports) {
        var names = names(reports);
        return replay.sealed(agreement).stream()
                .filter(seal -> names.contains(
                        seal.content().path() + ":" + seal.content().id()))
                .toList();
    }

    /// The entries that say that one of those was destroyed.
    static List<Long> shreds(Replay replay, Label agreement, List<HeldRow> reports) {
        var names = names(reports);
        return replay.destroyed(agreement).stream()
                .filter(gone ->
                        names.contains(gone.shred().file() + ":" + gone.shred().id()))
                .map(Destroyed::index)
                .toList();
    }

    private static Set<String> names(List<HeldRow> reports) {
        var names = new TreeSet<String>();
        for (var report : reports) {
            names.add("reports.csv:" + report.cell("id"));
            names.add("sources.csv:" + report.cell("source"));
            report.list("places").forEach(place -> names.add("places.csv:" + place));
        }
        return names;
    }

    private List<HeldRow> rows(RowTable table) {
        return replay.rows(agreement, table);
    }

    private void day(String day) {
        for (var report : rows(RowTable.REPORTS)) {
            var from = firstTen(report.cell("happened_from"));
            var to = report.cell("happened_to").isEmpty() ? from : firstTen(report.cell("happened_to"));
            if (!from.isEmpty() && from.compareTo(day) <= 0 && day.compareTo(to) <= 0) entries.add(report.index());
        }
    }

    private static String firstTen(String time) {
        return time.substring(0, Math.min(10, time.length()));
    }

    private void named(String id) {
        report(id);
        var reports = new TreeSet<>(Set.of(id));
        for (var link : rows(RowTable.LINKS)) {
            if (!link.cell("incident").equals(id)) continue;
            entries.add(link.index());
            link.list("reports").forEach(this::report);
            reports.addAll(link.list("reports"));
            rows(RowTable.UNLINKS).stream()
                    .filter(undone -> undone.cell("link").equals(link.cell("id")))
                    .forEach(undone -> entries.add(undone.index()));
        }
        rows(RowTable.APART).stream()
                .filter(said -> reports.contains(said.cell("one")) || reports.contains(said.cell("other")))
                .forEach(said -> entries.add(said.index()));
        rows(RowTable.DECISIONS).stream()
                .filter(finding -> finding.cell("incident").equals(id))
                .forEach(finding -> entries.add(finding.index()));
    }

    private void report(String id) {
        for (var report : rows(RowTable.REPORTS)) {
            boolean itself = report.cell("id").equals(id);
            boolean correctsIt = report.cell("corrects").equals(id) && !id.isEmpty();
            if (itself || correctsIt) entries.add(report.index());
        }
    }
}
