package org.trucewatch.desk.live;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trucewatch.desk.archive.LiveRecord;
import org.trucewatch.desk.archive.LiveRecord.Showing;
import org.trucewatch.desk.read.Moves;
import org.trucewatch.desk.record.content.Kind;
import org.trucewatch.desk.record.content.RowTable;
import org.trucewatch.desk.record.replay.HeldRow;
import org.trucewatch.ledger.bytes.Bytes;
import org.trucewatch.ledger.bytes.Malformed;
import org.trucewatch.ledger.entry.Draft;
import org.trucewatch.ledger.entry.Envelope;
import org.trucewatch.ledger.entry.Label;
import org.trucewatch.model.evidence.Case;
import org.trucewatch.model.evidence.Link;
import org.trucewatch.model.evidence.Reports;

/// Packs what stands on record of a published incident, for whoever reads of it at the desk to have it
/// checked elsewhere.
///
/// An entry is bytes, and nothing can be left out of it. So one that names what its reader is not told is
/// proved and not shown; and one of a report that the reader may not see is not in the package at all, for
/// its proof would tell of it. What is sealed stays sealed.
public final class PackageRoom {
    private final LiveRecord record;

    public PackageRoom(LiveDesk desk) {
        this.record = desk.record();
    }

    /// For whom a package is made: what they see of the case, and as whom they sign what they hand in.
    ///
    /// `readsEntries` says that entries are open to them as they are.
    public record Reader(Case watched, String sign, boolean readsEntries) {}

    /// Whether an incident was published and not withheld since: of no other a package is made here.
    public boolean isPublished(Label agreement, String incident) {
        var steps = Moves.byIncident(record.words(agreement, Kind.STATE)).getOrDefault(incident, List.of());
        return Moves.isPublished(steps);
    }

    /// The package about an incident, whole; empty where the reader sees no such incident, all its links were
    /// undone, or it is not published.
    public Optional<Bytes> of(Label agreement, String incident, Reader reader) {
        var links = reader.watched.casebook().links().stream()
                .filter(link -> link.incident().equals(incident))
                .toList();
        var undone = reader.watched.casebook().unlinks().stream()
                .map(Link.Unlink::link)
                .collect(Collectors.toSet());
        boolean stands = links.stream().anyMatch(link -> !undone.contains(link.id()));
        if (!stands || !isPublished(agreement, incident)) return Optional.empty();
        return Optional.of(record.pack(agreement + " " + incident, entries(agreement, incident, links, reader)));
    }

    private SortedMap<Long, Showing> entries(Label agreement, String incident, List<Link> links, Reader reader) {
        var entries = new TreeMap<Long, Showing>();
        record.agreementEntries(agreement).forEach(index -> entries.put(index, Showing.WHOLE));
        var reports = reports(links, reader.watched).stream()
                .flatMap(id -> record.report(agreement, id).stream())
                .toList();
        reports.forEach(row -> entries.put(row.index(), report(row, reader)));
        for (var row : acts(agreement, incident, links, reader.watched)) entries.put(row.index(), act(row, reader));
        if (reader.readsEntries) {
            var guarded = record.protectedOf(agreement, reports);
            guarded.sealed().forEach(index -> entries.put(index, Showing.SEALED));
            guarded.destroyed().forEach(index -> entries.put(index, Showing.WHOLE));
        }
        return entries;
    }

    /// With a report go its corrections, and theirs.
    private static Set<String> reports(List<Link> links, Case watched) {
        var ids = new LinkedHashSet<String>();
        links.forEach(link -> ids.addAll(link.reports()));
        for (var one : watched.casebook().corrections()) if (ids.contains(one.corrected())) ids.add(one.report());
        return ids;
    }

    /// What people did with the incident: links, their undoing, what was kept apart from its reports, and what was
    /// found.
    private List<HeldRow> acts(Label agreement, String incident, List<Link> links, Case watched) {
        var numbers = links.stream().map(Link::id).collect(Collectors.toSet());
        var found = watched.casebook().findings().stream()
                .filter(finding -> finding.incident().equals(incident))
                .map(finding -> finding.id())
                .collect(Collectors.toSet());
        var rows = new ArrayList<HeldRow>();
        rows.addAll(rows(agreement, RowTable.LINKS, "id", numbers));
        rows.addAll(rows(agreement, RowTable.UNLINKS, "link", numbers));
        rows.addAll(rows(agreement, RowTable.DECISIONS, "id", found));
        var reports = links.stream().flatMap(link -> link.reports().stream()).collect(Collectors.toSet());
        for (var row : record.rows(agreement, RowTable.APART)) {
            var two = List.of(row.cell("one"), row.cell("other"));
            if (two.stream().anyMatch(reports::contains) && sees(watched, two)) rows.add(row);
        }
        return rows;
    }

    private List<HeldRow> rows(Label agreement, RowTable table, String column, Set<String> wanted) {
        return record.rows(agreement, table).stream()
                .filter(row -> wanted.contains(row.cell(column)))
                .toList();
    }

    /// An entry names its author, and a report perhaps the one that it corrects.
    private Showing report(HeldRow row, Reader reader) {
        boolean named = reader.readsEntries || namesNobodyElse(row.index(), reader);
        return named && sees(reader.watched, List.of(row.cell("corrects"))) ? Showing.WHOLE : Showing.NOT_DISCLOSED;
    }

    /// Acts name who did them, and links all their reports. For whoever may not read entries none is shown,
    /// also where it names nothing that is hidden: else it would be told which do.
    private static Showing act(HeldRow row, Reader reader) {
        return reader.readsEntries && sees(reader.watched, row.list("reports")) ? Showing.WHOLE : Showing.NOT_DISCLOSED;
    }

    private static boolean sees(Case watched, List<String> reports) {
        var seen = Reports.of(watched.casebook().reports());
        return reports.stream().allMatch(id -> id.isEmpty() || seen.number(id).isPresent());
    }

    /// What was brought in with a case is signed by the command that did it; all else by a person.
    private boolean namesNobodyElse(long index, Reader reader) {
        return draft(index)
                .map(draft -> draft.known().isPresent() || draft.author().text().equals(reader.sign))
                .orElse(false);
    }

    private Optional<Draft> draft(long index) {
        return record.ask(ledger -> ledger.entries(index, 1).stream().findFirst())
                .flatMap(entry -> {
                    try {
                        return Optional.of(Envelope.read(entry).draft());
                    } catch (Malformed foreign) {
                        return Optional.empty();
                    }
                });
    }
}
